import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluatePolicy } from '../../../../src/federation/iam/evaluate-policy.ts'
import { malformedPolicyText } from '../../../../src/federation/iam/malformed-policy.ts'
import { parsePolicy } from '../../../../src/federation/iam/parse-policy.ts'
import { action, parsed, provider, trustPolicy, webIdentity } from './one-condition.ts'

const aud = 'token.actions.githubusercontent.com:aud'
const sub = 'token.actions.githubusercontent.com:sub'
const request = {
  action,
  principal: webIdentity,
  context: { [aud]: 'sts.amazonaws.com', [sub]: 'repo:octo-org/octo-repo:ref:refs/heads/main' },
}
const allow = { Effect: 'Allow', Principal: { Federated: provider }, Action: action }
const decisionOf = (...statements: object[]) =>
  evaluatePolicy(parsed({ Version: '2012-10-17', Statement: statements }), request).decision

test('one applying statement allows', () => {
  expect(decisionOf({ ...allow, Condition: { StringEquals: { [aud]: 'other' } } }, allow)).toBe(
    'allow',
  )
})

test('what no statement allows is denied implicitly', () => {
  expect(decisionOf({ ...allow, Condition: { StringEquals: { [aud]: 'other' } } })).toBe(
    'implicit-deny',
  )
})

test('an applying Deny wins over any Allow, wherever it stands', () => {
  const deny = { ...allow, Effect: 'Deny' }
  expect([decisionOf(deny, allow), decisionOf(allow, deny)]).toEqual([
    'explicit-deny',
    'explicit-deny',
  ])
})

test('a Deny that does not apply denies nothing', () => {
  const deny = {
    ...allow,
    Effect: 'Deny',
    Condition: { StringNotEquals: { [aud]: 'sts.amazonaws.com' } },
  }
  expect(decisionOf(allow, deny)).toBe('allow')
})

test('an empty Condition asks nothing', () => {
  expect([
    decisionOf({ ...allow, Condition: {} }),
    decisionOf({ ...allow, Condition: { StringEquals: {} } }),
  ]).toEqual(['allow', 'allow'])
})

test('all operators and all keys of a Condition must hold', () => {
  const like = { StringLike: { [sub]: 'repo:octo-org/*' } }
  expect(
    decisionOf({ ...allow, Condition: { ...like, StringEquals: { [aud]: 'sts.amazonaws.com' } } }),
  ).toBe('allow')
  expect(decisionOf({ ...allow, Condition: { ...like, StringEquals: { [aud]: 'x' } } })).toBe(
    'implicit-deny',
  )
  expect(
    decisionOf({
      ...allow,
      Condition: { StringEquals: { [aud]: 'sts.amazonaws.com', [sub]: 'x' } },
    }),
  ).toBe('implicit-deny')
})

test('elements after one that does not match are evaluated and reported all the same', () => {
  const policy = parsed(
    trustPolicy({
      Sid: 'FromGitHub',
      Principal: { Federated: 'accounts.google.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { [aud]: 'sts.amazonaws.com', [sub]: 'repo:octo-org/*' } },
    }),
  )
  const [statement] = evaluatePolicy(policy, request).statements
  expect([statement?.index, statement?.sid, statement?.effect, statement?.applies]).toEqual([
    0,
    'FromGitHub',
    'Allow',
    false,
  ])
  expect(statement?.elements.map(({ element, verdict }) => [element, verdict])).toEqual([
    ['Principal', 'no-match'],
    ['Action', 'no-match'],
    ['Condition', 'no-match'],
  ])
  const condition = statement?.elements.at(-1)
  const keys = condition?.element === 'Condition' ? condition.operators[0]?.keys : undefined
  expect(keys?.map(({ key, reason }) => [key, reason])).toEqual([
    [aud, 'value-matched'],
    [sub, 'wildcard-taken-literally'],
  ])
})

test('keys with slashes, ports and paths are keys like any other', () => {
  const key = 'login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0:aud'
  const policy = parsed(trustPolicy({ Condition: { StringEquals: { [key]: 'api://app' } } }))
  expect(evaluatePolicy(policy, { ...request, context: { [key]: 'api://app' } }).decision).toBe(
    'allow',
  )
})

test('a trace is plain data', () => {
  const trace = evaluatePolicy(
    parsed(trustPolicy({ Condition: { Bool: { 'a:b': true } } })),
    request,
  )
  expect(structuredClone(trace)).toEqual(trace)
})

const operator = fc.constantFrom(
  'StringEquals',
  'StringNotLike',
  'ForAllValues:StringLike',
  'Null',
  'Bool',
)
const condition = fc.dictionary(
  operator,
  fc.dictionary(
    fc.constantFrom(aud, sub, 'x:absent'),
    fc.oneof(fc.string(), fc.constant('*'), fc.boolean()),
  ),
)
const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Deny'),
  Principal: fc.constantFrom(
    { Federated: provider },
    { AWS: '*' },
    { Service: 'ec2.amazonaws.com' },
  ),
  Action: fc.constantFrom(action, 'sts:*', 'sts:AssumeRole'),
  Condition: condition,
})

test('no statement takes an explicit deny away', () => {
  fc.assert(
    fc.property(fc.array(statement), fc.nat(), (statements, at) => {
      const place = at % (statements.length + 1)
      const deny = { ...allow, Effect: 'Deny' }
      expect(decisionOf(...statements.slice(0, place), deny, ...statements.slice(place))).toBe(
        'explicit-deny',
      )
    }),
  )
})

test('one more condition never widens an Allow', () => {
  fc.assert(
    fc.property(condition, condition, (some, more) => {
      const both = Object.fromEntries(
        [...new Set([...Object.keys(some), ...Object.keys(more)])].map((name) => [
          name,
          { ...more[name], ...some[name] },
        ]),
      )
      const narrow = decisionOf({ ...allow, Condition: both })
      const wide = decisionOf({ ...allow, Condition: some })
      expect(narrow === 'allow' && wide !== 'allow').toBe(false)
    }),
  )
})

test('any JSON at all is a policy or a refusal, never an exception', () => {
  const kinds = fc.constantFrom('trust', 'identity', 'session', 'resource')
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), kinds, (text, kind) => {
      const parse = parsePolicy(text, kind)
      if (parse.ok) evaluatePolicy(parse.policy, request)
      else expect(malformedPolicyText(parse)).not.toBe('')
    }),
  )
})
