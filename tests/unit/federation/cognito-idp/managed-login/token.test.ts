import { describe, expect, test } from 'vitest'
import { decodeJwt } from '../../../../../src/federation/jose/decode-jwt.ts'
import { type Handled, handle } from '../../../../../src/federation/network.ts'
import type { World } from '../../../../../src/federation/world.ts'
import {
  authorizationParameters,
  authorizeRequest,
  browse,
  clientSecret,
  failedCheck,
  get,
  issuer,
  jsonOf,
  locationOf,
  now,
  origin,
  poolId,
  poolWith,
  post,
  publicClientId,
  redirectUri,
  secretClientId,
  verifier,
  withPassword,
  worldWith,
} from '../../../../support/managed-login-world.ts'

const world = await worldWith()

async function signedIn(
  change: Record<string, string> = {},
): Promise<[World, Record<string, string>]> {
  const parameters = { ...(await authorizationParameters()), ...change }
  const handled = await browse(world, authorizeRequest(parameters), withPassword())
  const code = new URL(locationOf(handled)).searchParams.get('code') ?? ''
  const form = {
    grant_type: 'authorization_code',
    client_id: publicClientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  }
  return [handled.world, form]
}

const [afterSignIn, good] = await signedIn()
const [afterSecret, goodCode] = await signedIn({ client_id: secretClientId })
const basic = `Basic ${btoa(`${secretClientId}:${encodeURIComponent(clientSecret)}`)}`

const redeem = (form: Record<string, string>, at = afterSignIn, headers: [string, string][] = []) =>
  handle(at, post('/oauth2/token', form, headers))

const outcome = (handled: Handled) => [
  handled.response.status,
  jsonOf(handled),
  failedCheck(handled),
]

describe('a code', () => {
  test('gives tokens, once', async () => {
    const first = await redeem(good)
    expect([first.response.status, Object.keys(jsonOf(first))]).toEqual([
      200,
      ['id_token', 'access_token', 'refresh_token', 'expires_in', 'token_type'],
    ])
    const claims = decodeJwt(String(jsonOf(first)['id_token']))?.payload
    expect(claims).toEqual({
      email: 'ana@example.com',
      email_verified: true,
      sub: '00000000-0000-4000-8000-000000000ana',
      'cognito:groups': ['editors'],
      iss: issuer,
      'cognito:username': 'ana',
      nonce: 'the nonce',
      origin_jti: claims?.['origin_jti'],
      aud: publicClientId,
      event_id: claims?.['event_id'],
      token_use: 'id',
      auth_time: now,
      exp: now + 3600,
      iat: now,
      jti: claims?.['jti'],
      at_hash: claims?.['at_hash'],
    })
    expect(outcome(await redeem(good, first.world))).toEqual([
      400,
      { error: 'invalid_grant' },
      'code-unused',
    ])
  })

  const change = (form: Record<string, string>) => ({ ...good, ...form })

  test.for([
    [
      'another grant type',
      change({ grant_type: 'password' }),
      'unsupported_grant_type',
      'grant-type',
    ],
    ['no grant type', change({ grant_type: '' }), 'invalid_request', 'grant-type'],
    ['no client', change({ client_id: '' }), 'invalid_request', 'client-known'],
    ['an unknown client', change({ client_id: 'nobody' }), 'invalid_client', 'client-known'],
    [
      'a secret that there is none of',
      change({ client_secret: 'x' }),
      'invalid_client',
      'client-authenticated',
    ],
    [
      'a client that has a secret',
      change({ client_id: secretClientId }),
      'invalid_client',
      'client-authenticated',
    ],
    [
      'a wrong secret',
      change({ client_id: secretClientId, client_secret: 'x' }),
      'invalid_client',
      'client-authenticated',
    ],
    [
      'a client of machines',
      change({ client_id: 'machine', client_secret: clientSecret }),
      'unauthorized_client',
      'flow-allowed',
    ],
    ['no code', change({ code: '' }), 'invalid_request', 'code-presented'],
    ['no redirect URI', change({ redirect_uri: '' }), 'invalid_request', 'code-presented'],
    ['a code of nowhere', change({ code: 'abc' }), 'invalid_grant', 'code-genuine'],
    [
      'a code of another client',
      change({ client_id: secretClientId, client_secret: clientSecret }),
      'invalid_grant',
      'code-client',
    ],
    [
      'another redirect URI',
      change({ redirect_uri: 'http://localhost:3000/' }),
      'unauthorized_client',
      'redirect-uri-same',
    ],
    ['another verifier', change({ code_verifier: 'another' }), 'invalid_grant', 'code-verifier'],
    ['no verifier', change({ code_verifier: '' }), 'invalid_grant', 'code-verifier'],
  ] as const)('with %s', async ([, form, error, check]) => {
    expect(outcome(await redeem(form))).toEqual([400, { error }, check])
  })

  test('after five minutes', async () => {
    expect(outcome(await redeem(good, { ...afterSignIn, now: now + 300 }))).toEqual([
      400,
      { error: 'invalid_grant' },
      'code-unexpired',
    ])
  })

  test.for([
    ['in the header', {}, basic],
    ['in the form', { client_id: secretClientId, client_secret: clientSecret }, undefined],
  ] as const)('by a client whose secret is %s', async ([, credentials, header]) => {
    const { client_id: _, ...form } = goodCode
    const headers: [string, string][] = header === undefined ? [] : [['authorization', header]]
    const handled = await redeem({ ...form, ...credentials }, afterSecret, headers)
    expect(handled.response.status).toBe(200)
  })

  test('of a person who was disabled meanwhile', async () => {
    const pool = await poolWith()
    const ana = pool.users['ana']
    if (!ana) throw new Error('no ana')
    const users = { ana: { ...ana, enabled: false } }
    const at = { ...afterSignIn, userPools: { [pool.id]: { ...pool, users } } }
    expect(outcome(await redeem(good, at))).toEqual([
      400,
      { error: 'invalid_grant' },
      'user-enabled',
    ])
  })
})

