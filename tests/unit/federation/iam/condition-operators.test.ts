import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RequestContext } from '../../../../src/federation/iam/request-context.ts'
import { conditionKeyTrace } from './one-condition.ts'

/** Operator, policy values, the request's value of the key `k` (undefined: absent), verdict, reason. */
type Row = readonly [
  operator: string,
  expected: unknown,
  actual: string | readonly string[] | undefined,
  holds: boolean,
  reason: string,
]

function check([operator, expected, actual, holds, reason]: Row) {
  const context: RequestContext = actual === undefined ? {} : { 'x:k': actual }
  const trace = conditionKeyTrace({ [operator]: { 'x:k': expected } }, context)
  expect([trace.verdict, trace.reason]).toEqual([holds ? 'match' : 'no-match', reason])
}

const sub = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const immutable = 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main'

describe('strings', () => {
  test.for<Row>([
    ['StringEquals', sub, sub, true, 'value-matched'],
    ['StringEquals', ['other', sub], sub, true, 'value-matched'],
    ['StringEquals', 'other', sub, false, 'no-value-matched'],
    ['StringEquals', [], sub, false, 'no-value-matched'],
    ['StringEquals', 'repo:octo-org/*', sub, false, 'wildcard-taken-literally'],
    [
      'StringEquals',
      'repo:octo-org/octo-repo:ref:refs/heads/mai?',
      sub,
      false,
      'wildcard-taken-literally',
    ],
    ['StringEquals', 'repo:other/*', sub, false, 'no-value-matched'],
    ['StringEquals', '*', '*', true, 'value-matched'],
    ['StringEquals', sub.toUpperCase(), sub, false, 'differs-only-in-case'],
    ['StringEquals', `${sub} `, sub, false, 'differs-only-in-surrounding-space'],
    [
      'StringEquals',
      'https://gitlab.com',
      'https://gitlab.com/',
      false,
      'differs-only-in-trailing-slash',
    ],
    ['StringEquals', 'repo:octo-org/octo-repo', sub, false, 'only-prefix-matches'],
    ['StringEquals', 42, '42', true, 'value-matched'],
    ['StringEquals', true, 'true', true, 'value-matched'],
    ['StringEquals', [1.5, 'x'], '1.5', true, 'value-matched'],
    ['StringNotEquals', 'other', sub, true, 'no-forbidden-value'],
    ['StringNotEquals', ['other', sub], sub, false, 'forbidden-value-matched'],
    ['StringNotEquals', ['a', 'b'], 'c', true, 'no-forbidden-value'],
    ['StringEqualsIgnoreCase', sub.toUpperCase(), sub, true, 'value-matched'],
    ['StringNotEqualsIgnoreCase', sub.toUpperCase(), sub, false, 'forbidden-value-matched'],
    ['StringLike', 'repo:octo-org/*', sub, true, 'value-matched'],
    ['StringLike', '*', '', true, 'value-matched'],
    ['StringLike', 'repo:octo?org/*', sub, true, 'value-matched'],
    ['StringLike', 'repo:octo.org/*', sub, false, 'no-value-matched'],
    ['StringLike', 'octo-org/*', sub, false, 'only-part-matches'],
    ['StringLike', 'octo-org/octo-repo', sub, false, 'only-part-matches'],
    ['StringEquals', 'main', sub, false, 'only-part-matches'],
    ['StringEquals', 'refs/tags/*', sub, false, 'no-value-matched'],
    ['StringLike', 'repo:octo-org/octo-repo', sub, false, 'only-prefix-matches'],
    ['StringLike', 'REPO:octo-org/*', sub, false, 'differs-only-in-case'],
    ['StringLike', 'repo:octo-org/octo-repo:*', immutable, false, 'differs-only-in-ids'],
    ['StringEquals', sub, immutable, false, 'differs-only-in-ids'],
    ['StringEquals', immutable, sub, false, 'differs-only-in-ids'],
    ['StringLike', 'repo:octo-org/octo-repo:environment:*', immutable, false, 'no-value-matched'],
    ['StringNotLike', 'repo:octo-org/*', sub, false, 'forbidden-value-matched'],
    ['StringNotLike', 'repo:other/*', sub, true, 'no-forbidden-value'],
  ])('%s %j of %j is %s: %s', check)
})

