import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyText, type HttpRequest, headerValue } from '../../../../../src/federation/http.ts'
import { handle } from '../../../../../src/federation/network.ts'
import {
  issuer,
  origin,
  publicClientId,
  redirectUri,
  secretClientId,
  worldWith,
} from '../../../../support/managed-login-world.ts'

const world = await worldWith()
const paths = [
  '/oauth2/authorize',
  '/oauth2/idpresponse',
  '/oauth2/token',
  '/oauth2/userInfo',
  '/oauth2/revoke',
  '/login',
  '/changePassword',
  '/signup',
  '/confirm',
  '/resendcode',
  '/confirmUser',
  '/forgotPassword',
  '/confirmForgotPassword',
  '/logout',
  '/error',
]

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '%'))
const name = fc.oneof(
  fc.constantFrom(
    'client_id',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
    'identity_provider',
    'idp_identifier',
    'code',
    'grant_type',
    'refresh_token',
    'token',
    'code_challenge',
    'code_challenge_method',
    'username',
    'password',
    'session',
    'email',
    'user_name',
    'confirmation_code',
    'logout_uri',
    'error',
  ),
  text,
)
const value = fc.oneof(
  fc.constantFrom(publicClientId, secretClientId, 'machine', redirectUri, 'code', 'token'),
  fc.constantFrom('openid', 'authorization_code', 'refresh_token', 'client_credentials', 'S256'),
  fc.constantFrom('Google', 'Example', 'COGNITO', 'ana', 'constructor'),
  text,
)
const wellFormed = new URLSearchParams({
  client_id: publicClientId,
  redirect_uri: redirectUri,
  response_type: 'code',
})
const form = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(name, value), { maxLength: 8 }))
  .map(([good, pairs]) => `${good ? wellFormed : ''}&${new URLSearchParams(pairs)}`)
const header = fc.tuple(
  fc.constantFrom('authorization', 'Content-Type'),
  fc.oneof(
    fc.constantFrom('application/x-www-form-urlencoded', 'Bearer ', 'Bearer a.b.c'),
    text,
    fc.base64String().map((it) => `Basic ${it}`),
  ),
)
const anyRequest: fc.Arbitrary<HttpRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'HEAD', 'PUT'),
  url: fc.oneof(
    fc.tuple(fc.constantFrom(...paths), form).map(([path, query]) => `${origin}${path}?${query}`),
    fc.constantFrom(`${issuer}/.well-known/jwks.json`, `${issuer}/.well-known/x`, `${origin}//`),
  ),
  headers: fc.array(header, { maxLength: 3 }),
  body: fc.oneof(form, text, fc.uint8Array()),
})

test('any request gets a well-formed answer, the same again', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyRequest, async (request) => {
      const handled = await handle(world, request)
      const { response } = handled
      expect(response.status).toBeGreaterThanOrEqual(200)
      expect(response.status).toBeLessThan(500)
      for (const [field, content] of response.headers)
        expect(`${field}${content}`).toMatch(/^[\x20-\x7e]*$/)
      const type = headerValue(response.headers, 'content-type') ?? ''
      if (request.method !== 'HEAD' && type.startsWith('application/json'))
        JSON.parse(bodyText(response.body))
      expect(await handle(world, request)).toEqual(handled)
    }),
    { numRuns: 600 },
  )
})
