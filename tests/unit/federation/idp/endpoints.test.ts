import { expect, test } from 'vitest'
import { headerValue } from '../../../../src/federation/http.ts'
import { addresseeAt } from '../../../../src/federation/idp/endpoints.ts'
import { openIdProvider } from '../../../../src/federation/idp/providers/openid.ts'
import { otherKeys, otherKid } from '../../../../src/scenarios/demo-keys.ts'
import {
  get,
  googleIssuer,
  jsonOf,
  plainIssuer,
  providerOf,
  send,
  verdicts,
  worldWith,
} from '../../../support/provider-world.ts'

const parts = { clients: {}, users: {}, keys: otherKeys, signingKey: otherKid }
const issuers = [
  'https://shared.example/one',
  'https://shared.example/one/below',
  'https://tenant.example/',
  'not a url',
]
const shared = {
  ...worldWith(),
  identityProviders: {
    ...worldWith().identityProviders,
    ...Object.fromEntries(issuers.map((issuer) => [issuer, openIdProvider(issuer, parts)])),
  },
}

test.for([
  ['https://accounts.google.com/.well-known/openid-configuration', googleIssuer],
  ['https://accounts.google.com/o/oauth2/v2/auth?client_id=1', googleIssuer],
  ['https://oauth2.googleapis.com/token', googleIssuer],
  ['https://www.googleapis.com/oauth2/v3/certs', googleIssuer],
  ['https://www.googleapis.com/nothing/here', googleIssuer],
  ['https://openidconnect.googleapis.com/v1/userinfo', googleIssuer],
  ['https://accounts.google.com:8443/', undefined],
  ['http://accounts.google.com/', undefined],
  ['https://tenant.example/.well-known/openid-configuration', 'https://tenant.example/'],
  ['https://shared.example/one/.well-known/openid-configuration', issuers[0]],
  ['https://shared.example/one/below/token', issuers[1]],
  ['https://shared.example/one/below/no/such', issuers[1]],
  ['https://shared.example/one/other', issuers[0]],
  ['https://shared.example/onerous', issuers[0]],
  ['https://login.example.com/tenant/.well-known/openid-configuration', plainIssuer],
  ['https://s3.amazonaws.com/', undefined],
])('%s belongs to %s', ([url, issuer]) => {
  expect(addresseeAt(shared, new URL(url ?? ''))?.provider.issuer).toBe(issuer)
})

test.for([
  ['GET', 'https://accounts.google.com/no/such/page', 404],
  ['GET', 'https://oauth2.googleapis.com/token', 405],
  ['PUT', 'https://accounts.google.com/o/oauth2/v2/auth', 405],
  ['DELETE', 'https://openidconnect.googleapis.com/v1/userinfo', 405],
  ['GET', 'nonsense', 404],
] as const)('%s %s is answered with %i', async ([method, url, status]) => {
  const { response } = await send(worldWith(), { ...get(url), method })
  expect(response.status).toBe(status)
})

test('the discovery document names every endpoint', async () => {
  const answer = await send(worldWith(), get(`${googleIssuer}/.well-known/openid-configuration`))
  expect(answer.operation).toBe('openid-configuration')
  expect(headerValue(answer.response.headers, 'cache-control')).toContain('max-age')
  expect(jsonOf(answer)).toMatchInlineSnapshot(`
    {
      "authorization_endpoint": "https://accounts.google.com/o/oauth2/v2/auth",
      "authorization_response_iss_parameter_supported": true,
      "claims_supported": [
        "aud",
        "email",
        "email_verified",
        "exp",
        "family_name",
        "given_name",
        "iat",
        "iss",
        "name",
        "picture",
        "sub",
      ],
      "code_challenge_methods_supported": [
        "plain",
        "S256",
      ],
      "grant_types_supported": [
        "authorization_code",
      ],
      "id_token_signing_alg_values_supported": [
        "RS256",
      ],
      "issuer": "https://accounts.google.com",
      "jwks_uri": "https://www.googleapis.com/oauth2/v3/certs",
      "response_modes_supported": [
        "query",
      ],
      "response_types_supported": [
        "code",
        "token",
        "id_token",
        "code token",
        "code id_token",
        "token id_token",
        "code token id_token",
        "none",
      ],
      "scopes_supported": [
        "openid",
        "email",
        "profile",
      ],
      "subject_types_supported": [
        "public",
      ],
      "token_endpoint": "https://oauth2.googleapis.com/token",
      "token_endpoint_auth_methods_supported": [
        "client_secret_post",
        "client_secret_basic",
      ],
      "userinfo_endpoint": "https://openidconnect.googleapis.com/v1/userinfo",
    }
  `)
})

test('the keys are the public halves of the published ones', async () => {
  const unpublished = worldWith(({ keys }) => ({
    keys: Object.fromEntries(
      Object.entries(keys).map(([kid, key], index) => [kid, { ...key, published: index === 0 }]),
    ),
  }))
  for (const [world, count] of [
    [worldWith(), 2],
    [unpublished, 1],
  ] as const) {
    const { keys } = jsonOf(await send(world, get('https://www.googleapis.com/oauth2/v3/certs')))
    expect(keys).toHaveLength(count)
    for (const key of keys as object[])
      expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  }
})

test('an elliptic key shows its curve and point', async () => {
  const { keys } = jsonOf(
    await send(worldWith(), get(providerOf(worldWith(), plainIssuer).endpoints.jwks)),
  )
  expect((keys as object[]).map((key) => Object.keys(key).join(' '))).toEqual([
    'kty n e kid alg use',
    'kty crv x y kid alg use',
  ])
})

test.for([
  [{ keys: [] }, '{\n  "keys": []\n}'],
  ['{"keys": not json', '{"keys": not json'],
  [[], '[]'],
] as const)('a key set of the world is served as it is: %j', async ([jwks, body]) => {
  const world = worldWith(() => ({ jwks }))
  const { response } = await send(world, get('https://www.googleapis.com/oauth2/v3/certs'))
  expect([response.status, response.body]).toEqual([200, body])
})

test.for([
  'https://accounts.google.com/.well-known/openid-configuration',
  'https://www.googleapis.com/oauth2/v3/certs',
])('a provider that is down does not serve %s', async (url) => {
  const answer = await send(
    worldWith(() => ({ reachable: false })),
    get(url),
  )
  expect(answer.response.status).toBe(503)
  expect(verdicts(answer)).toEqual({ reachable: 'fail' })
})

test('HEAD has no body', async () => {
  const request = get('https://www.googleapis.com/oauth2/v3/certs')
  const { response } = await send(worldWith(), { ...request, method: 'HEAD' })
  expect([response.status, response.body]).toEqual([200, ''])
})