describe('numbers', () => {
  test.for<Row>([
    ['NumericEquals', '10', '10.0', true, 'value-matched'],
    ['NumericEquals', 10, '10', true, 'value-matched'],
    ['NumericNotEquals', '10', '11', true, 'no-forbidden-value'],
    ['NumericNotEquals', '10', '10', false, 'forbidden-value-matched'],
    ['NumericLessThan', '10', '9', true, 'value-matched'],
    ['NumericLessThan', '10', '10', false, 'no-value-matched'],
    ['NumericLessThanEquals', '10', '10', true, 'value-matched'],
    ['NumericGreaterThan', '-1', '0', true, 'value-matched'],
    ['NumericGreaterThanEquals', '0.5', '0.5', true, 'value-matched'],
    ['NumericGreaterThanEquals', '0.5', '0.4', false, 'no-value-matched'],
    ['NumericEquals', '10', 'ten', false, 'request-value-of-other-type'],
    ['NumericEquals', '', '0', false, 'policy-value-of-other-type'],
  ])('%s %j of %j is %s: %s', check)
})

describe('dates', () => {
  test.for<Row>([
    ['DateEquals', '2026-01-01T00:00:00Z', '2026-01-01T01:00:00+01:00', true, 'value-matched'],
    ['DateEquals', '1767225600', '2026-01-01', true, 'value-matched'],
    ['DateEquals', '2026-01', '2026-01-01T00:00Z', true, 'value-matched'],
    ['DateNotEquals', '2026-01-01', '2026-01-02', true, 'no-forbidden-value'],
    ['DateLessThan', '2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00Z', true, 'value-matched'],
    ['DateLessThanEquals', '2026-01-01', '1767225600', true, 'value-matched'],
    ['DateGreaterThan', '2026-01-01', '2025-12-31T23:59:59-01:00', true, 'value-matched'],
    ['DateGreaterThan', '2026-01-01', '2025-12-31T23:59:59Z', false, 'no-value-matched'],
    ['DateGreaterThanEquals', '2026-01-01', '2026-01-01', true, 'value-matched'],
    ['DateEquals', '2026-02-30', '2026-03-02', false, 'policy-value-of-other-type'],
    ['DateEquals', '2026-*', '2026-01-01', false, 'policy-value-of-other-type'],
  ])('%s %j of %j is %s: %s', check)
})

describe('booleans and absence', () => {
  test.for<Row>([
    ['Bool', 'true', 'true', true, 'value-matched'],
    ['Bool', true, 'true', true, 'value-matched'],
    ['Bool', 'false', 'true', false, 'no-value-matched'],
    ['Bool', 'true', undefined, false, 'key-absent'],
    ['Bool', 'false', undefined, false, 'key-absent'],
    ['BoolIfExists', 'true', undefined, true, 'key-absent-allowed'],
    ['Bool', 'yes', 'true', false, 'policy-value-of-other-type'],
    ['Null', 'true', undefined, true, 'key-absent-as-required'],
    ['Null', true, undefined, true, 'key-absent-as-required'],
    ['Null', 'true', 'v', false, 'key-present'],
    ['Null', 'false', 'v', true, 'key-present-as-required'],
    ['Null', 'false', undefined, false, 'key-absent'],
    ['Null', 'true', [], true, 'key-absent-as-required'],
    ['Null', ['true', 'false'], 'v', true, 'key-present-as-required'],
    ['Null', 'maybe', 'v', false, 'key-present'],
    ['ForAllValues:Null', 'false', ['v'], true, 'key-present-as-required'],
    ['ForAnyValue:Null', 'true', undefined, true, 'key-absent-as-required'],
  ])('%s %j of %j is %s: %s', check)
})

