/**
 * Managed login as unmodified clients meet it: `openid-client` signs people in, at the pool itself
 * and through every kind of identity provider, and `aws-jwt-verify` accepts the tokens.
 */
import { CognitoJwtVerifier } from 'aws-jwt-verify'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import * as client from 'openid-client'
import { beforeEach, describe, expect, test } from 'vitest'
import { bodyText } from '../../src/federation/http.ts'
import {
  atProvider,
  browse,
  clientSecret,
  get,
  issuer,
  locationOf,
  now,
  poolId,
  publicClientId,
  redirectUri,
  secretClientId,
  withPassword,
  worldWith,
} from '../support/managed-login-world.ts'
import { movingWorld } from '../support/moving-world.ts'
import { simulatedFetch } from '../support/simulated-fetch.ts'

const moving = movingWorld(now, await worldWith())

beforeEach(async () => {
  moving.current = await worldWith()
})

const discover = (id = publicClientId, authentication: client.ClientAuth = client.None()) =>
  client.discovery(new URL(issuer), id, undefined, authentication, {
    [client.customFetch]: simulatedFetch(moving.send),
  })

type Person = Parameters<typeof browse>[2]

/** Builds the URL, lets the person do what they do, and comes back with the answer to the app. */
async function signIn(
  config: client.Configuration,
  person: Person,
  more: Readonly<Record<string, string>> = {},
) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier()
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()]
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
    ...more,
  })
  const handled = await browse(moving.current, get(url.href), person)
  moving.current = handled.world
  const callback = new URL(locationOf(handled))
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true }
  return { config, callback, checks }
}

const redeem = ({ config, callback, checks }: Awaited<ReturnType<typeof signIn>>) =>
  client.authorizationCodeGrant(config, callback, checks)

/** Verifies as a resource server does, with keys from the simulated web. */
const verified = async (token: string, tokenUse: 'id' | 'access', clientId = publicClientId) => {
  const fetcher = {
    fetch: async (uri: string) => {
      const response = await moving.send(get(uri))
      return new TextEncoder().encode(bodyText(response.body)).buffer
    },
  }
  const verifier = CognitoJwtVerifier.create(
    { userPoolId: poolId, tokenUse, clientId },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  )
  return verifier.verify(token)
}

describe.for([
  ['a public client', publicClientId, client.None()],
  ['a secret in the header', secretClientId, client.ClientSecretBasic(clientSecret)],
  ['a secret in the form', secretClientId, client.ClientSecretPost(clientSecret)],
] as const)('with %s', ([, id, authentication]) => {
  test('a person of the pool signs in, and the tokens verify', async () => {
    const config = await discover(id, authentication)
    client.enableNonRepudiationChecks(config)
    const tokens = await redeem(await signIn(config, withPassword()))
    const claims = await verified(tokens.id_token ?? '', 'id', id)
    expect([claims.iss, claims.aud, claims['cognito:username']]).toEqual([issuer, id, 'ana'])
    const access = await verified(tokens.access_token, 'access', id)
    expect([access.client_id, access.scope]).toEqual([id, 'openid email profile'])
    const info = await client.fetchUserInfo(config, tokens.access_token, claims.sub)
    expect([info.email, info['username']]).toEqual(['ana@example.com', 'ana'])
    const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
    expect(refreshed.claims()?.sub).toBe(claims.sub)
    await client.tokenRevocation(config, tokens.refresh_token ?? '')
    await expect(
      client.refreshTokenGrant(config, tokens.refresh_token ?? ''),
    ).rejects.toMatchObject({ error: 'invalid_grant', status: 400 })
  })
})

