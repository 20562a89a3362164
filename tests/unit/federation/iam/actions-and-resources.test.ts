import { describe, expect, test } from 'vitest'
import { evaluatePolicy } from '../../../../src/federation/iam/evaluate-policy.ts'
import { parsed, trustPolicy, webIdentity } from './one-condition.ts'

describe('actions', () => {
  test.for([
    [{ Action: 'sts:AssumeRoleWithWebIdentity' }, 'match', 'action-listed'],
    [{ Action: ['sts:TagSession', 'sts:AssumeRoleWithWebIdentity'] }, 'match', 'action-listed'],
    [{ Action: 'STS:assumerolewithwebidentity' }, 'match', 'action-listed'],
    [{ Action: 'sts:*' }, 'match', 'action-listed'],
    [{ Action: 'sts:AssumeRole*' }, 'match', 'action-listed'],
    [{ Action: 'sts:AssumeRoleWith???Identity' }, 'match', 'action-listed'],
    [{ Action: 'sts:AssumeRole' }, 'no-match', 'assume-role-listed-instead'],
    [{ Action: 'sts:TagSession' }, 'no-match', 'action-not-listed'],
    [{ Action: undefined, NotAction: 'sts:TagSession' }, 'match', 'action-not-excluded'],
    [{ Action: undefined, NotAction: 'sts:Assume*' }, 'no-match', 'action-excluded'],
  ] as const)('%j: %s, %s', ([statement, verdict, reason]) => {
    const request = { action: 'sts:AssumeRoleWithWebIdentity', principal: webIdentity, context: {} }
    const [first] = evaluatePolicy(parsed(trustPolicy(statement)), request).statements
    const element = first?.elements[1]
    expect([element?.verdict, element && 'reason' in element && element.reason]).toEqual([
      verdict,
      reason,
    ])
  })
})

const object = 'arn:aws:s3:::photos/cats/1.jpg'
const bucket = 'arn:aws:s3:::photos'
const sync = 'arn:aws:cognito-sync:eu-west-1:111122223333:identitypool/p/identity/i/dataset/d'

describe('resources', () => {
  test.for([
    [{ Resource: '*' }, object, 'match', 'resource-listed'],
    [{ Resource: '*' }, undefined, 'match', 'resource-listed'],
    [{ Resource: 'arn:aws:s3:::photos/*' }, object, 'match', 'resource-listed'],
    [{ Resource: ['arn:aws:s3:::x', 'arn:aws:s3:::p*'] }, object, 'match', 'resource-listed'],
    [{ Resource: 'arn:aws:s3:::photos/cats/?.jpg' }, object, 'match', 'resource-listed'],
    [{ Resource: 'arn:aws:cognito-sync:*:*:identitypool/p/*' }, sync, 'match', 'resource-listed'],
    [{ Resource: 'arn:aws:s3:*' }, object, 'match', 'resource-listed'],
    [
      { Resource: 'arn:aws:cognito-sync:*:identitypool/p/*' },
      sync,
      'no-match',
      'resource-not-listed',
    ],
    [{ Resource: 'arn:aws:s3:::Photos/*' }, object, 'no-match', 'differs-only-in-case'],
    [{ Resource: bucket }, object, 'no-match', 'bucket-listed-without-objects'],
    [{ Resource: 'arn:aws:s3:::photos/*' }, bucket, 'no-match', 'objects-listed-without-bucket'],
    [{ Resource: 'arn:aws:s3:::photos/*' }, undefined, 'no-match', 'request-has-no-resource'],
    [{ NotResource: 'arn:aws:s3:::photos/*' }, object, 'no-match', 'resource-excluded'],
    [{ NotResource: 'arn:aws:s3:::films/*' }, object, 'match', 'resource-not-excluded'],
  ] as const)('%j for %s: %s, %s', ([statement, resource, verdict, reason]) => {
    const policy = parsed({ Statement: { Effect: 'Allow', Action: '*', ...statement } }, 'identity')
    const request = { action: 's3:GetObject', context: {}, ...(resource ? { resource } : {}) }
    const element = evaluatePolicy(policy, request).statements[0]?.elements[1]
    expect([element?.verdict, element && 'reason' in element && element.reason]).toEqual([
      verdict,
      reason,
    ])
  })
})
