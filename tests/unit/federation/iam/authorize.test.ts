import { describe, expect, test } from 'vitest'
import {
  authorizeIdentity,
  authorizeTrust,
  type PoliciesOfRequest,
} from '../../../../src/federation/iam/authorize.ts'
import { malformedPolicyText } from '../../../../src/federation/iam/malformed-policy.ts'
import { action, trustPolicy, webIdentity } from './one-condition.ts'

const request = {
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::photos/1.jpg',
  principal: {
    kind: 'aws',
    arn: 'arn:aws:sts::111122223333:assumed-role/reader/alice',
    accountId: '111122223333',
    identityArn: 'arn:aws:iam::111122223333:role/reader',
  },
  context: {},
} as const

const policy = (Effect: string, Action: string, principal?: object) => ({
  name: `${Effect} ${Action}`,
  document: JSON.stringify({
    Statement: [{ Effect, Action, Resource: '*', ...(principal ? { Principal: principal } : {}) }],
  }),
})
const read = policy('Allow', 's3:GetObject')
const write = policy('Allow', 's3:PutObject')
const deny = policy('Deny', 's3:*')
const malformed = { name: 'broken', document: '{"Statement": [' }
const toSession = policy('Allow', 's3:*', { AWS: request.principal.arn })
const toRole = policy('Allow', 's3:*', { AWS: request.principal.identityArn })
const toAccount = policy('Allow', 's3:*', { AWS: '111122223333' })

describe('with credentials', () => {
  const none = { identityPolicies: [], sessionPolicies: [] }
  test.for<[name: string, policies: PoliciesOfRequest, decision: string, reason: string]>([
    ['no policy', none, 'implicit-deny', 'no-identity-policy-allows'],
    [
      'an identity policy',
      { ...none, identityPolicies: [write, read] },
      'allow',
      'identity-allows',
    ],
    [
      'an identity policy for something else',
      { ...none, identityPolicies: [write] },
      'implicit-deny',
      'no-identity-policy-allows',
    ],
    [
      'a deny beside an allow',
      { ...none, identityPolicies: [read, deny] },
      'explicit-deny',
      'explicit-deny-in-identity-policy',
    ],
    [
      'session policies of which one allows',
      { identityPolicies: [read], sessionPolicies: [write, read] },
      'allow',
      'identity-allows',
    ],
    [
      'session policies of which none allows',
      { identityPolicies: [read], sessionPolicies: [write] },
      'implicit-deny',
      'no-session-policy-allows',
    ],
    [
      'a session policy alone',
      { identityPolicies: [], sessionPolicies: [read] },
      'implicit-deny',
      'no-identity-policy-allows',
    ],
    [
      'a deny in a session policy',
      { identityPolicies: [read], sessionPolicies: [read, deny] },
      'explicit-deny',
      'explicit-deny-in-session-policy',
    ],
    [
      'a malformed identity policy',
      { ...none, identityPolicies: [malformed] },
      'implicit-deny',
      'no-identity-policy-allows',
    ],
    [
      'a malformed policy beside a good one',
      { ...none, identityPolicies: [malformed, read] },
      'allow',
      'identity-allows',
    ],
    [
      'a malformed session policy',
      { identityPolicies: [read], sessionPolicies: [malformed] },
      'implicit-deny',
      'no-session-policy-allows',
    ],
    [
      'a resource policy for the session',
      { ...none, resourcePolicy: toSession },
      'allow',
      'resource-policy-allows',
    ],
    [
      'a resource policy for the session, past a session policy',
      { ...none, sessionPolicies: [write], resourcePolicy: toSession },
      'allow',
      'resource-policy-allows',
    ],
    [
      'a resource policy for the role',
      { ...none, resourcePolicy: toRole },
      'allow',
      'resource-policy-allows',
    ],
    [
      'a resource policy for the role, within a session policy',
      { ...none, sessionPolicies: [write], resourcePolicy: toRole },
      'implicit-deny',
      'no-session-policy-allows',
    ],
    [
      'a resource policy for the account',
      { ...none, resourcePolicy: toAccount },
      'implicit-deny',
      'no-identity-policy-allows',
    ],
    [
      'a deny in a resource policy',
      { ...none, identityPolicies: [read], resourcePolicy: policy('Deny', 's3:*', { AWS: '*' }) },
      'explicit-deny',
      'explicit-deny-in-resource-policy',
    ],
    [
      'another account that says nothing',
      { ...none, identityPolicies: [read], resourceAccountId: '444455556666' },
      'implicit-deny',
      'no-resource-policy-allows',
    ],
    [
      'another account that allows the account',
      {
        ...none,
        identityPolicies: [read],
        resourcePolicy: toAccount,
        resourceAccountId: '444455556666',
      },
      'allow',
      'identity-allows',
    ],
    [
      'another account that allows, without an identity policy',
      { ...none, resourcePolicy: toSession, resourceAccountId: '444455556666' },
      'implicit-deny',
      'no-identity-policy-allows',
    ],
  ])('%s', ([, policies, decision, reason]) => {
    const authorization = authorizeIdentity(policies, request)
    expect([authorization.decision, authorization.reason]).toEqual([decision, reason])
  })

  test('every policy is examined, in order, whoever decided', () => {
    const policies = {
      identityPolicies: [deny, malformed],
      sessionPolicies: [read],
      resourcePolicy: toRole,
    }
    const { traces } = authorizeIdentity(policies, request)
    expect(
      traces.map(({ name, kind, trace, malformed }) => [
        name,
        kind,
        trace?.decision ?? (malformed && malformedPolicyText(malformed)),
      ]),
    ).toEqual([
      ['Deny s3:*', 'identity', 'explicit-deny'],
      ['broken', 'identity', 'Syntax errors in policy.'],
      ['Allow s3:GetObject', 'session', 'allow'],
      ['Allow s3:*', 'resource', 'allow'],
    ])
  })
})

test('a bucket open to everyone is open without credentials', () => {
  const policies = {
    identityPolicies: [],
    sessionPolicies: [],
    resourcePolicy: policy('Allow', 's3:GetObject', { AWS: '*' }),
  }
  const anonymous = { ...request, principal: { kind: 'anonymous' } } as const
  expect(authorizeIdentity(policies, anonymous).reason).toBe('resource-policy-allows')
})

describe('by a trust policy', () => {
  test.for([
    [trustPolicy({}), 'allow', 'trust-policy-allows'],
    [
      trustPolicy({ Action: 'sts:AssumeRole' }),
      'implicit-deny',
      'no-trust-policy-statement-allows',
    ],
    [trustPolicy({ Effect: 'Deny' }), 'explicit-deny', 'explicit-deny-in-trust-policy'],
    [trustPolicy({ Resource: '*' }), 'implicit-deny', 'trust-policy-malformed'],
  ] as const)('%j: %s, %s', ([document, decision, reason]) => {
    const asked = { action, principal: webIdentity, context: {} }
    const authorization = authorizeTrust(JSON.stringify(document), asked)
    expect([authorization.decision, authorization.reason]).toEqual([decision, reason])
  })

  test('each action is a question of its own', () => {
    const document = JSON.stringify(trustPolicy({}))
    const asked = { action: 'sts:TagSession', principal: webIdentity, context: {} }
    expect(authorizeTrust(document, asked).decision).toBe('implicit-deny')
  })
})
