/** Why an identity pool says no: the usual causes, as they would be pasted. */
import { describe, expect, test } from 'vitest'
import { failedCalls } from '../../../src/doctor/examination.ts'
import { examinePool } from '../../../src/doctor/examine-pool.ts'
import { openQuestion, type Question } from '../../../src/doctor/question.ts'

const now = 1_795_349_040
const poolId = 'eu-west-1:11111111-2222-3333-4444-555555555555'
const userPool = 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'
const client = '1example23456789abcdefghij'
const arn = (name: string) => `arn:aws:iam::444455556666:role/${name}`
const claims = {
  iss: `https://${userPool}`,
  aud: client,
  sub: 'ana',
  token_use: 'id',
  iat: now - 86_400,
  exp: now - 82_800,
}

const description = {
  IdentityPoolId: poolId,
  IdentityPoolName: 'Photos',
  AllowUnauthenticatedIdentities: false,
  CognitoIdentityProviders: [
    { ProviderName: userPool, ClientId: client, ServerSideTokenCheck: false },
  ],
  IdentityPoolTags: {},
}
const roles = { IdentityPoolId: poolId, Roles: { authenticated: arn('members') } }

const trusting = (changes: object = {}, aud = poolId, amr = 'authenticated') => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': aud },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
      },
      ...changes,
    },
  ],
})

interface Parts extends Omit<Partial<Question>, 'pool' | 'call' | 'token' | 'role'> {
  readonly token?: unknown
  readonly role?: unknown
  readonly pool?: unknown
  readonly poolRoles?: unknown
  readonly isGuest?: boolean
  readonly identity?: Question['pool']['identity']
  readonly call?: Partial<Question['call']>
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2)

async function ask(parts: Parts) {
  const { token = claims, role = trusting(), pool, poolRoles, call, ...rest } = parts
  const { isGuest = false, identity = 'own', ...others } = rest
  const open = openQuestion(asText(token), asText(role))
  const examined = await examinePool(
    {
      ...open,
      called: 'GetCredentialsForIdentity',
      ...others,
      pool: {
        description: pool ? asText(pool) : '',
        roles: poolRoles ? asText(poolRoles) : '',
        isGuest,
        identity,
      },
      call: { ...open.call, ...call },
    },
    now,
  )
  if (!examined.ok) return { unreadable: examined.refusal }
  const { outcome, exchange, earlier, assumptions, tokens } = examined.value
  return {
    answer: outcome.ok ? outcome.value.arn : outcome.refusal.code,
    message: outcome.ok ? '' : outcome.refusal.message,
    calls: [...earlier, exchange].map(({ operation }) => operation),
    failed: failedCalls(examined.value).map(
      ({ checks }) => checks.find(({ verdict }) => verdict === 'fail')?.id,
    ),
    assumptions,
    tokens,
  }
}

/** Where STS refuses the role to Cognito. */
const beneath = ['sts', 'trust-policy']

const known = { pool: description, poolRoles: roles }

test('who has everything as it should be gets credentials', async () => {
  const { answer, calls, failed, assumptions } = await ask(known)
  expect(answer).toBe('arn:aws:sts::444455556666:assumed-role/members/CognitoIdentityCredentials')
  expect(calls).toEqual(['GetId', 'GetCredentialsForIdentity'])
  expect(failed).toEqual([])
  expect(assumptions).toEqual([
    `The key in Logins is ${userPool}, the token’s issuer.`,
    'The token is signed with RS256, by a key that its issuer publishes.',
    `The trust policy is that of ${arn('members')}.`,
  ])
})

test('in the classic flow, too, which ends at STS', async () => {
  const { answer, calls } = await ask({ ...known, called: 'GetOpenIdToken' })
  expect(answer).toBe('arn:aws:sts::444455556666:assumed-role/members/your-session')
  expect(calls).toEqual(['GetId', 'GetOpenIdToken', 'AssumeRoleWithWebIdentity'])
})

