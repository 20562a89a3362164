import { describe, expect, test } from 'vitest'
import { handle } from '../../../../../src/federation/network.ts'
import {
  authorizationParameters,
  authorizeRequest,
  failedCheck,
  get,
  locationOf,
  origin,
  poolWith,
  publicClientId,
  redirectUri,
  secretClientId,
  worldWith,
} from '../../../../support/managed-login-world.ts'

const world = await worldWith()
const parameters = await authorizationParameters()

const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name)))

describe('/oauth2/authorize', () => {
  test('goes on to the sign-in page with the same request', async () => {
    const handled = await handle(world, authorizeRequest(parameters))
    expect([handled.response.status, locationOf(handled), failedCheck(handled)]).toEqual([
      302,
      `${origin}/login?${new URLSearchParams(parameters)}`,
      'none',
    ])
  })

  const back = (error: string) => `${redirectUri}?state=the+state&error=${error}`

  test.for([
    [
      'an unknown client',
      { client_id: 'nobody' },
      `${origin}/error?error=invalid_request&client_id=nobody`,
      'client-known',
    ],
    [
      'a callback URL with one letter more',
      { redirect_uri: `${redirectUri}/` },
      `${origin}/error?error=redirect_mismatch&client_id=${publicClientId}`,
      'redirect-uri-registered',
    ],
    [
      'another response type',
      { response_type: 'id_token' },
      back('invalid_request'),
      'response-type',
    ],
    [
      'a flow that is off',
      { client_id: secretClientId, response_type: 'token' },
      `${redirectUri}#state=the+state&error=unauthorized_client`,
      'flow-allowed',
    ],
    [
      'a scope that the client may not have',
      { scope: 'openid phone' },
      back('invalid_scope'),
      'scope',
    ],
    [
      'a plain challenge',
      { code_challenge_method: 'plain' },
      back('invalid_request'),
      'code-challenge',
    ],
    [
      'a provider that nobody has',
      { identity_provider: 'GitHub' },
      back('invalid_request'),
      'identity-provider',
    ],
    ['silence', { prompt: 'none' }, back('login_required'), 'prompt'],
  ] as const)('%s', async ([, change, location, check]) => {
    const handled = await handle(world, authorizeRequest({ ...parameters, ...change }))
    expect([handled.response.status, locationOf(handled), failedCheck(handled)]).toEqual([
      302,
      location,
      check,
    ])
  })

  test.for([
    ['client_id', `${origin}/error?error=invalid_request`],
    ['redirect_uri', `${origin}/error?error=redirect_mismatch&client_id=${publicClientId}`],
    ['response_type', back('invalid_request')],
    ['code_challenge', back('invalid_request')],
    ['code_challenge_method', back('invalid_request')],
  ] as const)('without %s', async ([name, location]) => {
    expect(locationOf(await handle(world, authorizeRequest(without(name))))).toBe(location)
  })

  test('a parameter that is sent twice', async () => {
    const request = authorizeRequest(parameters)
    const handled = await handle(world, { ...request, url: `${request.url}&scope=email` })
    expect([locationOf(handled), failedCheck(handled)]).toEqual([
      back('invalid_request'),
      'parameters-once',
    ])
  })

  test.for([
    [{ identity_provider: 'Google' }, 'https://accounts.google.com/o/oauth2/v2/auth'],
    [{ idp_identifier: 'gmail.com' }, 'https://accounts.google.com/o/oauth2/v2/auth'],
    [{ identity_provider: 'Facebook' }, 'https://www.facebook.com/v23.0/dialog/oauth'],
    [{ identity_provider: 'LoginWithAmazon' }, 'https://www.amazon.com/ap/oa'],
    [{ identity_provider: 'SignInWithApple' }, 'https://appleid.apple.com/auth/authorize'],
    [{ identity_provider: 'Example' }, 'https://login.example.com/tenant/authorize'],
  ] as const)('%o skips the page', async ([change, address]) => {
    const handled = await handle(world, authorizeRequest({ ...parameters, ...change }))
    const { origin: at, pathname, searchParams } = new URL(locationOf(handled))
    expect([
      `${at}${pathname}`,
      searchParams.get('client_id'),
      searchParams.get('redirect_uri'),
      searchParams.get('response_type'),
    ]).toEqual([address, 'pool', `${origin}/oauth2/idpresponse`, 'code'])
  })
})

describe('other addresses', () => {
  test.for([
    [`${origin}/nothing`, 404],
    [`${origin}/oauth2/token`, 405],
    [`${origin}/error?error=redirect_mismatch`, 400],
    ['https://nobody.auth.us-east-1.amazoncognito.com/login', 404],
    ['https://lumen.auth.eu-west-1.amazoncognito.com/login', 404],
  ] as const)('%s is %i', async ([url, status]) => {
    expect((await handle(world, get(url))).response.status).toBe(status)
  })

  test('a pool without a domain has none', async () => {
    const { domain: _, ...pool } = await poolWith()
    const bare = { ...world, userPools: { [pool.id]: pool } }
    expect((await handle(bare, get(`${origin}/login`))).response.status).toBe(404)
  })
})
