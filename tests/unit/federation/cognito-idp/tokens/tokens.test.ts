import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import {
  issueTokens,
  refreshTokens,
} from '../../../../../src/federation/cognito-idp/tokens/issue-tokens.ts'
import { readAccessToken } from '../../../../../src/federation/cognito-idp/tokens/read-access-token.ts'
import { readRefreshToken } from '../../../../../src/federation/cognito-idp/tokens/read-refresh-token.ts'
import { issueRefreshToken } from '../../../../../src/federation/cognito-idp/tokens/refresh-token.ts'
import {
  signedOutEverywhere,
  withSessionRevoked,
} from '../../../../../src/federation/cognito-idp/tokens/revocation.ts'
import { signToken } from '../../../../../src/federation/cognito-idp/tokens/sign-token.ts'
import { beginSession } from '../../../../../src/federation/cognito-idp/tokens/token-session.ts'
import type {
  AppClient,
  Group,
  PoolUser,
} from '../../../../../src/federation/cognito-idp/user-pool.ts'
import type { World } from '../../../../../src/federation/world.ts'
import {
  appClient,
  clientId,
  now,
  personOf,
  poolOf,
  poolUser,
  userPoolWorld,
} from '../../../../support/user-pool-world.ts'

const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Photos001'

interface Circumstances {
  readonly user?: Partial<PoolUser>
  readonly client?: Partial<AppClient>
  readonly groups?: readonly Group[]
  readonly scopes?: readonly string[]
  readonly nonce?: string
}

