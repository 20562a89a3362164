import { describe, expect, test } from 'vitest'
import { evaluatePolicy } from '../../../../src/federation/iam/evaluate-policy.ts'
import type { RequestPrincipal } from '../../../../src/federation/iam/evaluate-principal.ts'
import { action, parsed, provider, trustPolicy } from './one-condition.ts'

const role = 'arn:aws:iam::111122223333:role/team/deploy'
const session = 'arn:aws:sts::111122223333:assumed-role/deploy/alice'
const callers = {
  github: { kind: 'federated', provider },
  eks: {
    kind: 'federated',
    provider: `${provider.replace('token.actions.githubusercontent.com', 'oidc.eks.eu-west-1.amazonaws.com/id/ABC')}`,
  },
  google: { kind: 'federated', provider: 'accounts.google.com' },
  session: { kind: 'aws', arn: session, accountId: '111122223333', identityArn: role },
  user: { kind: 'aws', arn: 'arn:aws:iam::111122223333:user/Bob', accountId: '111122223333' },
  lambda: { kind: 'service', name: 'lambda.amazonaws.com' },
  anyone: { kind: 'anonymous' },
} as const satisfies Record<string, RequestPrincipal>

type Row = readonly [caller: keyof typeof callers, principal: unknown, reason: string]

function principalTrace(caller: keyof typeof callers, element: object, effect = 'Allow') {
  const policy = {
    Statement: { Effect: effect, ...element, Action: 's3:*', Resource: '*' },
  }
  const request = { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }
  const trace = evaluatePolicy(parsed(policy, 'resource'), {
    ...request,
    principal: callers[caller],
  })
  const element0 = trace.statements[0]?.elements[0]
  if (element0?.element !== 'Principal' && element0?.element !== 'NotPrincipal') throw new Error()
  return element0
}

describe('callers that a Principal names', () => {
  test.for<Row>([
    ['github', { Federated: provider }, 'principal-listed'],
    ['github', { Federated: ['accounts.google.com', provider] }, 'principal-listed'],
    ['google', { Federated: 'accounts.google.com' }, 'principal-listed'],
    ['session', { AWS: session }, 'principal-listed'],
    ['session', { AWS: role }, 'role-listed'],
    ['session', { AWS: '111122223333' }, 'account-listed'],
    ['session', { AWS: 'arn:aws:iam::111122223333:root' }, 'account-listed'],
    ['user', { AWS: ['arn:aws:iam::111122223333:user/Bob'] }, 'principal-listed'],
    ['session', { AWS: '*' }, 'everyone-listed'],
    ['session', '*', 'everyone-listed'],
    ['anyone', '*', 'everyone-listed'],
    ['anyone', { AWS: '*' }, 'everyone-listed'],
    ['lambda', { Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com'] }, 'principal-listed'],
  ])('%s by %j: %s', ([caller, principal, reason]) => {
    const trace = principalTrace(caller, { Principal: principal })
    expect([trace.verdict, trace.reason]).toEqual(['match', reason])
  })
})

describe('callers that a Principal does not name', () => {
  const inAccount = (account: string, partition = 'aws') =>
    `arn:${partition}:iam::${account}:oidc-provider/token.actions.githubusercontent.com`
  test.for<Row>([
    ['github', { AWS: '*' }, 'everyone-is-not-federated'],
    ['github', { Service: 'lambda.amazonaws.com' }, 'principal-is-another-kind'],
    ['github', { Federated: inAccount('444455556666') }, 'provider-in-another-account'],
    ['github', { Federated: inAccount('111122223333', 'aws-cn') }, 'provider-in-another-partition'],
    ['github', { Federated: provider.replace('token', 'https://token') }, 'provider-with-scheme'],
    ['github', { Federated: `${provider}/` }, 'provider-differs-in-trailing-slash'],
    ['github', { Federated: `${provider}/octo-org` }, 'provider-with-another-path'],
    ['github', { Federated: 'token.actions.githubusercontent.com' }, 'provider-without-arn'],
    [
      'github',
      { Federated: 'https://token.actions.githubusercontent.com' },
      'provider-without-arn',
    ],
    ['github', { Federated: provider.replace('token', 'Token') }, 'differs-only-in-case'],
    [
      'github',
      { Federated: 'arn:aws:iam::111122223333:oidc-provider/*' },
      'wildcard-taken-literally',
    ],
    ['github', { Federated: 'accounts.google.com' }, 'no-principal-listed'],
    [
      'eks',
      {
        Federated:
          'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/XYZ',
      },
      'provider-with-another-path',
    ],
    [
      'google',
      { Federated: 'arn:aws:iam::111122223333:oidc-provider/accounts.google.com' },
      'built-in-provider-as-arn',
    ],
    ['session', { AWS: '444455556666' }, 'principal-in-another-account'],
    ['session', { AWS: 'arn:aws:iam::111122223333:role/deploy' }, 'no-principal-listed'],
    ['session', { AWS: 'arn:aws:iam::111122223333:role/Team/deploy' }, 'differs-only-in-case'],
    ['session', { AWS: 'AROAIOSFODNN7EXAMPLE1' }, 'no-principal-listed'],
    ['session', { Federated: 'accounts.google.com' }, 'principal-is-another-kind'],
    ['lambda', { Service: 'ec2.amazonaws.com' }, 'no-principal-listed'],
    ['anyone', { AWS: '111122223333' }, 'principal-is-another-kind'],
  ])('%s by %j: %s', ([caller, principal, reason]) => {
    const trace = principalTrace(caller, { Principal: principal })
    expect([trace.verdict, trace.reason]).toEqual(['no-match', reason])
  })
})

test('NotPrincipal is about everyone whom it does not name', () => {
  const verdict = (caller: keyof typeof callers) => {
    const trace = principalTrace(caller, { NotPrincipal: { AWS: role } }, 'Deny')
    return [trace.verdict, trace.reason]
  }
  expect(verdict('session')).toEqual(['no-match', 'principal-excluded'])
  expect(verdict('user')).toEqual(['match', 'principal-not-excluded'])
})

test('a request without a principal is nobody, whomever the policy names', () => {
  const trace = evaluatePolicy(parsed(trustPolicy({})), { action, context: {} })
  const element = trace.statements[0]?.elements[0]
  expect([trace.decision, element?.element === 'Principal' && element.reason]).toEqual([
    'implicit-deny',
    'request-has-no-principal',
  ])
})