describe('addresses', () => {
  test.for<Row>([
    ['IpAddress', '203.0.113.0/24', '203.0.113.5', true, 'value-matched'],
    ['IpAddress', '203.0.113.5', '203.0.113.5', true, 'value-matched'],
    ['IpAddress', '203.0.113.0/24', '203.0.114.5', false, 'no-value-matched'],
    ['IpAddress', '0.0.0.0/0', '8.8.8.8', true, 'value-matched'],
    ['IpAddress', '203.0.113.9/24', '203.0.113.5', true, 'value-matched'],
    ['IpAddress', '2001:db8::/32', '2001:DB8:1::5', true, 'value-matched'],
    ['IpAddress', '2001:db8::/32', '2001:db9::5', false, 'no-value-matched'],
    ['IpAddress', '::/0', '203.0.113.5', false, 'no-value-matched'],
    ['IpAddress', '::ffff:203.0.113.5', '::ffff:cb00:7105', true, 'value-matched'],
    ['NotIpAddress', '203.0.113.0/24', '203.0.114.5', true, 'no-forbidden-value'],
    ['NotIpAddress', '203.0.113.0/24', '203.0.113.5', false, 'forbidden-value-matched'],
    ['NotIpAddress', '203.0.113.0/24', undefined, true, 'key-absent-not-forbidden'],
    ['IpAddress', '203.0.113.0/33', '203.0.113.5', false, 'policy-value-of-other-type'],
    ['IpAddress', '1.2.3', '1.2.3.4', false, 'policy-value-of-other-type'],
    ['IpAddress', '1::2::3', '1.2.3.4', false, 'policy-value-of-other-type'],
    ['IpAddress', '1.2.3.4', 'AWS Internal', false, 'request-value-of-other-type'],
  ])('%s %j of %j is %s: %s', check)
})

const topic = 'arn:aws:sns:eu-west-1:111122223333:orders'

describe('ARNs and bytes', () => {
  test.for<Row>([
    ['ArnEquals', topic, topic, true, 'value-matched'],
    ['ArnEquals', 'arn:aws:sns:*:111122223333:ord*', topic, true, 'value-matched'],
    ['ArnLike', 'arn:aws:s?s:eu-*:*:orders', topic, true, 'value-matched'],
    ['ArnLike', 'arn:aws:sns:*:orders', topic, false, 'no-value-matched'],
    ['ArnLike', 'arn:aws:*:eu-west-1:orders', topic, false, 'no-value-matched'],
    ['ArnLike', 'arn:aws:sns:eu-west-1:111122223333:Orders', topic, false, 'differs-only-in-case'],
    ['ArnLike', '*', topic, true, 'value-matched'],
    [
      'ArnLike',
      'arn:aws:iam::111122223333:role/*',
      'arn:aws:iam::111122223333:role/a/b:c',
      true,
      'value-matched',
    ],
    ['ArnNotEquals', topic, topic, false, 'forbidden-value-matched'],
    ['ArnNotLike', 'arn:aws:sqs:*:*:*', topic, true, 'no-forbidden-value'],
    ['ArnNotLike', topic, undefined, true, 'key-absent-not-forbidden'],
    ['BinaryEquals', 'AQID', 'AQID', true, 'value-matched'],
    ['BinaryEquals', 'AQ==', 'AQ', true, 'value-matched'],
    ['BinaryEquals', 'aqid', 'AQID', false, 'no-value-matched'],
    ['BinaryEquals', 'AQID', undefined, false, 'key-absent'],
  ])('%s %j of %j is %s: %s', check)
})

