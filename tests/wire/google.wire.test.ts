/** `openid-client`, unmodified, signs in with the simulated Google and with a provider of the standards. */
import * as client from 'openid-client'
import { beforeEach, describe, expect, test } from 'vitest'
import { headerValue } from '../../src/federation/http.ts'
import { signInPageAt } from '../../src/federation/idp/authorize.ts'
import { consentRequest } from '../../src/federation/idp/sign-in-page.ts'
import { movingWorld } from '../support/moving-world.ts'
import {
  alice,
  clientId,
  get,
  googleIssuer,
  now,
  plainIssuer,
  publicClientId,
  redirectUri,
  worldWith,
} from '../support/provider-world.ts'
import { simulatedFetch } from '../support/simulated-fetch.ts'

const moving = movingWorld(now, worldWith())

beforeEach(() => {
  moving.current = worldWith()
})

const secret = 'a secret/with+signs'

const discover = (issuer: string, id = clientId, authentication?: client.ClientAuth) =>
  client.discovery(
    new URL(issuer),
    id,
    undefined,
    authentication ?? client.ClientSecretPost(secret),
    {
      [client.customFetch]: simulatedFetch(moving.send),
    },
  )

interface Attempt {
  readonly config: client.Configuration
  readonly callback: URL
  readonly checks: client.AuthorizationCodeGrantChecks
}

/** Builds the URL, lets Alice choose, and comes back with the authorization response. */
async function signIn(
  config: client.Configuration,
  sub: string | undefined = alice,
): Promise<Attempt> {
  const pkceCodeVerifier = client.randomPKCECodeVerifier()
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()]
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  })
  const page = await signInPageAt(moving.current, get(url.href))
  if (!page) throw new Error(`no page at ${url}`)
  const response = await moving.send(consentRequest(page, sub))
  const callback = new URL(headerValue(response.headers, 'location') ?? '')
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true }
  return { config, callback, checks }
}

const redeem = ({ config, callback, checks }: Attempt) =>
  client.authorizationCodeGrant(config, callback, checks)

describe.for([
  ['Google, secret in the form', googleIssuer, clientId, client.ClientSecretPost(secret)],
  ['Google, secret in the header', googleIssuer, clientId, client.ClientSecretBasic(secret)],
  ['any provider, secret in the form', plainIssuer, clientId, client.ClientSecretPost(secret)],
  ['any provider, secret in the header', plainIssuer, clientId, client.ClientSecretBasic(secret)],
  ['any provider, public client', plainIssuer, publicClientId, client.None()],
] as const)('%s', ([, issuer, id, authentication]) => {
  test('openid-client signs in, verifies the ID token, and reads the claims', async () => {
    const config = await discover(issuer, id, authentication)
    client.enableNonRepudiationChecks(config)
    const tokens = await redeem(await signIn(config))
    const claims = tokens.claims()
    expect([claims?.iss, claims?.aud, claims?.sub]).toEqual([issuer, id, alice])
    const userinfo = await client.fetchUserInfo(config, tokens.access_token, alice)
    expect(userinfo.email).toBe('alice@example.com')
  })
})

describe('openid-client names what went wrong', () => {
  const refusal = async (attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (error instanceof client.ResponseBodyError)
      return [error.constructor.name, error.status, error.error, error.error_description]
    if (error instanceof client.AuthorizationResponseError)
      return [error.constructor.name, error.error]
    if (error instanceof client.WWWAuthenticateChallengeError)
      return [error.constructor.name, error.status, error.cause[0]?.scheme]
    throw error
  }

  test('a wrong verifier', async () => {
    const attempt = await signIn(await discover(googleIssuer))
    const checks = { ...attempt.checks, pkceCodeVerifier: client.randomPKCECodeVerifier() }
    expect(await refusal(redeem({ ...attempt, checks }))).toEqual([
      'ResponseBodyError',
      400,
      'invalid_grant',
      'Invalid code verifier.',
    ])
  })

  test('a code that was used', async () => {
    const attempt = await signIn(await discover(googleIssuer))
    await redeem(attempt)
    expect(await refusal(redeem(attempt))).toEqual([
      'ResponseBodyError',
      400,
      'invalid_grant',
      'Bad Request',
    ])
  })

  test('a code of another client', async () => {
    const attempt = await signIn(await discover(plainIssuer))
    const config = await discover(plainIssuer, publicClientId, client.None())
    expect((await refusal(redeem({ ...attempt, config }))).slice(0, 3)).toEqual([
      'ResponseBodyError',
      400,
      'invalid_grant',
    ])
  })

  test('a client that Google does not know', async () => {
    const attempt = await signIn(await discover(googleIssuer))
    const config = await discover(googleIssuer, 'unknown')
    expect(await refusal(redeem({ ...attempt, config }))).toEqual([
      'ResponseBodyError',
      401,
      'invalid_client',
      'The OAuth client was not found.',
    ])
  })

  test('a wrong secret in the header', async () => {
    const attempt = await signIn(await discover(plainIssuer))
    const config = await discover(plainIssuer, clientId, client.ClientSecretBasic('wrong'))
    expect(await refusal(redeem({ ...attempt, config }))).toEqual([
      'WWWAuthenticateChallengeError',
      401,
      'basic',
    ])
  })

  test.for([googleIssuer, plainIssuer])('a person who says no to %s', async (issuer) => {
    const config = await discover(issuer)
    const page = await cancel(config)
    expect(await refusal(redeem(page))).toEqual(['AuthorizationResponseError', 'access_denied'])
  })

  test('an access token that has expired', async () => {
    const config = await discover(googleIssuer)
    const { access_token: token } = await redeem(await signIn(config))
    moving.current = { ...moving.current, now: moving.current.now + 4000 }
    expect(await refusal(client.fetchUserInfo(config, token, alice))).toEqual([
      'WWWAuthenticateChallengeError',
      401,
      'bearer',
    ])
  })

  test('a response that names another issuer', async () => {
    const attempt = await signIn(await discover(googleIssuer))
    const callback = new URL(attempt.callback)
    callback.searchParams.set('iss', plainIssuer)
    await expect(redeem({ ...attempt, callback })).rejects.toThrow()
  })

  test('an ID token from a provider whose clock is an hour ahead', async () => {
    moving.current = worldWith(() => ({ clockSkew: 3600, idTokenLifetime: -7200 }))
    await expect(redeem(await signIn(await discover(googleIssuer)))).rejects.toThrow()
  })

  test('a provider that is down', async () => {
    moving.current = worldWith(() => ({ reachable: false }))
    await expect(discover(googleIssuer)).rejects.toThrow()
  })
})

/** As `signIn`, but the person presses Cancel. */
async function cancel(config: client.Configuration): Promise<Attempt> {
  const expectedState = client.randomState()
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    state: expectedState,
  })
  const page = await signInPageAt(moving.current, get(url.href))
  if (!page) throw new Error(`no page at ${url}`)
  const response = await moving.send(consentRequest(page))
  const callback = new URL(headerValue(response.headers, 'location') ?? '')
  return { config, callback, checks: { expectedState } }
}
