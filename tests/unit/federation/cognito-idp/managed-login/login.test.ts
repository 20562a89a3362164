import { describe, expect, test } from 'vitest'
import { loginPageAt } from '../../../../../src/federation/cognito-idp/managed-login/login.ts'
import { bodyText } from '../../../../../src/federation/http.ts'
import { handle } from '../../../../../src/federation/network.ts'
import {
  authorizationParameters,
  authorizeRequest,
  browse,
  failedCheck,
  get,
  locationOf,
  logoutUri,
  origin,
  password,
  poolWith,
  post,
  publicClientId,
  redirectUri,
  withPassword,
  worldWith,
} from '../../../../support/managed-login-world.ts'

const world = await worldWith()
const parameters = await authorizationParameters()
const query = String(new URLSearchParams(parameters))

describe('the sign-in page', () => {
  test('is data that the site draws', () => {
    const links = loginPageAt(world, get(`${origin}/login?${query}`))
    expect([links?.client, links?.action, links?.providers.map(({ label }) => label)]).toEqual([
      'Photo album',
      `${origin}/login?${query}`,
      ['Google', 'Facebook', 'Login with Amazon', 'Apple', 'Example'],
    ])
  })

  test('is HTML whose links are beside it, and says that passwords are demonstration data', async () => {
    const { response } = await handle(world, get(`${origin}/login?${query}`))
    const html = bodyText(response.body)
    expect(html).not.toContain('https://')
    expect(html).toContain('<form method="post" action="login?')
    expect(html).toContain('<a href="oauth2/authorize?identity_provider=Google&amp;')
    expect(html).toContain('demonstration data')
  })

  test('has no form where the app client does not take the pool’s own people', async () => {
    const pool = await poolWith()
    const client = pool.clients[publicClientId]
    if (!client) throw new Error('no client')
    const clients = { [publicClientId]: { ...client, supportedIdentityProviders: ['Google'] } }
    const only = { ...world, userPools: { [pool.id]: { ...pool, clients } } }
    const page = loginPageAt(only, get(`${origin}/login?${query}`))
    expect([page?.action, page?.providers.length]).toEqual([undefined, 1])
    const handled = await handle(only, post(`/login?${query}`, { username: 'ana', password }))
    expect(failedCheck(handled)).toBe('password')
  })
})

describe('signing in', () => {
  test.for(['ana', 'ANA', 'ana@example.com'])('as %s', async (username) => {
    const handled = await browse(world, authorizeRequest(parameters), withPassword(username))
    const answer = new URL(locationOf(handled))
    expect([`${answer.origin}${answer.pathname}`, [...answer.searchParams.keys()]]).toEqual([
      redirectUri,
      ['code', 'state'],
    ])
  })

  test('in the implicit flow gives the tokens in the fragment', async () => {
    const implicit = { ...parameters, response_type: 'token' }
    const handled = await browse(world, authorizeRequest(implicit), withPassword())
    const fragment = new URLSearchParams(new URL(locationOf(handled)).hash.slice(1))
    expect([...fragment.keys()]).toEqual([
      'id_token',
      'access_token',
      'token_type',
      'expires_in',
      'state',
    ])
  })

  test.for([
    ['nobody', password, 400, 'Incorrect username or password.', 'password'],
    ['ana', 'wrong', 400, 'Incorrect username or password.', 'password'],
    ['ana', '', 400, 'Incorrect username or password.', 'password'],
    ['disabled', password, 400, 'User is disabled.', 'user-enabled'],
    ['unconfirmed', password, 400, 'User is not confirmed.', 'user-confirmed'],
    ['reset', password, 400, 'Password reset required for the user', 'user-confirmed'],
    ['temporary', password, 200, 'Change your password', 'user-confirmed'],
  ] as const)('%s with %s', async ([username, typed, status, says, check]) => {
    const handled = await handle(world, post(`/login?${query}`, { username, password: typed }))
    expect([handled.response.status, failedCheck(handled)]).toEqual([status, check])
    expect(bodyText(handled.response.body)).toContain(says)
    expect(handled.world).toEqual({ ...world, turn: world.turn + 1 })
  })
})

test('a temporary password is replaced, and the sign-in goes on', async () => {
  const shown = await handle(world, post(`/login?${query}`, { username: 'temporary', password }))
  const [, session = ''] =
    /name="session" value="([^"]*)"/.exec(bodyText(shown.response.body)) ?? []
  const send = (form: Record<string, string>) =>
    handle(shown.world, post(`/changePassword?${query}`, form))
  const weak = await send({ session, password: 'weak' })
  expect([weak.response.status, failedCheck(weak)]).toEqual([400, 'password-policy'])
  const forged = await send({ session: 'abc', password: 'Another-horse-2' })
  expect([locationOf(forged), failedCheck(forged)]).toEqual([
    `${origin}/error?error=invalid_request&client_id=${publicClientId}`,
    'session-genuine',
  ])
  const changed = await send({ session, password: 'Another-horse-2' })
  expect(locationOf(changed)).toMatch(/callback\?code=/)
  const again = await browse(
    changed.world,
    authorizeRequest(parameters),
    withPassword('temporary', 'Another-horse-2'),
  )
  expect(locationOf(again)).toMatch(/callback\?code=/)
})

test.for([
  [`client_id=${publicClientId}&logout_uri=${encodeURIComponent(logoutUri)}`, logoutUri],
  [
    `client_id=${publicClientId}&logout_uri=https%3A%2F%2Felsewhere.example%2F`,
    `${origin}/error?error=invalid_request&client_id=${publicClientId}`,
  ],
  ['client_id=nobody&logout_uri=x', `${origin}/error?error=invalid_request&client_id=nobody`],
  [query, `${origin}/login?${query}`],
])('/logout?%s', async ([sent, location]) => {
  expect(locationOf(await handle(world, get(`${origin}/logout?${sent}`)))).toBe(location)
})
