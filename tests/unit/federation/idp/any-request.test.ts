import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyText, type HttpRequest, headerValue } from '../../../../src/federation/http.ts'
import { facebook } from '../../../../src/federation/idp/providers/facebook.ts'
import { loginWithAmazon } from '../../../../src/federation/idp/providers/login-with-amazon.ts'
import {
  googleIssuer,
  plainIssuer,
  providerOf,
  redirectUri,
  send,
  worldWith,
} from '../../../support/provider-world.ts'

const world = worldWith()
const endpoints = [googleIssuer, plainIssuer].flatMap((issuer) => {
  const { authorization, token, jwks, userinfo } = providerOf(world, issuer).endpoints
  return [authorization, `${authorization}/consent`, token, jwks, userinfo, issuer]
})
const accessTokenEndpoints = [facebook, loginWithAmazon].flatMap((build) =>
  Object.values(build({ clients: {}, users: {}, keys: {}, signingKey: '' }).endpoints),
)

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', '%', '=', ''),
)
const name = fc.oneof(
  fc.constantFrom(
    'client_id',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
    'prompt',
    'code',
    'grant_type',
    'code_challenge',
    'code_challenge_method',
    'request',
    'sub',
    'choice',
    'client_secret',
    'access_token',
    'input_token',
  ),
  text,
)
const value = fc.oneof(
  fc.constantFrom(
    'web.apps.googleusercontent.com',
    redirectUri,
    'code',
    'openid',
    'none',
    'authorization_code',
    'S256',
    'cancel',
  ),
  text,
)
const form = fc
  .array(fc.tuple(name, value), { maxLength: 12 })
  .map((pairs) => new URLSearchParams(pairs).toString())
const header = fc.tuple(
  fc.constantFrom('authorization', 'Content-Type', 'accept'),
  fc.oneof(
    fc.constantFrom('application/x-www-form-urlencoded', 'Basic ', 'Bearer '),
    text,
    text.map((it) => `Basic ${it}`),
    fc.base64String().map((it) => `Basic ${it}`),
  ),
)
const anyRequest: fc.Arbitrary<HttpRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'get'),
  url: fc.oneof(
    fc
      .tuple(fc.constantFrom(...endpoints, ...accessTokenEndpoints), form)
      .map(([url, query]) => `${url}?${query}`),
    text,
  ),
  headers: fc.array(header, { maxLength: 3 }),
  body: fc.oneof(form, text, fc.uint8Array()),
})

const jsonEndpoints = ['token', 'userinfo', 'debug_token', 'me', 'tokeninfo', 'profile']

test('any request gets a well-formed answer, the same again', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyRequest, async (request) => {
      const answer = await send(world, request)
      const { operation, response } = answer
      expect(response.status).toBeGreaterThanOrEqual(200)
      expect(response.status).toBeLessThan(504)
      if (jsonEndpoints.includes(operation) && response.status !== 405) {
        const { error } = JSON.parse(bodyText(response.body))
        expect(error.message ?? error).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/)
        expect(headerValue(response.headers, 'cache-control')).toBe('no-store')
      }
      const location = headerValue(response.headers, 'location')
      if (location !== undefined) {
        expect(location.startsWith(`${redirectUri}?`)).toBe(true)
        const parameters = new URL(location).searchParams
        expect(parameters.has('error') || parameters.has('code')).toBe(true)
      }
      for (const [field, content] of response.headers)
        expect(`${field}${content}`).toMatch(/^[\x20-\x7e]*$/)
      expect(await send(world, request)).toEqual(answer)
    }),
    { numRuns: 1000 },
  )
})
