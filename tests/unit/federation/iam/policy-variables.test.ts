// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables are spelled like placeholders
import { describe, expect, test } from 'vitest'
import { evaluatePolicy } from '../../../../src/federation/iam/evaluate-policy.ts'
import type { RequestContext } from '../../../../src/federation/iam/request-context.ts'
import { conditionKeyTrace, parsed } from './one-condition.ts'

const context: RequestContext = {
  's3:prefix': 'us-east-1:1234/photos',
  'cognito-identity.amazonaws.com:sub': 'us-east-1:1234',
  'aws:PrincipalTag/star': '*',
  'aws:PrincipalTag/dollar': '${x:seven}',
  'cognito-identity.amazonaws.com:amr': ['authenticated'],
  'aws:SecureTransport': 'true',
  'x:flag': 'true',
  'x:arn': 'arn:aws:iam::111122223333:role/us-east-1:1234',
  'x:literal': 'a*b?c$d',
  'x:number': '7',
  'x:seven': '7',
}

describe('in a condition', () => {
  test.for([
    ['StringLike', 's3:prefix', '${cognito-identity.amazonaws.com:sub}/*', true, 'value-matched'],
    ['StringLike', 's3:prefix', '${COGNITO-IDENTITY.amazonaws.com:SUB}/*', true, 'value-matched'],
    [
      'StringEquals',
      's3:prefix',
      '${cognito-identity.amazonaws.com:sub}/photos',
      true,
      'value-matched',
    ],
    ['StringLike', 's3:prefix', '${aws:PrincipalTag/star}', false, 'no-value-matched'],
    ['StringLike', 's3:prefix', '${aws:PrincipalTag/dollar}', false, 'no-value-matched'],
    ['StringLike', 's3:prefix', '${aws:PrincipalTag/none}*', false, 'unresolved-variable'],
    ['StringNotLike', 's3:prefix', '${aws:PrincipalTag/none}*', true, 'no-forbidden-value'],
    [
      'StringLike',
      's3:prefix',
      "${aws:PrincipalTag/none, 'us-east-1:1234'}/*",
      true,
      'value-matched',
    ],
    ['StringLike', 's3:prefix', "${aws:PrincipalTag/none, '*'}", false, 'no-value-matched'],
    [
      'StringLike',
      's3:prefix',
      '${cognito-identity.amazonaws.com:amr}*',
      false,
      'multivalued-variable',
    ],
    ['StringEquals', 'x:literal', 'a${*}b${?}c${$}d', true, 'value-matched'],
    ['StringLike', 'x:literal', 'a${*}b${?}c${$}?', true, 'value-matched'],
    ['StringLike', 'x:literal', '${*}*', false, 'only-part-matches'],
    ['StringEquals', 's3:prefix', '${unclosed', false, 'variable-taken-literally'],
    ['StringEquals', 's3:prefix', '${}', false, 'unresolved-variable'],
    [
      'ArnLike',
      'x:arn',
      'arn:aws:iam::*:role/${cognito-identity.amazonaws.com:sub}',
      true,
      'value-matched',
    ],
    ['Bool', 'x:flag', '${aws:SecureTransport}', true, 'value-matched'],
    ['NumericEquals', 'x:number', '${x:seven}', false, 'variable-taken-literally'],
  ] as const)('%s %s %s is %s: %s', ([operator, key, value, holds, reason]) => {
    const trace = conditionKeyTrace({ [operator]: { [key]: value } }, context)
    expect([trace.verdict, trace.reason]).toEqual([holds ? 'match' : 'no-match', reason])
  })

  test.for(['', '2008-10-17'])('is plain text with Version %j', (version) => {
    const trace = conditionKeyTrace(
      { StringLike: { 's3:prefix': '${cognito-identity.amazonaws.com:sub}/*' } },
      context,
      version,
    )
    expect(trace.reason).toBe('variable-taken-literally')
  })

  test('the trace shows the value before and after substitution', () => {
    const trace = conditionKeyTrace(
      { StringLike: { 's3:prefix': '${cognito-identity.amazonaws.com:sub}/*' } },
      context,
    )
    expect(trace.values.map(({ value, resolved }) => ({ value, resolved }))).toEqual([
      { value: '${cognito-identity.amazonaws.com:sub}/*', resolved: 'us-east-1:1234/*' },
    ])
  })
})

describe('in a resource', () => {
  test.for([
    [
      'arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*',
      'arn:aws:s3:::b/us-east-1:1234/cat',
      'resource-listed',
    ],
    [
      'arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*',
      'arn:aws:s3:::b/us-east-1:9/cat',
      'resource-not-listed',
    ],
    ['arn:aws:s3:::b/${aws:PrincipalTag/none}/*', 'arn:aws:s3:::b/x/cat', 'unresolved-variable'],
    [
      'arn:aws:s3:::b/${aws:PrincipalTag/none}/*',
      'arn:aws:s3:::b/${aws:PrincipalTag/none}/x',
      'unresolved-variable',
    ],
    [
      "arn:aws:s3:::b/${aws:PrincipalTag/none, 'all'}/*",
      'arn:aws:s3:::b/all/cat',
      'resource-listed',
    ],
    ['arn:aws:s3:::b/${aws:PrincipalTag/star}', 'arn:aws:s3:::b/anything', 'resource-not-listed'],
    ['arn:aws:s3:::b/${*}', 'arn:aws:s3:::b/*', 'resource-listed'],
    ['arn:aws:s3:::b/${*}', 'arn:aws:s3:::b/x', 'resource-not-listed'],
    ['arn:aws:s3:${x:number}::b', 'arn:aws:s3:7::b', 'variable-taken-literally'],
  ] as const)('%s for %s: %s', ([listed, resource, reason]) => {
    const policy = parsed(
      {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: listed },
      },
      'identity',
    )
    const [statement] = evaluatePolicy(policy, {
      action: 's3:GetObject',
      resource,
      context,
    }).statements
    const element = statement?.elements[1]
    expect(element?.element === 'Resource' && element.reason).toBe(reason)
  })
})
