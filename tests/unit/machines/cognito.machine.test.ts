import { describe, expect, test } from 'vitest'
import { endOf, refusalOf, runOf } from '../../support/run.ts'

const run = (id: string, faults: readonly string[] = []) => runOf(id, ...faults)

const end = async (id: string, fault: string) => {
  const position = await endOf(id, fault)
  return {
    state: position.state,
    leg: position.context.trace.at(-1)?.leg,
    ...refusalOf(position),
  }
}

/** Each fault, and the leg, the party, the answer and the check at which it ends. */
const refuses = (id: string, rows: readonly Refused[]) =>
  test.for(rows)(
    '%s: at %s, %s answers %i %s at the check %s',
    async ([fault, leg, party, status, code, check]) => {
      expect(await end(id, fault)).toEqual({ state: 'refused', leg, party, status, code, check })
    },
  )

type Refused = readonly [
  fault: string,
  leg: string,
  party: string,
  status: number,
  code: string,
  check: string,
]

/** The exchanges of a run, hidden calls indented under their cause. */
const told = async (id: string) => {
  const positions = await run(id)
  const exchanges = positions.at(-1)?.context.trace.flatMap((leg) => leg.exchanges) ?? []
  return exchanges
    .filter(({ to }) => !to.startsWith('https://'))
    .flatMap(({ to, operation, response, nested }) => [
      `${to} ${operation} ⇒ ${response.status}`,
      ...nested.map((inner) => `  ${inner.to} ${inner.operation}`),
    ])
}

describe('the enhanced flow', () => {
  test('the call to STS is Cognito’s, and the app names no role', async () => {
    const positions = await run('photo-app-enhanced')
    expect(positions.map(({ state }) => state)).toEqual([
      'signedOut',
      'signingIn',
      'identified',
      'known',
      'credentialed',
      'granted',
    ])
    expect(positions.at(-1)?.context.app.roleArn).toBeUndefined()
    expect(await told('photo-app-enhanced')).toEqual([
      'cognito-identity GetId ⇒ 200',
      '  https://accounts.google.com openid-configuration',
      '  https://accounts.google.com jwks',
      'cognito-identity GetCredentialsForIdentity ⇒ 200',
      '  https://accounts.google.com openid-configuration',
      '  https://accounts.google.com jwks',
      '  sts AssumeRoleWithWebIdentity',
      's3 GetObject ⇒ 200',
    ])
  })

  refuses('photo-app-enhanced', [
    ['token-expired', 'getId', 'cognito-identity', 400, 'NotAuthorizedException', 'login-time'],
    [
      'tampered-payload',
      'getId',
      'cognito-identity',
      400,
      'NotAuthorizedException',
      'login-vouched',
    ],
    [
      'login-key-differs',
      'getId',
      'cognito-identity',
      400,
      'NotAuthorizedException',
      'login-token',
    ],
    ['no-login', 'getId', 'cognito-identity', 400, 'NotAuthorizedException', 'login-provider'],
    [
      'other-client-id',
      'getId',
      'cognito-identity',
      400,
      'NotAuthorizedException',
      'login-provider',
    ],
    [
      'no-roles',
      'getCredentialsForIdentity',
      'cognito-identity',
      400,
      'InvalidIdentityPoolConfigurationException',
      'role',
    ],
    [
      'no-rule-fits',
      'getCredentialsForIdentity',
      'cognito-identity',
      400,
      'NotAuthorizedException',
      'role',
    ],
    [
      'custom-role',
      'getCredentialsForIdentity',
      'cognito-identity',
      400,
      'NotAuthorizedException',
      'role',
    ],
    [
      'role-trusts-another-pool',
      'getCredentialsForIdentity',
      'cognito-identity',
      400,
      'InvalidIdentityPoolConfigurationException',
      'sts',
    ],
    [
      'amr-mismatch',
      'getCredentialsForIdentity',
      'cognito-identity',
      400,
      'InvalidIdentityPoolConfigurationException',
      'sts',
    ],
    ['object-outside-policy', 'getObject', 's3', 403, 'AccessDenied', 's3-policy-allows'],
    ['session-token-left-out', 'getObject', 's3', 403, 'InvalidAccessKeyId', 's3-session-token'],
    ['credentials-expired', 'getObject', 's3', 400, 'ExpiredToken', 's3-credentials-current'],
  ])
})

