/** What the real CreateRole took and refused on 2026-09-11 (radkawar/stackd@9dc356f, replayed). */
import { describe, expect, test } from 'vitest'
import { malformedPolicyText } from '../../../../src/federation/iam/malformed-policy.ts'
import { parsePolicy } from '../../../../src/federation/iam/parse-policy.ts'
import { brokenProviderControl } from '../../../../src/federation/iam-control-plane/provider-controls.ts'
import { sharedProviders } from '../../../../src/federation/iam-control-plane/shared-providers.ts'

const arnOf = (issuer: string) => `arn:aws:iam::123456789012:oidc-provider/${issuer}`

const allow = (Federated: string, Condition?: object) => ({
  Effect: 'Allow',
  Principal: { Federated },
  Action: 'sts:AssumeRoleWithWebIdentity',
  ...(Condition === undefined ? {} : { Condition }),
})

function outcome(...statements: readonly object[]): string | undefined {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements })
  const parsed = parsePolicy(text, 'trust')
  if (!parsed.ok) throw new Error(malformedPolicyText(parsed))
  return brokenProviderControl(parsed.policy)
}

const mustEvaluate = (named: string, keys: string): string =>
  `Trust policy with trusted principal ${named} must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${keys} which is not scoped to all.`

const owned = 'owned-value'

describe.for([
  ['cognito-identity.amazonaws.com', 'cognito-identity.amazonaws.com', 'aud'],
  ['gitlab.com', arnOf('gitlab.com'), 'sub'],
  ['vstoken.actions.githubusercontent.com', arnOf('vstoken.actions.githubusercontent.com'), 'sub'],
  ['app.terraform.io', arnOf('app.terraform.io'), 'sub'],
] as const)('%s', ([issuer, principal, claim]) => {
  const key = `${issuer}:${claim}`
  const refused = mustEvaluate(issuer, key)

  test.for([
    ['StringEquals', owned, true],
    ['StringEquals', '*', false],
    ['StringEquals', '?', true],
    ['StringEquals', '**', true],
    ['StringEquals', '*?', true],
    ['StringEquals', '', true],
    ['StringEquals', ['*', owned], false],
    ['StringEquals', [], true],
    ['StringLike', 'owned:*', true],
    ['StringLike', '*', false],
    ['StringLike', '**', true],
    ['StringNotEquals', owned, false],
    ['StringEqualsIfExists', owned, false],
    ['StringLikeIfExists', 'owned:*', false],
    ['StringEqualsIgnoreCase', owned, true],
    ['ForAnyValue:StringEquals', owned, true],
    ['ForAllValues:StringEquals', owned, true],
    ['ForAllValues:StringLike', ['*', owned], false],
    ['Null', 'false', false],
    ['NumericEquals', '1', false],
    ['Bool', 'true', false],
  ] as const)('%s %j', ([operator, value, taken]) => {
    const result = outcome(allow(principal, { [operator]: { [key]: value } }))
    expect(result).toBe(taken ? undefined : refused)
  })

  test('without a condition', () => {
    expect(outcome(allow(principal))).toBe(
      issuer.startsWith('cognito')
        ? 'A condition block must be present for the Cognito provider'
        : refused,
    )
  })

  test('the key in capitals counts', () => {
    const condition = { StringEquals: { [key.toUpperCase()]: owned } }
    expect(outcome(allow(principal, condition))).toBeUndefined()
  })

  test('one good operator is enough', () => {
    const condition = { StringEquals: { [key]: owned }, StringLike: { [key]: '*' } }
    expect(outcome(allow(principal, condition))).toBeUndefined()
  })

  test('every statement that allows is asked, no other', () => {
    const good = allow(principal, { StringEquals: { [key]: owned } })
    expect(outcome({ ...allow(principal), Effect: 'Deny' })).toBeUndefined()
    expect(outcome({ ...allow(principal), Action: 'sts:TagSession' })).toBeUndefined()
    expect(outcome(good, { ...allow(principal), Effect: 'Deny' })).toBeUndefined()
    expect(outcome(good, allow(principal))).toBeTypeOf('string')
  })
})

test('another path is another, private provider', () => {
  expect(outcome(allow(arnOf('gitlab.com/private')))).toBeUndefined()
  expect(outcome(allow(arnOf('login.example.com')))).toBeUndefined()
})