describe('the login is refused', () => {
  const login = (provider: string, token: unknown = claims) => ({ Logins: { [provider]: token } })
  const { aud: _, ...access } = { ...claims, token_use: 'access', client_id: client }

  test.for<[string, Parts, string, string]>([
    [
      'of an app client that the pool has not',
      { ...known, token: { ...claims, aud: 'another' } },
      'Token is not from a supported provider of this identity pool.',
      'login-provider',
    ],
    [
      'under the key of another user pool',
      { ...known, token: login(userPool.replaceAll('eu-west-1', 'us-east-1')) },
      "Invalid login token. Issuer doesn't match providerName",
      'login-token',
    ],
    [
      'under a key with a scheme',
      { ...known, token: login(`https://${userPool}`) },
      "Invalid login token. Issuer doesn't match providerName",
      'login-token',
    ],
    [
      'by an access token',
      { ...known, token: access },
      'Invalid login token. Missing a required claim: aud',
      'login-token',
    ],
    [
      'by an access token, whatever is known of the pool',
      { token: access },
      'Invalid login token. Missing a required claim: aud',
      'login-token',
    ],
    [
      'by a token that has expired',
      { ...known, call: { when: 'now' } },
      `Invalid login token. Token expired: ${now} >= ${claims.exp}`,
      'login-time',
    ],
    [
      'by something that is no token',
      { ...known, token: login(userPool, 'undefined') },
      'Invalid login token. Not a valid OpenId Connect identity token.',
      'login-token',
    ],
    [
      'where nobody can fetch the keys',
      { ...known, keys: { kind: 'unreachable' } },
      "Invalid login token. Couldn't verify signed token.",
      'login-vouched',
    ],
    [
      'of a provider in IAM whose client IDs are others',
      {
        token: { ...claims, iss: 'https://login.example.com' },
        provider: { kind: 'given', url: 'https://login.example.com', clientIds: ['other'] },
      },
      'Invalid login token. Incorrect token audience.',
      'login-provider',
    ],
    [
      'of a guest where the pool takes none',
      { ...known, isGuest: true },
      'Unauthenticated access is not supported for this identity pool.',
      'guest-access',
    ],
    [
      'that is an empty map',
      { ...known, token: {} },
      'Unauthenticated access is not supported for this identity pool.',
      'guest-access',
    ],
  ])('%s', async ([, parts, message, check]) => {
    const asked = await ask(parts)
    expect(asked).toMatchObject({
      answer: 'NotAuthorizedException',
      message,
      calls: ['GetId'],
      failed: [check],
    })
  })
})

describe('the role is not given', () => {
  const invalid = 'InvalidIdentityPoolConfigurationException'
  const rules = (role: string) => ({
    ...roles,
    RoleMappings: {
      [`${userPool}:${client}`]: {
        Type: 'Rules',
        AmbiguousRoleResolution: 'Deny',
        RulesConfiguration: {
          Rules: [{ Claim: 'sub', MatchType: 'Equals', Value: 'ana', RoleARN: role }],
        },
      },
    },
  })
  const tags = { IdentityPoolId: poolId, IdentityProviderName: userPool, UseDefaults: true }
  const byToken = {
    ...roles,
    RoleMappings: { [`${userPool}:${client}`]: { Type: 'Token', AmbiguousRoleResolution: 'Deny' } },
  }
  const described = (name: string, policy: object) => ({
    Role: { Arn: arn(name), AssumeRolePolicyDocument: policy },
  })
  const two = [
    described('members', trusting()),
    described('admins', trusting({ Principal: { Service: 'ec2.amazonaws.com' } })),
  ]
    .map(asText)
    .join('\n')

  test.for<[string, Parts, string, readonly string[]]>([
    ['by a pool without roles', { poolRoles: { IdentityPoolId: poolId } }, invalid, ['role']],
    [
      'by a role for AssumeRole',
      { role: trusting({ Action: 'sts:AssumeRole' }) },
      invalid,
      beneath,
    ],
    [
      'by a role that trusts another provider',
      { role: trusting({ Principal: { Federated: 'accounts.google.com' } }) },
      invalid,
      beneath,
    ],
    [
      'by a role for another pool',
      { role: trusting({}, poolId.replace('1111', '9999')) },
      invalid,
      beneath,
    ],
    ['by a role for guests', { role: trusting({}, poolId, 'unauthenticated') }, invalid, beneath],
    ['that a rule chooses', { poolRoles: rules(arn('admins')), role: two }, invalid, beneath],
    [
      'that the token chooses',
      {
        poolRoles: byToken,
        role: two,
        token: { ...claims, 'cognito:preferred_role': arn('admins') },
      },
      invalid,
      beneath,
    ],
    ['where no rule fits', { poolRoles: byToken }, 'NotAuthorizedException', ['role']],
    [
      'that the app chose itself',
      { call: { customRoleArn: arn('admins') } },
      'NotAuthorizedException',
      ['role'],
    ],
    [
      'with tags, where the role lets nobody tag sessions',
      { pool: `${asText(description)}\n${asText(tags)}` },
      invalid,
      beneath,
    ],
  ])('%s', async ([, parts, code, failed]) => {
    expect(await ask({ ...known, ...parts })).toMatchObject({ answer: code, failed })
  })

  test('and in the classic flow STS says so itself', async () => {
    expect(
      await ask({ ...known, called: 'GetOpenIdToken', role: trusting({}, poolId, 'google') }),
    ).toMatchObject({ answer: 'AccessDenied', failed: ['trust-policy'] })
  })

  test('and a role that nobody described is taken to trust the pool, and said to be', async () => {
    const { answer, assumptions } = await ask({
      ...known,
      poolRoles: rules(arn('admins')),
      role: described('members', trusting()),
    })
    expect(answer).toContain('assumed-role/admins/')
    expect(assumptions).toContain(
      `The role ${arn('admins')} trusts the pool: its trust policy was not pasted.`,
    )
  })
})