describe('the classic flow', () => {
  test('the app takes Cognito’s token to STS, and names the role and the session', async () => {
    expect(await told('photo-app-classic')).toEqual([
      'cognito-identity GetId ⇒ 200',
      '  https://accounts.google.com openid-configuration',
      '  https://accounts.google.com jwks',
      'cognito-identity GetOpenIdToken ⇒ 200',
      '  https://accounts.google.com openid-configuration',
      '  https://accounts.google.com jwks',
      'sts AssumeRoleWithWebIdentity ⇒ 200',
      '  cognito-identity openid-configuration',
      '  cognito-identity jwks',
      's3 GetObject ⇒ 200',
    ])
    const positions = await run('photo-app-classic')
    expect(positions.at(-1)?.context.holdings.assumedRoleUser?.arn).toBe(
      'arn:aws:sts::111122223333:assumed-role/lumen-signed-in/ana-phone',
    )
  })

  refuses('photo-app-classic', [
    [
      'classic-flow-off',
      'getOpenIdToken',
      'cognito-identity',
      400,
      'InvalidParameterException',
      'classic-flow',
    ],
    [
      'role-mappings',
      'getOpenIdToken',
      'cognito-identity',
      400,
      'InvalidParameterException',
      'classic-mappings',
    ],
    [
      'openid-token-expired',
      'assumeRoleWithWebIdentity',
      'sts',
      400,
      'ExpiredTokenException',
      'token-times',
    ],
    [
      'duration-over-maximum',
      'assumeRoleWithWebIdentity',
      'sts',
      400,
      'ValidationError',
      'duration',
    ],
    [
      'role-trusts-another-pool',
      'assumeRoleWithWebIdentity',
      'sts',
      403,
      'AccessDenied',
      'trust-policy',
    ],
    ['amr-mismatch', 'assumeRoleWithWebIdentity', 'sts', 403, 'AccessDenied', 'trust-policy'],
  ])
})

describe('a guest who signs in', () => {
  test('keeps the identity, and so the way to what was uploaded', async () => {
    const positions = await run('photo-app-guest')
    const ids = positions.flatMap(({ context }) => context.holdings.identityId ?? [])
    expect(positions.at(-1)?.state).toBe('granted')
    expect(new Set(ids).size).toBe(1)
  })

  test('may hand over two logins, which are then one identity’s', async () => {
    const positions = await run('photo-app-guest', ['both-logins'])
    const { state, context } = positions.at(-1) ?? {}
    const [pool] = Object.values(context?.world.identityPools ?? {})
    const identity = pool?.identities[context?.holdings.identityId ?? '']
    expect([state, identity?.logins.map(({ provider }) => provider)]).toEqual([
      'granted',
      ['accounts.google.com', 'appleid.apple.com'],
    ])
  })

  test('has another identity where the login was known already, and the upload stays behind', async () => {
    const positions = await run('photo-app-guest', ['signed-in-elsewhere'])
    const ids = positions.flatMap(({ context }) => context.holdings.identityId ?? [])
    expect(new Set(ids).size).toBe(2)
    expect(ids.at(-1)).toBe('us-east-1:2f8c4b1a-9d3e-4c57-8a60-5e7b9d1c3f24')
    expect(positions.at(-1)?.context.refusal?.code).toBe('AccessDenied')
  })

  refuses('photo-app-guest', [
    [
      'guest-access-off',
      'getGuestId',
      'cognito-identity',
      400,
      'NotAuthorizedException',
      'guest-access',
    ],
    [
      'no-guest-role',
      'getGuestCredentials',
      'cognito-identity',
      400,
      'InvalidIdentityPoolConfigurationException',
      'role',
    ],
    [
      'guest-role-for-signed-in',
      'getGuestCredentials',
      'cognito-identity',
      400,
      'InvalidIdentityPoolConfigurationException',
      'sts',
    ],
    [
      'token-expired',
      'getCredentialsForIdentity',
      'cognito-identity',
      400,
      'NotAuthorizedException',
      'login-time',
    ],
    [
      'no-login',
      'getCredentialsForIdentity',
      'cognito-identity',
      400,
      'NotAuthorizedException',
      'login-provider',
    ],
    [
      'merge-conflict',
      'getCredentialsForIdentity',
      'cognito-identity',
      400,
      'ResourceConflictException',
      'identity-logins',
    ],
    ['upload-elsewhere', 'putObject', 's3', 403, 'AccessDenied', 's3-policy-allows'],
    ['credentials-expired', 'getObject', 's3', 400, 'ExpiredToken', 's3-credentials-current'],
  ])
})