const positives = [
  ['StringEquals', 'v'],
  ['StringEqualsIgnoreCase', 'v'],
  ['StringLike', '*'],
  ['NumericEquals', '1'],
  ['NumericLessThan', '1'],
  ['NumericLessThanEquals', '1'],
  ['NumericGreaterThan', '1'],
  ['NumericGreaterThanEquals', '1'],
  ['DateEquals', '2026-01-01'],
  ['DateLessThan', '2026-01-01'],
  ['DateLessThanEquals', '2026-01-01'],
  ['DateGreaterThan', '2026-01-01'],
  ['DateGreaterThanEquals', '2026-01-01'],
  ['Bool', 'true'],
  ['BinaryEquals', 'AQID'],
  ['IpAddress', '0.0.0.0/0'],
  ['ArnEquals', '*'],
  ['ArnLike', '*'],
] as const

const negatives = [
  ['StringNotEquals', 'v'],
  ['StringNotEqualsIgnoreCase', 'v'],
  ['StringNotLike', '*'],
  ['NumericNotEquals', '1'],
  ['DateNotEquals', '2026-01-01'],
  ['NotIpAddress', '0.0.0.0/0'],
  ['ArnNotEquals', '*'],
  ['ArnNotLike', '*'],
] as const

describe('a key that the request does not carry', () => {
  test.for(positives)('fails %s', ([operator, value]) => {
    check([operator, value, undefined, false, 'key-absent'])
  })
  test.for(negatives)('satisfies %s', ([operator, value]) => {
    check([operator, value, undefined, true, 'key-absent-not-forbidden'])
  })
  test.for([...positives, ...negatives])('satisfies %sIfExists', ([operator, value]) => {
    check([`${operator}IfExists`, value, undefined, true, 'key-absent-allowed'])
  })
  test.for([...positives, ...negatives])('satisfies ForAllValues:%s', ([operator, value]) => {
    check([`ForAllValues:${operator}`, value, undefined, true, 'no-values-to-check'])
  })
  test.for([...positives, ...negatives])('fails ForAnyValue:%s', ([operator, value]) => {
    check([`ForAnyValue:${operator}`, value, undefined, false, 'key-absent'])
  })
})

