import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writtenChecks } from '../../../../src/federation/checklist.ts'
import { bodyText, headerValue } from '../../../../src/federation/http.ts'
import { signInPageAt } from '../../../../src/federation/idp/authorize.ts'
import { consentRequest } from '../../../../src/federation/idp/sign-in-page.ts'
import {
  alice,
  authorizationParameters,
  authorizeRequest,
  clientId,
  googleIssuer,
  plainIssuer,
  post,
  providerOf,
  publicClientId,
  redirectUri,
  send,
  signIn,
  verdicts,
  worldWith,
} from '../../../support/provider-world.ts'

const world = worldWith()
type Change = Readonly<Record<string, string | undefined>>

const ask = async (issuer: string, change: Change, extra = '') => {
  const merged = { ...(await authorizationParameters()), ...change }
  const sent = Object.fromEntries(
    Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const request = authorizeRequest(providerOf(world, issuer), sent)
  return send(world, { ...request, url: request.url + extra })
}

test.for([
  [
    { client_id: undefined },
    400,
    'Error 400: invalid_request',
    'Missing required parameter: client_id',
  ],
  [{ client_id: 'unknown' }, 401, 'Error 401: invalid_client', 'The OAuth client was not found.'],
  [{ client_id: '__proto__' }, 401, 'Error 401: invalid_client', 'The OAuth client was not found.'],
  [{ redirect_uri: undefined }, 400, 'Error 400: invalid_request', 'redirect_uri'],
  [
    { redirect_uri: `${redirectUri}/` },
    400,
    'Error 400: redirect_uri_mismatch',
    'request is invalid',
  ],
  [{ response_type: undefined }, 400, 'Error 400: invalid_request', 'response_type'],
  [
    { response_type: 'token' },
    400,
    'Error 400: unsupported_response_type',
    'Invalid response_type: token',
  ],
  [{ response_mode: 'fragment' }, 400, 'Error 400: invalid_request', 'fragment'],
  [{ scope: undefined }, 400, 'Error 400: invalid_request', 'Missing required parameter: scope'],
  [{ scope: '' }, 400, 'Error 400: invalid_request', 'Missing required parameter: scope'],
  [{ scope: 'openid foo' }, 400, 'Error 400: invalid_scope', '{invalid=[foo]}'],
  [{ code_challenge_method: 'S512' }, 400, 'Error 400: invalid_request', 'S512'],
  [{ code_challenge: undefined }, 400, 'Error 400: invalid_request', 'code_challenge'],
] as const)('Google tells the person of %j', async ([change, status, error, text]) => {
  const { response } = await ask(googleIssuer, change)
  expect(response.status).toBe(status)
  expect(headerValue(response.headers, 'location')).toBe(undefined)
  expect(response.body).toContain('Access blocked: ')
  expect(response.body).toContain(error)
  expect(response.body).toContain(text)
})

test.for([
  [{ client_id: 'unknown' }, 'unauthorized_client'],
  [{ redirect_uri: 'https://evil.example' }, 'invalid_request'],
] as const)('no provider redirects for %j', async ([change, error]) => {
  const { response } = await ask(plainIssuer, change)
  expect(headerValue(response.headers, 'location')).toBe(undefined)
  expect(response.body).toContain(error)
})

test.for([
  [{ response_type: undefined }, '', 'invalid_request'],
  [{ response_type: 'id_token' }, '', 'unsupported_response_type'],
  [{ response_mode: 'form_post' }, '', 'invalid_request'],
  [{ scope: undefined }, '', 'invalid_scope'],
  [{ code_challenge_method: 'S512' }, '', 'invalid_request'],
  [{ code_challenge: undefined }, '', 'invalid_request'],
  [
    { client_id: publicClientId, code_challenge: undefined, code_challenge_method: undefined },
    '',
    'invalid_request',
  ],
  [{ request: 'eyJ' }, '', 'request_not_supported'],
  [{ prompt: 'none' }, '', 'login_required'],
  [{ prompt: 'none login' }, '', 'invalid_request'],
  [{}, '&nonce=again', 'invalid_request'],
] as const)(
  'a provider of the standards tells the client of %j%s',
  async ([change, extra, error]) => {
    const { response } = await ask(plainIssuer, change, extra)
    expect(response.status).toBe(302)
    const location = new URL(headerValue(response.headers, 'location') ?? '')
    expect(location.origin + location.pathname).toBe(redirectUri)
    expect(Object.fromEntries(location.searchParams)).toEqual(
      expect.objectContaining({
        state: 'the state',
        iss: plainIssuer,
        error,
      }),
    )
  },
)

test.for(['client_id', 'redirect_uri'])('a repeated %s is never followed', async (name) => {
  const { response } = await ask(plainIssuer, {}, `&${name}=x`)
  expect(response.status).toBe(400)
})

test('a repeated state is not echoed', async () => {
  const { response } = await ask(plainIssuer, {}, '&state=other')
  expect(headerValue(response.headers, 'location')).not.toContain('state=')
})

test('Google answers prompt=none to the client', async () => {
  const { response } = await ask(googleIssuer, { prompt: 'none' })
  expect(headerValue(response.headers, 'location')).toContain('error=interaction_required')
})

test('the checks stop where the request fails', async () => {
  expect(verdicts(await ask(plainIssuer, { response_type: 'token' }))).toEqual({
    'client-known': 'pass',
    'redirect-uri-registered': 'pass',
    'parameters-once': 'pass',
    'response-type': 'fail',
    scope: 'not-reached',
    'code-challenge': 'not-reached',
    prompt: 'not-reached',
  })
})

test('the page lists the accounts and what the client will learn', async () => {
  const parameters = { ...(await authorizationParameters()), login_hint: 'bob@example.com' }
  const request = authorizeRequest(providerOf(world, googleIssuer), parameters)
  const page = await signInPageAt(world, request)
  expect(page).toEqual({
    title: 'Sign in with Google',
    provider: 'Google',
    client: 'Photo album',
    accounts: [
      { sub: alice, name: 'Alice Example', email: 'alice@example.com', suggested: false },
      { sub: '110248495921238986420', name: 'Bob <b>', email: 'bob@example.com', suggested: true },
    ],
    scopes: [
      { name: 'openid', says: 'which account is yours' },
      { name: 'email', says: 'your email address, and whether it was verified' },
      { name: 'profile', says: 'your name and what else your profile shows' },
    ],
    action: 'https://accounts.google.com/o/oauth2/v2/auth/consent',
    fields: { request: expect.stringMatching(/^[\w-]+$/) },
  })
  const { response, checks } = await send(world, request)
  expect(response.status).toBe(200)
  expect(response.body).toContain('Bob &lt;b&gt; (bob@example.com)')
  expect(response.body).toContain('This is a simulation')
  expect(bodyText(response.body).match(/ checked>/g)).toHaveLength(1)
  expect(bodyText(response.body)).toContain(`value="${page?.fields['request']}"`)
  expect(bodyText(response.body)).not.toMatch(
    /<(script|link|img|style)|https?:\/\/(?!accounts\.google\.com\/o)/,
  )
  expect(writtenChecks(checks).every(({ verdict }) => verdict === 'pass')).toBe(true)
})

test('a request may come as a form', async () => {
  const { endpoints } = providerOf(world, plainIssuer)
  const { response } = await send(
    world,
    post(endpoints.authorization, await authorizationParameters()),
  )
  expect(response.status).toBe(200)
})

test('only the authorization endpoint has a sign-in page', async () => {
  const parameters = await authorizationParameters()
  const good = authorizeRequest(providerOf(world, googleIssuer), parameters)
  for (const url of ['nonsense', 'https://example.org/', 'https://oauth2.googleapis.com/token'])
    expect(await signInPageAt(world, { ...good, url })).toBe(undefined)
})

test('Google sends the code with state, issuer and scope', async () => {
  const response = await signIn(world, googleIssuer, await authorizationParameters())
  expect([...response.keys()]).toEqual(['state', 'iss', 'code', 'scope', 'authuser', 'prompt'])
  expect(response.get('code')).toMatch(/^4\/0A/)
  expect(response.get('state')).toBe('the state')
})

test('a redirect URI keeps its query', async () => {
  const parameters = {
    ...(await authorizationParameters()),
    redirect_uri: 'https://app.example.com/other?tab=1',
  }
  const response = await signIn(world, plainIssuer, parameters)
  expect([...response.keys()]).toEqual(['tab', 'state', 'iss', 'code'])
})

test('a request without state is answered without', async () => {
  const { state, ...parameters } = await authorizationParameters()
  expect(state).toBe('the state')
  expect([...(await signIn(world, plainIssuer, parameters)).keys()]).toEqual(['iss', 'code'])
})

test('who cancels sends access_denied', async () => {
  const request = authorizeRequest(providerOf(world, googleIssuer), await authorizationParameters())
  const page = await signInPageAt(world, request)
  if (!page) throw new Error('no page')
  const answer = await send(world, consentRequest(page))
  expect(answer.operation).toBe('consent')
  expect(answer.response.status).toBe(303)
  expect(headerValue(answer.response.headers, 'location')).toBe(
    `${redirectUri}?state=the+state&iss=https%3A%2F%2Faccounts.google.com&error=access_denied`,
  )
  expect(verdicts(answer)).toEqual({
    'request-genuine': 'pass',
    consent: 'fail',
    'account-known': 'not-reached',
  })
})

test.for([
  ['another provider’s form', plainIssuer, {}],
  ['an unknown account', googleIssuer, { sub: 'toString' }],
  ['no account', googleIssuer, { sub: '' }],
  ['a changed request', googleIssuer, { request: 'AAAA' }],
  ['no request', googleIssuer, { request: '' }],
] as const)('%s is refused on a page', async ([, issuer, change]) => {
  const request = authorizeRequest(providerOf(world, googleIssuer), await authorizationParameters())
  const page = await signInPageAt(world, request)
  const action = `${providerOf(world, issuer).endpoints.authorization}/consent`
  const { response } = await send(
    world,
    post(action, { ...page?.fields, sub: alice, choice: 'continue', ...change }),
  )
  expect(response.status).toBe(400)
  expect(response.body).toContain('Error 400: invalid_request')
})

test('a client that was removed meanwhile gets no code', async () => {
  const request = authorizeRequest(providerOf(world, googleIssuer), await authorizationParameters())
  const page = await signInPageAt(world, request)
  if (!page) throw new Error('no page')
  const { response } = await send(
    worldWith(() => ({ clients: {} })),
    consentRequest(page, alice),
  )
  expect(response.status).toBe(401)
  expect(clientId).toBe('web.apps.googleusercontent.com')
})

test('any state comes back as it was sent', async () => {
  const parameters = await authorizationParameters()
  const sendable = fc.string({ minLength: 1, unit: 'grapheme' })
  await fc.assert(
    fc.asyncProperty(sendable, async (state) => {
      for (const issuer of [googleIssuer, plainIssuer])
        expect((await signIn(world, issuer, { ...parameters, state })).get('state')).toBe(state)
    }),
    { numRuns: 100 },
  )
})