/** The app's refresh tokens rotate, with a time of grace in seconds. */
function withRotation(at: World, retryGracePeriod: number): World {
  const pool = at.userPools?.[poolId]
  const client = pool?.clients[publicClientId]
  if (!pool || !client) throw new Error('The world has no such client')
  const clients = {
    ...pool.clients,
    [publicClientId]: { ...client, refreshTokenRotation: { retryGracePeriod } },
  }
  return { ...at, userPools: { [poolId]: { ...pool, clients } } }
}

describe('a session', () => {
  const tokens = async () => {
    const handled = await redeem(good)
    const { access_token: access, refresh_token: refresh, id_token: id } = jsonOf(handled)
    return {
      world: handled.world,
      access: String(access),
      refresh: String(refresh),
      id: String(id),
    }
  }
  const refreshForm = (token: string) => ({
    grant_type: 'refresh_token',
    client_id: publicClientId,
    refresh_token: token,
  })
  const userInfo = (at: World, token: string) =>
    handle(at, get(`${origin}/oauth2/userInfo`, [['authorization', `Bearer ${token}`]]))

  test('is refreshed without a new refresh token', async () => {
    const { world: at, refresh } = await tokens()
    const handled = await redeem(refreshForm(refresh), at)
    expect([handled.response.status, Object.keys(jsonOf(handled))]).toEqual([
      200,
      ['id_token', 'access_token', 'expires_in', 'token_type'],
    ])
  })

  test('gets a new refresh token where they rotate; the old one ends with its time of grace', async () => {
    const { world: at, refresh } = await tokens()
    const rotating = withRotation(at, 10)
    const first = await redeem(refreshForm(refresh), rotating)
    expect(Object.keys(jsonOf(first))).toEqual([
      'id_token',
      'access_token',
      'expires_in',
      'token_type',
      'refresh_token',
    ])
    const next = String(jsonOf(first)['refresh_token'])
    const later = (seconds: number) => ({ ...first.world, now: now + seconds })
    const statuses = [
      await redeem(refreshForm(refresh), later(10)),
      await redeem(refreshForm(next), later(11)),
    ].map(({ response }) => response.status)
    expect(statuses).toEqual([200, 200])
    expect(outcome(await redeem(refreshForm(refresh), later(11)))).toEqual([
      400,
      { error: 'invalid_grant' },
      'refresh-token',
    ])
  })

  test.for([
    ['', 'invalid_request'],
    ['abc', 'invalid_grant'],
  ] as const)('is not refreshed by %o', async ([token, error]) => {
    expect(outcome(await redeem(refreshForm(token)))).toEqual([400, { error }, 'refresh-token'])
  })

  test('tells who it is of', async () => {
    const { world: at, access } = await tokens()
    expect(jsonOf(await userInfo(at, access))).toEqual({
      sub: '00000000-0000-4000-8000-000000000ana',
      email: 'ana@example.com',
      email_verified: 'true',
      username: 'ana',
    })
  })

  test('can be revoked by its refresh token, after which none of its tokens counts here', async () => {
    const { world: at, refresh, access } = await tokens()
    const form = { client_id: publicClientId, token: refresh }
    const revoked = await handle(at, post('/oauth2/revoke', form))
    expect([revoked.response.status, revoked.response.body]).toEqual([200, ''])
    expect(outcome(await redeem(refreshForm(refresh), revoked.world))[1]).toEqual({
      error: 'invalid_grant',
    })
    expect((await userInfo(revoked.world, access)).response.status).toBe(401)
  })

  test.for([
    ['nothing', () => ({ client_id: publicClientId }), 400, 'invalid_request', 'token-presented'],
    [
      'an ID token',
      (id: string) => ({ client_id: publicClientId, token: id }),
      400,
      'unsupported_token_type',
      'refresh-token',
    ],
    [
      'an unknown client',
      () => ({ client_id: 'nobody', token: 'x' }),
      401,
      'invalid_client',
      'client-known',
    ],
    [
      'a client without its secret',
      () => ({ client_id: secretClientId, token: 'x' }),
      401,
      'invalid_client',
      'client-authenticated',
    ],
  ] as const)('is not revoked by %s', async ([, form, status, error, check]) => {
    const { world: at, id } = await tokens()
    const handled = await handle(at, post('/oauth2/revoke', form(id)))
    expect(outcome(handled)).toEqual([status, { error }, check])
  })

  test('a token that is none is revoked already', async () => {
    const form = { client_id: publicClientId, token: 'abc' }
    expect((await handle(world, post('/oauth2/revoke', form))).response.status).toBe(200)
  })

  test.for([
    ['', 400, 'invalid_request'],
    ['abc', 401, 'invalid_token'],
  ] as const)('userInfo with %o', async ([token, status, error]) => {
    const handled = await userInfo(world, token)
    expect([handled.response.status, jsonOf(handled)['error']]).toEqual([status, error])
  })
})

describe('an app for itself', () => {
  const form = {
    grant_type: 'client_credentials',
    client_id: 'machine',
    client_secret: clientSecret,
  }

  test('gets an access token with its scopes', async () => {
    const handled = await redeem({ ...form, scope: 'photos.example.com/read' }, world)
    const claims = decodeJwt(String(jsonOf(handled)['access_token']))?.payload
    expect(claims).toEqual({
      sub: 'machine',
      token_use: 'access',
      scope: 'photos.example.com/read',
      auth_time: now,
      iss: issuer,
      exp: now + 3600,
      iat: now,
      version: 2,
      jti: claims?.['jti'],
      client_id: 'machine',
    })
  })

  test.for([
    ['a scope of people', { ...form, scope: 'openid' }, 'invalid_scope', 'scope'],
    [
      'a client without the flow',
      { grant_type: 'client_credentials', client_id: publicClientId },
      'unauthorized_client',
      'flow-allowed',
    ],
  ] as const)('%s', async ([, sent, error, check]) => {
    expect(outcome(await redeem(sent, world))).toEqual([400, { error }, check])
  })
})