describe('keys with several values', () => {
  test.for<Row>([
    ['ForAnyValue:StringEquals', ['a', 'b'], ['z', 'b'], true, 'value-matched'],
    ['ForAnyValue:StringLike', 'auth*', ['authenticated', 'x'], true, 'value-matched'],
    ['ForAnyValue:StringEquals', ['a'], ['y', 'z'], false, 'no-value-matched'],
    ['ForAnyValue:StringEquals', ['a'], [], false, 'key-absent'],
    ['ForAnyValue:StringEquals', ['', 'a'], '', false, 'no-value-matched'],
    ['ForAnyValue:StringEquals', 'a', 'a', true, 'value-matched'],
    ['ForAnyValue:StringNotEquals', ['a'], ['a', 'b'], true, 'no-forbidden-value'],
    ['ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'b'], false, 'forbidden-value-matched'],
    ['ForAnyValue:StringEqualsIfExists', ['a'], undefined, true, 'key-absent-allowed'],
    ['ForAllValues:StringEquals', ['a', 'b', 'c'], ['a', 'b'], true, 'every-value-matched'],
    ['ForAllValues:StringEquals', ['a'], ['a', 'b'], false, 'not-every-value-matched'],
    ['ForAllValues:StringEquals', ['a'], ['b'], false, 'no-value-matched'],
    ['ForAllValues:StringEquals', ['a'], [], true, 'no-values-to-check'],
    ['ForAllValues:StringEquals', ['a'], '', true, 'no-values-to-check'],
    ['ForAllValues:StringEquals', 'a', 'b', false, 'no-value-matched'],
    ['ForAllValues:StringEquals', 'a', 'a', true, 'every-value-matched'],
    ['ForAllValues:StringNotEquals', ['a'], ['b', 'c'], true, 'no-forbidden-value'],
    ['ForAllValues:StringNotEquals', ['a'], ['a', 'c'], false, 'forbidden-value-matched'],
    ['StringEquals', 'a', ['a'], true, 'value-matched'],
    // Seen of `StringLike` on an `amr` of several groups: mozilla-iam/federated-aws-cli.
    ['StringLike', 'a', ['b', 'a'], false, 'qualifier-missing'],
    ['StringEqualsIfExists', 'a', ['b', 'a'], false, 'qualifier-missing'],
    ['StringEquals', 'a', ['b', 'c'], false, 'no-value-matched'],
    ['ForAnyValue:StringEquals', 'a', ['b', 'c'], false, 'no-value-matched'],
    ['StringNotEquals', 'a', ['b', 'a'], false, 'forbidden-value-matched'],
  ])('%s %j of %j is %s: %s', check)
})

test('key names compare without regard to case, values with it', () => {
  const context = { 'aws:CurrentTime': 'Now' }
  const verdictOf = (value: string) =>
    conditionKeyTrace({ StringEquals: { 'AWS:currenttime': value } }, context).verdict
  expect([verdictOf('Now'), verdictOf('now')]).toEqual(['match', 'no-match'])
})

test.for([
  ['cognito-identity.amazon.com:amr', 'cognito-identity.amazonaws.com:amr'],
  ['cognito-identity.amazonaws.com/amr', 'cognito-identity.amazonaws.com:amr'],
  ['amr', 'cognito-identity.amazonaws.com:amr'],
  ['aws:PrincipalTag/team', 'aws:RequestTag/team'],
  ['aws:RoleSessionName', 'sts:RoleSessionName'],
  ['cognito-identity.amazonaws.com', undefined],
  ['sts:ExternalId', undefined],
] as const)('the absent key %s names %s, which carries the same', ([key, instead]) => {
  const context = {
    'cognito-identity.amazonaws.com:amr': ['authenticated'],
    'aws:RequestTag/team': 'red',
    'sts:RoleSessionName': 'session',
  }
  const trace = conditionKeyTrace({ 'ForAnyValue:StringLike': { [key]: 'x' } }, context)
  expect([trace.reason, trace.presentInstead]).toEqual(['key-absent', instead])
})

test('a value that stands under another key of the request says so', () => {
  const context = { 'oidc.example:aud': 'sts.amazonaws.com', 'oidc.example:sub': 'system:pod' }
  const trace = conditionKeyTrace({ StringEquals: { 'oidc.example:aud': 'system:pod' } }, context)
  expect(trace.reason).toBe('value-of-another-key')
})

test('a negated operator is the opposite of its positive form when the key is present', () => {
  const pairs = [
    ['StringEquals', 'StringNotEquals'],
    ['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
    ['StringLike', 'StringNotLike'],
    ['NumericEquals', 'NumericNotEquals'],
    ['DateEquals', 'DateNotEquals'],
    ['IpAddress', 'NotIpAddress'],
    ['ArnLike', 'ArnNotLike'],
  ] as const
  const word = fc.oneof(fc.string(), fc.constantFrom('1', '2026-01-01', '10.0.0.0/8', '10.1.1.1'))
  fc.assert(
    fc.property(fc.constantFrom(...pairs), word, fc.array(word), ([yes, no], actual, expected) => {
      const holds = (operator: string) =>
        conditionKeyTrace({ [operator]: { 'x:k': expected } }, { 'x:k': actual }).verdict
      expect(holds(no)).not.toBe(holds(yes))
    }),
  )
})

test('StringLike without wildcards is StringEquals', () => {
  const plain = fc.string().filter((text) => !/[*?$]/.test(text))
  fc.assert(
    fc.property(plain, fc.array(plain), (actual, values) => {
      const holds = (operator: string) =>
        conditionKeyTrace({ [operator]: { 'x:k': [...values, actual] } }, { 'x:k': actual }).verdict
      const misses = (operator: string) =>
        conditionKeyTrace({ [operator]: { 'x:k': values } }, { 'x:k': actual }).verdict
      expect([holds('StringLike'), misses('StringLike')]).toEqual([
        holds('StringEquals'),
        misses('StringEquals'),
      ])
    }),
  )
})
