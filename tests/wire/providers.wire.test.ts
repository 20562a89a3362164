/**
 * The providers as unmodified clients meet them: `openid-client` signs people in, and AWS's SDK
 * takes their tokens to STS and reads its refusals.
 */
import {
  AssumeRoleWithWebIdentityCommand,
  IDPCommunicationErrorException,
  IDPRejectedClaimException,
  InvalidIdentityTokenException,
  STSClient,
} from '@aws-sdk/client-sts'
import * as client from 'openid-client'
import { beforeEach, describe, expect, test } from 'vitest'
import { headerValue } from '../../src/federation/http.ts'
import { signInPageAt } from '../../src/federation/idp/authorize.ts'
import type { IdentityProvider } from '../../src/federation/idp/identity-provider.ts'
import { issueToken } from '../../src/federation/idp/issue-token.ts'
import { consentRequest } from '../../src/federation/idp/sign-in-page.ts'
import { movingWorld } from '../support/moving-world.ts'
import { granted, now, providerAt, roleArn, worldTrusting } from '../support/provider-account.ts'
import { get, redirectUri, worldWith } from '../support/provider-world.ts'
import { sdkTransport } from '../support/sdk-transport.ts'
import { simulatedFetch } from '../support/simulated-fetch.ts'

const moving = movingWorld(now, worldWith())

const clients = { app: { name: 'App', secret: 'shh', redirectUris: [redirectUri] } }
const users = { 'user-1': { name: 'Ana', email: 'ana@example.com' } }
const parts = { clients, users }

const sts = () => {
  const transport = sdkTransport(moving.current)
  return new STSClient({
    region: 'us-east-1',
    requestHandler: transport.requestHandler,
    maxAttempts: 1,
  })
}

const assume = (token: string, ProviderId?: string) =>
  sts().send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: roleArn,
      RoleSessionName: 'test',
      WebIdentityToken: token,
      ...(ProviderId === undefined ? {} : { ProviderId }),
    }),
  )

describe.for([
  ['https://appleid.apple.com', undefined],
  ['https://tenant.eu.auth0.com/', 'ana@example.com'],
  ['https://sts.windows.net/8f2c1b7e-1c1a-4a8e-9d67-7d0d1a3b5c11/', 'ana@example.com'],
  [
    'https://login.microsoftonline.com/8f2c1b7e-1c1a-4a8e-9d67-7d0d1a3b5c11/v2.0',
    'ana@example.com',
  ],
  ['https://gitlab.com', 'ana@example.com'],
  ['https://www.facebook.com', undefined],
] as const)('%s', ([issuer, email]) => {
  beforeEach(() => {
    moving.current = worldTrusting({
      provider: providerAt(issuer, parts),
      clientIds: ['app'],
      condition: { StringEquals: { [`${issuer.slice('https://'.length)}:sub`]: 'user-1' } },
    })
  })

  test('openid-client signs in, and the SDK takes the token to STS', async () => {
    const config = await client.discovery(
      new URL(issuer),
      'app',
      undefined,
      client.ClientSecretPost('shh'),
      { [client.customFetch]: simulatedFetch(moving.send) },
    )
    client.enableNonRepudiationChecks(config)
    const pkceCodeVerifier = client.randomPKCECodeVerifier()
    const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()]
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid email',
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
    })
    const page = await signInPageAt(moving.current, get(url.href))
    if (!page) throw new Error(`no page at ${url}`)
    const back = await moving.send(consentRequest(page, 'user-1'))
    const tokens = await client.authorizationCodeGrant(
      config,
      new URL(headerValue(back.headers, 'location') ?? ''),
      { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true },
    )
    expect([tokens.claims()?.iss, tokens.claims()?.sub]).toEqual([issuer, 'user-1'])
    if (email !== undefined) {
      const userinfo = await client.fetchUserInfo(config, tokens.access_token, 'user-1')
      expect(userinfo.email).toBe(email)
    }
    const assumed = await assume(tokens.id_token ?? '')
    expect([assumed.SubjectFromWebIdentityToken, assumed.Audience]).toEqual(['user-1', 'app'])
  })
})

test('Apple’s ID token says what Apple’s says', async () => {
  moving.current = worldTrusting({
    provider: providerAt('https://appleid.apple.com', {
      clients,
      users: {
        '001234.0a1b2c3d4e5f.1234': {
          name: 'Ana',
          email: 'x@privaterelay.appleid.com',
          claims: { is_private_email: 'true' },
        },
      },
    }),
    condition: {},
  })
  const token = granted(await issueToken(moving.current, 'https://appleid.apple.com'))
  expect(JSON.parse(atob(token.split('.')[1] ?? ''))).toEqual({
    iss: 'https://appleid.apple.com',
    aud: 'app',
    exp: now + 86_400,
    iat: now,
    sub: '001234.0a1b2c3d4e5f.1234',
    email: 'x@privaterelay.appleid.com',
    email_verified: 'true',
    is_private_email: 'true',
    auth_time: now,
    nonce_supported: true,
  })
})

describe('access tokens', () => {
  const worldOf = (issuer: string, principal: string, change: Partial<IdentityProvider> = {}) =>
    worldTrusting({
      provider: { ...providerAt(issuer, parts), ...change },
      principal,
      condition: {},
    })

  test.for([
    ['https://graph.facebook.com', 'graph.facebook.com'],
    ['https://www.amazon.com', 'www.amazon.com'],
  ] as const)('of %s', async ([issuer, name]) => {
    moving.current = worldOf(issuer, name)
    const assumed = await assume(granted(await issueToken(moving.current, issuer)), name)
    expect(assumed.Provider).toBe(name)
    expect(assumed.SubjectFromWebIdentityToken).toBe('user-1')
    expect(assumed.Audience).toBe('app')
  })

  test.for([
    ['https://graph.facebook.com', 'graph.facebook.com', {}, IDPRejectedClaimException, 403],
    ['https://www.amazon.com', 'www.amazon.com', {}, InvalidIdentityTokenException, 400],
    [
      'https://graph.facebook.com',
      'graph.facebook.com',
      { reachable: false },
      IDPCommunicationErrorException,
      400,
    ],
    [
      'https://www.amazon.com',
      'www.amazon.com',
      { responseTime: 30 },
      IDPCommunicationErrorException,
      400,
    ],
  ] as const)('of %s, refused', async ([issuer, name, change, exception, status]) => {
    moving.current = worldOf(issuer, name, change)
    const error = await assume('some-token', name).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(exception)
    expect(error).toMatchObject({ $metadata: { httpStatusCode: status } })
  })
})