describe('guests', () => {
  const open = { ...description, AllowUnauthenticatedIdentities: true }
  const forGuests = { IdentityPoolId: poolId, Roles: { unauthenticated: arn('guests') } }

  test('get in where pool and role let them', async () => {
    const { answer } = await ask({
      pool: open,
      poolRoles: forGuests,
      role: trusting({}, poolId, 'unauthenticated'),
      isGuest: true,
    })
    expect(answer).toContain('assumed-role/guests/')
  })

  test('find no role where the pool has one for people who signed in alone', async () => {
    expect(await ask({ pool: open, poolRoles: roles, isGuest: true })).toMatchObject({
      answer: 'InvalidIdentityPoolConfigurationException',
      failed: ['role'],
    })
  })

  test('need something to be asked about', async () => {
    expect(await ask({ isGuest: true, role: '' })).toEqual({
      unreadable: { pool: expect.stringContaining('Of a guest there is nothing else') },
    })
  })

  test('come to the pool that the trust policy names, and to one that takes guests', async () => {
    const { answer, assumptions } = await ask({
      role: trusting({}, poolId, 'unauthenticated'),
      isGuest: true,
    })
    expect(answer).toContain('assumed-role/your-role/')
    expect(assumptions).toEqual([
      `The pool is ${poolId}, which the trust policy names.`,
      'The pool takes guests.',
      'The pool maps no roles and gives guests this role.',
    ])
  })
})

describe('the classic flow', () => {
  const classic = { ...known, called: 'GetOpenIdToken' } as const

  test('was switched off', async () => {
    expect(
      await ask({ ...classic, pool: { ...description, AllowClassicFlow: false } }),
    ).toMatchObject({
      answer: 'InvalidParameterException',
      message: 'Basic (classic) flow is not enabled, please use enhanced flow.',
      calls: ['GetId', 'GetOpenIdToken'],
      failed: ['classic-flow'],
    })
  })

  test('does not go with role mappings', async () => {
    const mapped = { ...roles, RoleMappings: { [`${userPool}:${client}`]: { Type: 'Token' } } }
    expect(await ask({ ...classic, poolRoles: mapped })).toMatchObject({
      message: 'Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.',
      failed: ['classic-mappings'],
    })
  })

  test('asks for the role that the app names', async () => {
    const { answer } = await ask({ ...classic, call: { roleArn: arn('another') } })
    expect(answer).toBe('arn:aws:sts::444455556666:assumed-role/another/your-session')
  })
})

test('a RoleArn that was typed for the classic flow does not decide in the enhanced one', async () => {
  const { answer } = await ask({ call: { roleArn: arn('another') } })
  expect(answer).toContain('assumed-role/your-role/')
})

describe('the identity', () => {
  test('is somebody else’s', async () => {
    expect(await ask({ ...known, identity: 'another' })).toMatchObject({
      message:
        "Logins don't match. Please include at least one valid login for this identity or identity pool.",
      calls: ['GetCredentialsForIdentity'],
      failed: ['identity-logins'],
    })
  })

  test('is no longer there', async () => {
    expect(await ask({ ...known, identity: 'missing' })).toMatchObject({
      answer: 'ResourceNotFoundException',
      failed: ['identity'],
    })
  })

  test('is looked for in another region than the pool’s', async () => {
    expect(await ask({ ...known, call: { region: 'us-east-1' } })).toMatchObject({
      answer: 'ResourceNotFoundException',
      calls: ['GetId'],
      failed: ['pool'],
    })
  })

  test('is named by a token that a developer’s server got, which GetId does not take', async () => {
    const token = {
      iss: 'https://cognito-identity.amazonaws.com',
      aud: poolId,
      sub: 'eu-west-1:aaaaaaaa-0000-1111-2222-333333333333',
      amr: ['authenticated', 'login.photos', `login.photos:${poolId}:ana`],
    }
    const { answer, calls } = await ask({ token, role: trusting() })
    expect(answer).toContain('assumed-role/your-role/')
    expect(calls).toEqual(['GetCredentialsForIdentity'])
  })
})

