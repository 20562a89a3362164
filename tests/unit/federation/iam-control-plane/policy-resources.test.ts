import { describe, expect, test } from 'vitest'
import { inlinePolicyRefusal } from '../../../../src/federation/iam-control-plane/permissions-policy.ts'

const textFor = (resource: string, partition = 'aws'): string | undefined =>
  inlinePolicyRefusal(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: resource }],
    }),
    { partition },
  )?.message

const vendor = 'Resource vendor must be fully qualified and cannot contain regexes.'
const legacy = 'The policy failed legacy parsing'

describe('IAM does not store a permissions policy about', () => {
  test.for([
    ['bucket', 'Resource bucket must be in ARN format or "*".'],
    ['s3:::b/*', 'Partition "" is not valid for resource "arn:::b/*:*:*".'],
    ['a:bsd', 'Partition "bsd" is not valid for resource "arn:bsd:*:*:*:*".'],
    ['arn:aws-cn:s3:::b/*', 'Partition "aws-cn" is not valid for resource "arn:aws-cn:s3:::b/*".'],
    ['arn:error:s3:::x:y', 'Partition "error" is not valid for resource "arn:error:s3:::x:y".'],
    ['arn:aws', vendor],
    ['arn:aws:*:*:*:*', vendor],
    ['arn:aws:s3', 'Resource arn:aws:s3 can not contain region information.'],
    [
      'arn:aws:s3:us-east-1::b',
      'Resource arn:aws:s3:us-east-1::b can not contain region information.',
    ],
    ['arn:aws:s3::b', legacy],
    ['arn:aws::a:b:c', legacy],
    [
      'arn:aws:iam:us-east-1:111122223333:user/x',
      'IAM resource arn:aws:iam:us-east-1:111122223333:user/x cannot contain region information.',
    ],
    [
      'arn:aws:iam::111122223333:user',
      'IAM resource path must either be "*", root, or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.',
    ],
  ] as const)('%s', ([resource, text]) => {
    expect(textFor(resource)).toBe(text)
  })
})

describe('IAM stores one about', () => {
  test.for([
    '*',
    'arn:aws:s3:::b',
    'arn:*:s3:::b',
    'arn:aws:s3:us-east-1:111122223333:accesspoint/x',
    'arn:aws:iam::*:role/*',
    'arn:aws:iam::111122223333:*',
    'arn:aws:cognito-sync:us-east-1:111122223333:identitypool/us-east-1:a/identity/*',
    'arn:aws:nosuch',
  ])('%s', (resource) => {
    expect(textFor(resource)).toBeUndefined()
  })
})

test('a partition is the account’s own', () => {
  expect([textFor('arn:aws-cn:s3:::b', 'aws-cn'), textFor('arn:aws:s3:::b', 'aws-cn')]).toEqual([
    undefined,
    'Partition "aws" is not valid for resource "arn:aws:s3:::b".',
  ])
})
