/** Which role the enhanced flow gives, and what Cognito's own token says, through the unmodified SDK. */
import {
  GetCredentialsForIdentityCommand,
  GetOpenIdTokenCommand,
} from '@aws-sdk/client-cognito-identity'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import {
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { fromCognitoIdentity } from '@aws-sdk/credential-providers'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import type {
  IdentityPool,
  MappingRule,
  RoleMapping,
} from '../../src/federation/cognito-identity/identity-pool.ts'
import type { UserPool } from '../../src/federation/cognito-idp/user-pool.ts'
import { bodyText } from '../../src/federation/http.ts'
import { handle } from '../../src/federation/network.ts'
import {
  accountId,
  accountRoleArn,
  apps,
  connectApp,
  emptyUserPool,
  identityPoolWorld,
  now,
  oidcIssuer,
  type Provider,
  poolId,
  userPool,
} from '../support/identity-pool-world.ts'
import { roleSession } from '../support/role-session.ts'

const google = 'accounts.google.com'
const facebook = 'graph.facebook.com'
const oidcArn = `arn:aws:iam::111122223333:oidc-provider/${oidcIssuer}`
const client = `${userPool}:${apps[userPool]}`

type Claims = Readonly<Record<string, unknown>>

/** The session that somebody of the provider gets. */
async function sessionOf(
  pool: Partial<IdentityPool>,
  provider: Provider,
  claims: Claims = {},
  CustomRoleArn?: string,
) {
  const app = connectApp(identityPoolWorld(pool))
  const Logins = { [provider]: await app.token(provider, { claims }) }
  const IdentityId = await app.newIdentity(Logins)
  const { Credentials: credentials } = await app.client.send(
    new GetCredentialsForIdentityCommand({ IdentityId, Logins, CustomRoleArn }),
  )
  return roleSession(credentials?.SessionToken)
}

const roleOf = async (...call: Parameters<typeof sessionOf>): Promise<string> =>
  sessionOf(...call).then(
    ({ role }) => role.name,
    (error: Error) => error.name,
  )

describe('a rule on a claim', () => {
  const rule = (
    matchType: MappingRule['matchType'],
    claim: string,
    value: string,
  ): MappingRule => ({
    claim,
    matchType,
    value,
    roleArn: accountRoleArn('admins'),
  })
  const fallback = 'AuthenticatedRole'
  test.for<[MappingRule, Claims, string]>([
    [rule('Equals', 'department', 'IT'), { department: 'IT' }, 'admins'],
    [rule('Equals', 'department', 'IT'), { department: 'ITS' }, 'members'],
    [rule('StartsWith', 'department', 'IT'), { department: 'ITS' }, 'admins'],
    [rule('StartsWith', 'department', 'IT'), { department: 'FIT' }, 'members'],
    [rule('Contains', 'department', 'IT'), { department: 'FIT' }, 'admins'],
    [rule('Contains', 'cognito:groups', 'admin'), { 'cognito:groups': ['a', 'admin'] }, 'admins'],
    [rule('Contains', 'cognito:groups', 'admin'), {}, 'members'],
    [rule('NotEqual', 'department', 'IT'), { department: 'HR' }, 'admins'],
    [rule('NotEqual', 'department', 'IT'), { department: 'IT' }, 'members'],
    [rule('NotEqual', 'department', 'IT'), {}, 'members'],
    [rule('Equals', 'paid', 'true'), { paid: true }, 'admins'],
    [rule('Equals', 'constructor', 'x'), {}, 'members'],
  ])('%j, a token with %j: %s', async ([only, claims, role]) => {
    const mapping: RoleMapping = {
      type: 'Rules',
      rules: [only],
      ambiguousRoleResolution: fallback,
    }
    expect(await roleOf({ roleMappings: { [client]: mapping } }, userPool, claims)).toBe(role)
  })

  test('of several the first one counts', async () => {
    const rules = ['admins', 'tagged'].map((name) => ({
      ...rule('StartsWith', 'sub', 'person'),
      roleArn: accountRoleArn(name),
    }))
    const pool = { roleMappings: { [google]: { type: 'Rules', rules } as const } }
    expect(await roleOf(pool, google)).toBe('admins')
  })
})

describe('roles by the token', () => {
  const admins = accountRoleArn('admins')
  const roles = [admins, accountRoleArn('tagged')]
  const preferred = { 'cognito:preferred_role': admins, 'cognito:roles': roles }
  const denied = 'NotAuthorizedException'
  test.for<[string, RoleMapping['ambiguousRoleResolution'], Claims, string | undefined, string]>([
    ['the preferred role', 'Deny', preferred, undefined, 'admins'],
    ['the one that the app wants', 'Deny', preferred, roles[1], 'tagged'],
    ['roles as text', 'Deny', { 'cognito:roles': roles.join(', ') }, roles[1], 'tagged'],
    [
      'several roles, none preferred',
      'AuthenticatedRole',
      { 'cognito:roles': roles },
      undefined,
      'members',
    ],
    ['several roles, none preferred', 'Deny', { 'cognito:roles': roles }, undefined, denied],
    ['no roles', 'AuthenticatedRole', {}, undefined, 'members'],
    ['no roles, and one that the app wants', 'AuthenticatedRole', {}, admins, denied],
  ])('%s (%s)', async ([, ambiguousRoleResolution, claims, custom, role]) => {
    const mapping: RoleMapping = {
      type: 'Token',
      ...(ambiguousRoleResolution ? { ambiguousRoleResolution } : {}),
    }
    expect(await roleOf({ roleMappings: { [client]: mapping } }, userPool, claims, custom)).toBe(
      role,
    )
  })

  test('a mapping for another app client of the user pool does not count', async () => {
    const roleMappings = { [`${userPool}:other`]: { type: 'Token' } as const }
    expect(await roleOf({ roleMappings }, userPool, preferred)).toBe('members')
  })
})

describe('attributes for access control', () => {
  const roles = { authenticated: accountRoleArn('tagged') }
  test.for<[string, Partial<IdentityPool>, Claims, Readonly<Record<string, string>>]>([
    [
      'the default mapping',
      { principalTags: { [google]: { useDefaults: true, principalTags: {} } } },
      {},
      { username: 'person-1', client: apps[google] },
    ],
    [
      'claims of one’s own',
      {
        principalTags: {
          [google]: { useDefaults: false, principalTags: { team: 'department', level: 'tier' } },
        },
      },
      { department: 'photos', tier: 7 },
      { team: 'photos', level: '7' },
    ],
    [
      'claims that the token does not have',
      { principalTags: { [google]: { useDefaults: false, principalTags: { team: 'absent' } } } },
      {},
      {},
    ],
    [
      'the mapping of another provider',
      { principalTags: { [userPool]: { useDefaults: true, principalTags: {} } } },
      {},
      {},
    ],
  ])('%s', async ([, pool, claims, tags]) => {
    const session = await sessionOf({ roles, ...pool }, google, claims)
    expect(session.tags).toEqual(tags)
  })
})

describe('Cognito’s own token', () => {
  const methods: Readonly<Record<string, readonly string[]>> = {
    guest: ['unauthenticated'],
    [google]: ['authenticated', google, `${google}:${apps[google]}:person-1`],
    // Seen in the context of an API behind a pool, as the app's id and the person's.
    [facebook]: ['authenticated', facebook, `${facebook}:${apps[facebook]}:person-1`],
    // Seen in tokens: catnekaise/cdk-github-oidc's notes on identity pools.
    [oidcIssuer]: ['authenticated', oidcIssuer, `${oidcArn}:OIDC:person-1`],
    [userPool]: ['authenticated', userPool, `${userPool}:CognitoSignIn:person-1`],
  }
  test.for(Object.entries(methods))('of %s', async ([who, amr]) => {
    const app = connectApp()
    const Logins = who === 'guest' ? undefined : { [who]: await app.token(who as Provider) }
    const IdentityId = await app.newIdentity(Logins)
    const { Token = '' } = await app.client.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
    const host = 'https://cognito-identity.amazonaws.com'
    const get = async (url: string) => {
      const request = { method: 'GET', url, headers: [], body: '' }
      const { response } = await handle(app.transport.world(), request)
      return JSON.parse(bodyText(response.body))
    }
    const { jwks_uri: jwksUri } = await get(`${host}/.well-known/openid-configuration`)
    const { payload } = await jwtVerify(Token, createLocalJWKSet(await get(jwksUri)), {
      issuer: host,
      audience: poolId,
      currentDate: new Date(now * 1000),
    })
    expect(payload).toEqual({
      sub: IdentityId,
      aud: poolId,
      amr,
      iss: host,
      exp: now + 600,
      iat: now,
    })
  })
})

describe('a guest’s session', () => {
  const arn = accountRoleArn('guests')

  async function guest(flow: 'enhanced' | 'classic', world = identityPoolWorld()) {
    const app = connectApp(world)
    const { requestHandler, systemClockOffset } = app.transport
    const config = { region: 'us-east-1', requestHandler, systemClockOffset, maxAttempts: 1 }
    const identityId = await app.newIdentity()
    if (flow === 'enhanced')
      return { ...config, credentials: fromCognitoIdentity({ identityId, clientConfig: config }) }
    const { Token } = await app.client.send(new GetOpenIdTokenCommand({ IdentityId: identityId }))
    const { Credentials: issued } = await new STSClient(config).send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: arn,
        RoleSessionName: 'guest',
        WebIdentityToken: Token,
      }),
    )
    const credentials = {
      accessKeyId: issued?.AccessKeyId ?? '',
      secretAccessKey: issued?.SecretAccessKey ?? '',
      sessionToken: issued?.SessionToken ?? '',
    }
    return { ...config, credentials }
  }

  test('is called CognitoIdentityCredentials, and lasts an hour', async () => {
    const app = connectApp()
    const { Credentials: credentials } = await app.client.send(
      new GetCredentialsForIdentityCommand({ IdentityId: await app.newIdentity() }),
    )
    const { sessionName } = roleSession(credentials?.SessionToken)
    expect([sessionName, credentials?.Expiration]).toEqual([
      'CognitoIdentityCredentials',
      new Date((now + 3600) * 1000),
    ])
  })

  test.for(['enhanced', 'classic'] as const)('reads what the role allows (%s)', async (flow) => {
    const s3 = new S3Client(await guest(flow))
    const answer = await s3.send(new GetObjectCommand({ Bucket: 'photos', Key: 'hello.txt' }))
    expect(await answer.Body?.transformToString()).toBe('Hello, world')
  })

  test('knows who it is in either flow', async () => {
    const names = await Promise.all(
      (['enhanced', 'classic'] as const).map(async (flow) => {
        const { Arn } = await new STSClient(await guest(flow)).send(new GetCallerIdentityCommand())
        return Arn?.split('assumed-role/')[1]
      }),
    )
    expect(names).toEqual(['guests/CognitoIdentityCredentials', 'guests/guest'])
  })

  test('STS has no address where Cognito calls it', async () => {
    const world = identityPoolWorld()
    const account = world.accounts[accountId]
    const guests = account?.roles['guests']
    if (!account || !guests) throw new Error('no role for guests')
    const policy = JSON.parse(guests.trustPolicy)
    policy.Statement.Condition.IpAddress = { 'aws:SourceIp': ['0.0.0.0/0', '::/0'] }
    const roles = { ...account.roles, guests: { ...guests, trustPolicy: JSON.stringify(policy) } }
    const fromAnywhere = { ...world, accounts: { [accountId]: { ...account, roles } } }
    const named = (flow: 'enhanced' | 'classic') =>
      guest(flow, fromAnywhere)
        .then((client) => new STSClient(client).send(new GetCallerIdentityCommand()))
        .then(
          ({ Arn }) => Arn?.split('assumed-role/')[1],
          (error: Error) => error.name,
        )
    expect([await named('classic'), await named('enhanced')]).toEqual([
      'guests/guest',
      'InvalidIdentityPoolConfigurationException',
    ])
  })

  test('is narrowed in the enhanced flow alone', async () => {
    const narrowed = async (flow: 'enhanced' | 'classic') => {
      const { credentials } = await guest(flow)
      const { sessionToken = '' } =
        typeof credentials === 'function' ? await credentials() : credentials
      const { policy, policyArns } = roleSession(sessionToken)
      return [policy !== undefined, policyArns]
    }
    expect([await narrowed('enhanced'), await narrowed('classic')]).toEqual([
      [true, ['arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy']],
      [false, []],
    ])
  })
})