describe('an access token of Facebook', () => {
  const pool = {
    ...description,
    SupportedLoginProviders: { 'graph.facebook.com': '7346241598935552' },
  }
  const token = 'EAABwzLixnjYBAJ'
  const answer = (data: object) => JSON.stringify({ data: { is_valid: true, ...data } })

  test('is taken for valid, and that is said', async () => {
    const { answer: answered, assumptions } = await ask({ ...known, pool, token })
    expect(answered).toContain('assumed-role/members/')
    expect(assumptions?.slice(0, 2)).toEqual([
      'The key in Logins is graph.facebook.com, by how the token begins.',
      expect.stringContaining('for one of the app 7346241598935552'),
    ])
  })

  test('is what Facebook says that it is', async () => {
    const vouched = answer({ app_id: '7346241598935552', user_id: '17' })
    const { answer: answered, assumptions } = await ask({ ...known, pool, token, vouched })
    expect(answered).toContain('assumed-role/members/')
    expect(assumptions?.join()).not.toContain('takes the token for valid')
  })

  test.for<[string, string, string]>([
    ['of another app', answer({ app_id: '1', user_id: '17' }), 'login-provider'],
    ['no longer valid', answer({ app_id: '1', user_id: '17', is_valid: false }), 'login-vouched'],
    ['unknown to it', '{"error": {"message": "Invalid OAuth access token"}}', 'login-vouched'],
  ])('is %s', async ([, vouched, check]) => {
    expect(await ask({ ...known, pool, token, vouched })).toMatchObject({ failed: [check] })
  })

  test('was answered with something that nobody can read', async () => {
    expect(await ask({ ...known, pool, token, vouched: 'yes' })).toEqual({
      unreadable: { vouched: 'This is not what graph.facebook.com answers about a token.' },
    })
  })
})

test('what the tokens say can be read, Cognito’s own among them', async () => {
  const { tokens } = await ask(known)
  expect(tokens).toMatchObject([
    {
      title: 'What Cognito’s own token says, which STS reads',
      payload: { aud: poolId, amr: ['authenticated', userPool, `${userPool}:CognitoSignIn:ana`] },
    },
  ])
})

test('a person whose user pool would be asked is taken to be signed in', async () => {
  const [provider] = description.CognitoIdentityProviders
  const { answer, assumptions } = await ask({
    ...known,
    pool: {
      ...description,
      CognitoIdentityProviders: [{ ...provider, ServerSideTokenCheck: true }],
    },
  })
  expect(answer).toContain('assumed-role/members/')
  expect(assumptions?.join()).toContain('ServerSideTokenCheck')
})

describe('what cannot be read is said of each part', () => {
  test.for<[string, Parts, object]>([
    ['a blank token', { token: ' ' }, { token: 'Paste the map Logins, a token, or its claims.' }],
    ['a broken one', { token: '{"iss": ' }, { token: expect.stringContaining('begins as JSON') }],
    ['a token of nobody', { token: 'abc' }, { token: expect.stringContaining('with its key') }],
    [
      'a login with SAML',
      { token: { 'arn:aws:iam::444455556666:saml-provider/corp': 'PHNhbWw+' } },
      { token: expect.stringContaining('SAML') },
    ],
    ['another command', { pool: { Buckets: [] } }, { pool: expect.stringContaining('describe-') }],
    ['broken roles', { poolRoles: '{"Roles": ' }, { poolRoles: expect.stringContaining('JSON') }],
    [
      'roles of another pool',
      { pool: description, poolRoles: { IdentityPoolId: 'eu-west-1:2' } },
      { poolRoles: `Two pools: ${poolId} and eu-west-1:2.` },
    ],
    ['no key set', { keys: { kind: 'given', jwks: '' } }, { keys: 'Paste the key set.' }],
  ])('%s', async ([, parts, unreadable]) => {
    expect(await ask(parts)).toEqual({ unreadable })
  })
})