describe.for([
  ['Google', 'Google'],
  ['Facebook', 'Facebook'],
  ['LoginWithAmazon', 'LoginWithAmazon'],
  ['SignInWithApple', 'SignInWithApple'],
  ['Example', 'OIDC'],
] as const)('through %s', ([name, providerType]) => {
  test('a person signs in, and the ID token says where they came from', async () => {
    const config = await discover()
    client.enableNonRepudiationChecks(config)
    const attempt = await signIn(config, atProvider(), { identity_provider: name })
    const tokens = await redeem(attempt)
    const claims = await verified(tokens.id_token ?? '', 'id')
    expect([claims['cognito:username'], claims['email']]).toEqual([
      `${name}_1234`,
      'ana@elsewhere.example',
    ])
    expect(claims['identities']).toEqual([
      {
        userId: '1234',
        providerName: name,
        providerType,
        issuer: providerType === 'OIDC' ? 'https://login.example.com/tenant' : null,
        primary: 'true',
        dateCreated: String(now * 1000),
      },
    ])
  })
})

test('an app gets tokens for itself', async () => {
  const config = await discover('machine', client.ClientSecretBasic(clientSecret))
  const tokens = await client.clientCredentialsGrant(config, { scope: 'photos.example.com/read' })
  const access = await verified(tokens.access_token, 'access', 'machine')
  expect([access.sub, access.scope]).toEqual(['machine', 'photos.example.com/read'])
})

describe('openid-client names what went wrong', () => {
  const refusal = async (attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (error instanceof client.ResponseBodyError) return [error.status, error.error]
    if (error instanceof client.AuthorizationResponseError) return [error.error]
    if (error instanceof client.WWWAuthenticateChallengeError)
      return [error.status, error.cause[0]?.parameters.error]
    throw error
  }

  test('a wrong verifier', async () => {
    const attempt = await signIn(await discover(), withPassword())
    const checks = { ...attempt.checks, pkceCodeVerifier: client.randomPKCECodeVerifier() }
    expect(await refusal(redeem({ ...attempt, checks }))).toEqual([400, 'invalid_grant'])
  })

  test('a code that was used', async () => {
    const attempt = await signIn(await discover(), withPassword())
    await redeem(attempt)
    expect(await refusal(redeem(attempt))).toEqual([400, 'invalid_grant'])
  })

  test('a code that is older than five minutes', async () => {
    const attempt = await signIn(await discover(), withPassword())
    moving.current = { ...moving.current, now: now + 301 }
    expect(await refusal(redeem(attempt))).toEqual([400, 'invalid_grant'])
  })

  test.for([
    ['an unknown client', 'nobody', client.None()],
    ['a client without its secret', secretClientId, client.None()],
    ['a wrong secret', secretClientId, client.ClientSecretPost('wrong')],
  ] as const)('%s', async ([, id, authentication]) => {
    const attempt = await signIn(await discover(), withPassword())
    const config = await discover(id, authentication)
    expect(await refusal(redeem({ ...attempt, config }))).toEqual([400, 'invalid_client'])
  })

  test('a redirect URI that was not the one', async () => {
    const attempt = await signIn(await discover(), withPassword())
    const callback = new URL(attempt.callback.href.replace(redirectUri, 'http://localhost:3000/'))
    expect(await refusal(redeem({ ...attempt, callback }))).toEqual([400, 'unauthorized_client'])
  })

  test('a scope that the client may not have', async () => {
    const attempt = await signIn(await discover(), withPassword(), { scope: 'openid phone' })
    expect(await refusal(redeem(attempt))).toEqual(['invalid_scope'])
  })

  test('nobody is signed in, and no page may be shown', async () => {
    const attempt = await signIn(await discover(), withPassword(), { prompt: 'none' })
    expect(await refusal(redeem(attempt))).toEqual(['login_required'])
  })

  test('a provider that is down', async () => {
    moving.current = await worldWith({}, { reachable: false })
    const attempt = await signIn(await discover(), atProvider(), { identity_provider: 'Google' })
    expect(await refusal(redeem(attempt))).toEqual(['invalid_request'])
  })

  test('an access token that has expired', async () => {
    const config = await discover()
    const tokens = await redeem(await signIn(config, withPassword()))
    moving.current = { ...moving.current, now: now + 4000 }
    expect(
      await refusal(client.fetchUserInfo(config, tokens.access_token, client.skipSubjectCheck)),
    ).toEqual([401, 'invalid_token'])
  })
})