describe('ServerSideTokenCheck asks the user pool', () => {
  const person = {
    username: 'person',
    sub: 'person-1',
    status: 'CONFIRMED',
    enabled: true,
    attributes: {},
    groups: [],
    codes: {},
    revokedSessions: [],
    createdAt: 0,
    modifiedAt: 0,
  } as const
  const revoked = 'Invalid login token. Token is expired/revoked.'
  test.for<[string, boolean, Partial<UserPool['users'][string]> | undefined, string]>([
    ['signed in', true, {}, 'allow'],
    ['disabled', true, { enabled: false }, revoked],
    ['signed out since', true, { signedOutAt: now + 1 }, revoked],
    ['signed out before', true, { signedOutAt: now - 60 }, 'allow'],
    ['of a revoked session', true, { revokedSessions: ['origin'] }, revoked],
    ['deleted', true, undefined, 'Token is inactive'],
    ['disabled, where nobody asks', false, { enabled: false }, 'allow'],
  ])('%s', async ([, serverSideTokenCheck, change, end]) => {
    const id = userPool.split('/')[1] ?? ''
    const world = identityPoolWorld({
      cognitoIdentityProviders: [
        { providerName: userPool, clientId: apps[userPool], serverSideTokenCheck },
      ],
    })
    const users: UserPool['users'] = change ? { person: { ...person, ...change } } : {}
    const app = connectApp({ ...world, userPools: { [id]: { ...emptyUserPool, id, users } } })
    const token = await app.token(userPool, { claims: { origin_jti: 'origin', auth_time: now } })
    const answer = await app.newIdentity({ [userPool]: token }).then(
      () => 'allow',
      (error: Error) => error.message,
    )
    expect(answer).toBe(end)
  })
})