/** Signs Ana in, and tells what she then holds. */
async function signIn({ user, client, groups = [], scopes, nonce }: Circumstances = {}) {
  const world = userPoolWorld({
    users: { ana: poolUser('ana', user) },
    clients: { [clientId]: appClient(clientId, client) },
    groups: Object.fromEntries(groups.map((group) => [group.name, group])),
  })
  const session = beginSession(world, personOf(world), scopes, nonce)
  const holder = {
    pool: poolOf(world),
    client: appClient(clientId, client),
    user: personOf(world),
  }
  const tokens = await issueTokens(world, holder, session)
  return {
    world,
    session,
    holder,
    tokens,
    idClaims: decodeJwt(tokens.IdToken),
    accessClaims: decodeJwt(tokens.AccessToken),
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('what tokens say', () => {
  test('the ID token says who signed in', async () => {
    const { idClaims, session, holder } = await signIn()
    expect(idClaims).toEqual({
      email: 'ana@example.com',
      email_verified: true,
      sub: holder.user.sub,
      iss: issuer,
      'cognito:username': 'ana',
      origin_jti: session.originJti,
      aud: clientId,
      event_id: session.eventId,
      token_use: 'id',
      auth_time: now,
      exp: now + 3600,
      iat: now,
      jti: expect.stringMatching(uuid),
    })
  })

  test('the access token has no audience, and the scope for one’s own account', async () => {
    const { accessClaims, session, holder } = await signIn()
    expect(accessClaims).toEqual({
      sub: holder.user.sub,
      iss: issuer,
      client_id: clientId,
      origin_jti: session.originJti,
      event_id: session.eventId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      auth_time: now,
      exp: now + 3600,
      iat: now,
      jti: expect.stringMatching(uuid),
      username: 'ana',
    })
  })

  test('they live as long as the client has it', async () => {
    const { tokens, idClaims, accessClaims } = await signIn({
      client: { idTokenLifetime: 300, accessTokenLifetime: 86_400 },
    })
    expect([idClaims.exp, accessClaims.exp, tokens.ExpiresIn]).toEqual([
      now + 300,
      now + 86_400,
      86_400,
    ])
  })

  test('a client without token revocation has no origin_jti in its tokens', async () => {
    const { idClaims, accessClaims } = await signIn({ client: { enableTokenRevocation: false } })
    expect([idClaims['origin_jti'], idClaims.jti, accessClaims['origin_jti']]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('values are text, but for those that OpenID Connect has otherwise', async () => {
    const { idClaims } = await signIn({
      user: {
        attributes: {
          phone_number: '+15555550100',
          phone_number_verified: 'false',
          address: '1 Main Street',
          updated_at: '1795348800',
          'custom:tenant': '7',
        },
      },
    })
    const { phone_number, phone_number_verified, address, updated_at } = idClaims
    expect([phone_number, phone_number_verified, address, updated_at]).toEqual([
      '+15555550100',
      false,
      { formatted: '1 Main Street' },
      1_795_348_800,
    ])
    expect(idClaims['custom:tenant']).toBe('7')
  })

  const attributes = { email: 'ana@example.com', name: 'Ana', phone_number: '+15555550100' }

  test('the client reads no other attributes than it may', async () => {
    const { idClaims } = await signIn({
      user: { attributes },
      client: { readAttributes: ['name'] },
    })
    expect([idClaims['email'], idClaims['name']]).toEqual([undefined, 'Ana'])
  })

  test.for([
    ['openid', ['email', 'name', 'phone_number']],
    ['openid email', ['email']],
    ['openid phone', ['phone_number']],
    ['openid email profile', ['email', 'name', 'phone_number']],
    ['openid photos/read', ['email', 'name', 'phone_number']],
  ] as const)('the scopes %j ask for the attributes %j', async ([scope, expected]) => {
    const { idClaims, accessClaims } = await signIn({
      user: { attributes },
      scopes: scope.split(' '),
      nonce: 'n-1',
    })
    expect(Object.keys(attributes).filter((name) => name in idClaims)).toEqual(expected)
    expect([idClaims['nonce'], accessClaims['scope'], accessClaims['version']]).toEqual([
      'n-1',
      scope,
      2,
    ])
  })

  test('a person of another provider has an identity there', async () => {
    const { idClaims } = await signIn({
      user: {
        status: 'EXTERNAL_PROVIDER',
        identity: {
          userId: '1234',
          providerName: 'Google',
          providerType: 'Google',
          dateCreated: now,
        },
      },
    })
    expect(idClaims['identities']).toEqual([
      {
        userId: '1234',
        providerName: 'Google',
        providerType: 'Google',
        issuer: null,
        primary: 'true',
        dateCreated: `${now}000`,
      },
    ])
  })
})

describe('groups', () => {
  const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`
  const group = (name: string, precedence?: number, roleArn?: string): Group => ({
    name,
    createdAt: now,
    ...(precedence === undefined ? {} : { precedence }),
    ...(roleArn === undefined ? {} : { roleArn }),
  })

  test.for([
    ['one without a role', [group('a', 1)], undefined, undefined],
    ['one with a role', [group('a', undefined, role('A'))], [role('A')], role('A')],
    [
      'the lower precedence',
      [group('a', 2, role('A')), group('b', 1, role('B'))],
      [role('A'), role('B')],
      role('B'),
    ],
    [
      'a precedence before none',
      [group('a', undefined, role('A')), group('b', 9, role('B'))],
      [role('A'), role('B')],
      role('B'),
    ],
    [
      'a tie of two roles',
      [group('a', 1, role('A')), group('b', 1, role('B'))],
      [role('A'), role('B')],
      undefined,
    ],
    [
      'a tie with one role',
      [group('a', 1, role('A')), group('b', 1, role('A'))],
      [role('A')],
      role('A'),
    ],
  ] as const)('%s', async ([, groups, roles, preferred]) => {
    const names = groups.map(({ name }) => name)
    const { idClaims, accessClaims } = await signIn({ groups, user: { groups: names } })
    expect([
      idClaims['cognito:groups'],
      idClaims['cognito:roles'],
      idClaims['cognito:preferred_role'],
    ]).toEqual([names, roles, preferred])
    expect([accessClaims['cognito:groups'], accessClaims['cognito:roles']]).toEqual([
      names,
      undefined,
    ])
  })
})

/** The world in which Ana is another. */
const withAna = (world: World, change: (user: PoolUser) => PoolUser): World => {
  const pool = poolOf(world)
  const users = { ...pool.users, ana: change(personOf(world)) }
  return { ...world, userPools: { [pool.id]: { ...pool, users } } }
}

const withoutAna = (world: World): World => ({
  ...world,
  userPools: { [poolOf(world).id]: { ...poolOf(world), users: {} } },
})

const later = (world: World, seconds: number): World => ({ ...world, now: world.now + seconds })

describe('the pool reads an access token', () => {
  test('of which it knows everything', async () => {
    const { world, tokens, holder, session } = await signIn()
    expect(await readAccessToken(world, tokens.AccessToken)).toEqual({
      ok: true,
      value: {
        ...holder,
        scopes: ['aws.cognito.signin.user.admin'],
        originJti: session.originJti,
      },
    })
  })

  type SignedIn = Awaited<ReturnType<typeof signIn>>
  const accessToken = ({ tokens }: SignedIn) => tokens.AccessToken
  const unchanged = (world: World) => world

  test.for([
    ['no token', 'Invalid Access Token', () => 'x', unchanged],
    ['an ID token', 'Invalid Access Token', ({ tokens }: SignedIn) => tokens.IdToken, unchanged],
    [
      'a changed token',
      'Invalid Access Token',
      ({ tokens }: SignedIn) => `${tokens.AccessToken.slice(0, -8)}AAAAAAAA`,
      unchanged,
    ],
    [
      'a token signed by the key of ID tokens',
      'Invalid Access Token',
      ({ holder, accessClaims }: SignedIn) => signToken(holder.pool.keys.id, accessClaims),
      unchanged,
    ],
    [
      'a token of a pool that is gone',
      'Invalid Access Token',
      accessToken,
      (world: World) => ({ ...world, userPools: {} }),
    ],
    [
      'a token an hour later',
      'Access Token has expired',
      accessToken,
      (world: World) => later(world, 3600),
    ],
    [
      'a token of a session that was revoked',
      'Access Token has been revoked',
      accessToken,
      (world: World, { session }: SignedIn) =>
        withAna(world, (user) => withSessionRevoked(user, session.originJti)),
    ],
    [
      'a token from before a sign-out',
      'Access Token has been revoked',
      accessToken,
      (world: World) => withAna(world, (user) => signedOutEverywhere(world, user)),
    ],
    [
      'a token of someone disabled',
      'User is disabled.',
      accessToken,
      (world: World) => withAna(world, (user) => ({ ...user, enabled: false })),
    ],
    ['a token of someone gone', 'User does not exist.', accessToken, withoutAna],
  ] as const)('%s: %s', async ([, message, token, change]) => {
    const signedIn = await signIn()
    const outcome = await readAccessToken(change(signedIn.world, signedIn), await token(signedIn))
    expect(outcome.ok ? undefined : outcome.refusal.message).toBe(message)
  })

  test('without the scope it refuses', async () => {
    const { world, tokens } = await signIn({ scopes: ['openid'] })
    expect(await readAccessToken(world, tokens.AccessToken)).toEqual({
      ok: false,
      refusal: {
        code: 'NotAuthorizedException',
        status: 400,
        message: 'Access Token does not have required scopes',
      },
    })
    expect((await readAccessToken(world, tokens.AccessToken, 'openid')).ok).toBe(true)
  })
})

describe('the pool reads a refresh token', () => {
  test('of which it knows everything, and refreshed tokens are of the same session', async () => {
    const { world, tokens, holder, session } = await signIn({ nonce: 'n-1' })
    const grant = readRefreshToken(world, tokens.RefreshToken ?? '', clientId)
    expect(grant).toEqual({
      ok: true,
      value: { ...holder, session, expiresAt: now + 30 * 86_400, rotation: 0 },
    })
    const refreshed = await refreshTokens(later({ ...world, turn: 1 }, 60), holder, session)
    const { auth_time, iat, origin_jti } = decodeJwt(refreshed.AccessToken)
    expect([auth_time, iat, origin_jti]).toEqual([now, now + 60, session.originJti])
  })

  test.for([
    ['that is none', 'Invalid Refresh Token', () => 'x', (world: World) => world],
    ['of someone gone', 'Invalid Refresh Token', (token: string) => token, withoutAna],
    [
      'after its time',
      'Refresh Token has expired',
      (token: string) => token,
      (world: World) => later(world, 30 * 86_400),
    ],
    [
      'from before a sign-out',
      'Refresh Token has been revoked',
      (token: string) => token,
      (world: World) => withAna(world, (user) => signedOutEverywhere(world, user)),
    ],
    [
      'of someone disabled',
      'User is disabled.',
      (token: string) => token,
      (world: World) => withAna(world, (user) => ({ ...user, enabled: false })),
    ],
  ] as const)('%s: %s', async ([, message, token, change]) => {
    const { world, tokens } = await signIn()
    const outcome = readRefreshToken(change(world), token(tokens.RefreshToken ?? ''), clientId)
    expect(outcome.ok ? undefined : outcome.refusal.message).toBe(message)
  })

  test('of another client: it is none', async () => {
    const { world, tokens } = await signIn()
    const outcome = readRefreshToken(world, tokens.RefreshToken ?? '', 'another')
    expect(outcome.ok ? undefined : outcome.refusal.message).toBe('Invalid Refresh Token')
  })

  test.for([
    ['within the time of grace', 10, 1, true],
    ['after it', 11, 1, false],
    ['two rotations ago', 0, 2, false],
  ] as const)('one that was replaced, %s', async ([, seconds, count, ok]) => {
    const client = { refreshTokenRotation: { retryGracePeriod: 10 } }
    const { world, holder, session } = await signIn({ client })
    const token = issueRefreshToken(world, holder, session)
    const rotation = { count, at: now, sessionEndsAt: now + 86_400 }
    const rotated = withAna(world, (user) => ({
      ...user,
      rotations: { [session.originJti]: rotation },
    }))
    const outcome = readRefreshToken(later(rotated, seconds), token, clientId)
    expect(outcome.ok).toBe(ok)
  })
})

test('whoever signs in again after a sign-out in the same second is signed in', async () => {
  const { world } = await signIn()
  const out = withAna(world, (user) => signedOutEverywhere(world, signedOutEverywhere(world, user)))
  const holder = { pool: poolOf(out), client: appClient(clientId), user: personOf(out) }
  const { AccessToken } = await issueTokens(out, holder, beginSession(out, holder.user))
  expect((await readAccessToken(out, AccessToken)).ok).toBe(true)
})