describe('GitHub Actions is asked more strictly', () => {
  const issuer = 'token.actions.githubusercontent.com'
  const text = (host: string) =>
    mustEvaluate(arnOf(host), `${host}:sub or ${host}:job_workflow_ref`)

  test.for([
    ['sub', 'StringEquals', owned, true],
    ['sub', 'StringEquals', '*', false],
    ['sub', 'StringEquals', '**', false],
    ['sub', 'StringEquals', '*?', false],
    ['sub', 'StringEquals', '', false],
    ['sub', 'StringEquals', [], true],
    ['sub', 'StringEquals', ['*', owned], false],
    ['sub', 'StringLike', 'repo:*', true],
    ['sub', 'StringLike', '??', true],
    ['sub', 'StringLike', '?*', true],
    ['sub', 'StringLike', '*owned', false],
    ['sub', 'StringLike', 'owned*', true],
    ['sub', 'StringLike', ' ', false],
    ['sub', 'StringLike', '$' + '{aws:username}', true],
    ['sub', 'StringEqualsIfExists', owned, false],
    ['sub', 'StringNotEquals', owned, false],
    ['job_workflow_ref', 'StringEquals', owned, true],
    ['job_workflow_ref', 'StringEquals', '*', false],
    ['job_workflow_ref', 'StringEquals', '', false],
    ['repository', 'StringEquals', owned, false],
    ['aud', 'StringEquals', 'sts.amazonaws.com', false],
  ] as const)('%s %s %j', ([claim, operator, value, taken]) => {
    const result = outcome(allow(arnOf(issuer), { [operator]: { [`${issuer}:${claim}`]: value } }))
    expect(result).toBe(taken ? undefined : text(issuer))
  })

  test('beside each other in one operator both claims must be narrow', () => {
    const keys = (sub: string, job: string) => ({
      StringEquals: { [`${issuer}:sub`]: sub, [`${issuer}:job_workflow_ref`]: job },
    })
    expect(outcome(allow(arnOf(issuer), keys('*', owned)))).toBe(text(issuer))
    expect(outcome(allow(arnOf(issuer), keys(owned, '*')))).toBe(text(issuer))
    expect(outcome(allow(arnOf(issuer), keys(owned, owned)))).toBeUndefined()
  })

  test.for(['/private', '.example.test', 'other'])('%s behind its host changes nothing', (rest) => {
    const condition = { StringEquals: { [`${issuer}:sub`]: owned } }
    expect(outcome(allow(arnOf(issuer + rest), condition))).toBe(text(issuer + rest))
  })
})

describe.for([
  ['accounts.google.com', ['aud', 'oaud', 'sub'], ['app_id', 'email', 'amr', 'id', 'SUB']],
  ['www.amazon.com', ['app_id', 'sub'], ['aud', 'oaud', 'user_id', 'amr', 'SUB']],
  ['graph.facebook.com', ['app_id', 'sub'], ['aud', 'id', 'email', 'anything', 'SUB']],
] as const)('the built-in provider %s', ([name, taken, refused]) => {
  const text = `Policy trusting ${name} requires a StringEquals condition on an application id`
  const test1 = (claim: string, operator: string, value: string | readonly string[] = owned) =>
    outcome(allow(name, { [operator]: { [`${name}:${claim}`]: value } }))
  const [claim] = taken

  test('some claims tell applications apart', () => {
    expect(taken.map((each) => test1(each, 'StringEquals'))).toEqual(taken.map(() => undefined))
    expect(refused.map((each) => test1(each, 'StringEquals'))).toEqual(refused.map(() => text))
    expect(outcome(allow(name))).toBe(text)
  })

  test.for([
    ['StringEquals', true],
    ['StringEqualsIgnoreCase', true],
    ['ForAnyValue:StringEquals', true],
    ['ForAllValues:StringEquals', true],
    ['StringLike', false],
    ['StringEqualsIfExists', false],
    ['StringNotEquals', false],
    ['Null', false],
  ] as const)('%s', ([operator, isTaken]) => {
    expect(test1(claim, operator)).toBe(isTaken ? undefined : text)
  })

  test.for([['*'], ['?'], [''], [['*', owned]]] as const)('any value will do: %j', ([value]) => {
    expect(test1(claim, 'StringEquals', value)).toBeUndefined()
  })

  test('the key is case-sensitive here', () => {
    const condition = { StringEquals: { [`${name}:${claim}`.toUpperCase()]: owned } }
    expect(outcome(allow(name, condition))).toBe(text)
  })
})

test('every row of AWS’s table has its key', () => {
  const outcomes = sharedProviders.map(({ issuer, key }) => {
    const principal = issuer.startsWith('cognito') ? issuer : arnOf(issuer)
    return [
      outcome(allow(principal)) === undefined,
      outcome(allow(principal, { StringEquals: { [key]: owned } })) === undefined,
    ]
  })
  expect(outcomes).toEqual(sharedProviders.map(() => [false, true]))
  expect(sharedProviders).toHaveLength(21)
})
