import { describe, expect, test } from 'vitest'
import { bodyText } from '../../../../../src/federation/http.ts'
import { type Handled, handle } from '../../../../../src/federation/network.ts'
import type { World } from '../../../../../src/federation/world.ts'
import {
  authorizationParameters,
  authorizeRequest,
  browse,
  failedCheck,
  get,
  locationOf,
  origin,
  password,
  poolWith,
  post,
  publicClientId,
  withPassword,
  worldWith,
} from '../../../../support/managed-login-world.ts'

const world = await worldWith()
const parameters = await authorizationParameters()
const query = String(new URLSearchParams(parameters))
const chosen = 'Another-horse-2'

const says = ({ response }: Handled): string => bodyText(response.body)
const lastCode = ({ messages = [] }: World): string => messages.at(-1)?.code ?? ''
const pathOf = (handled: Handled): string => locationOf(handled).slice(origin.length)
const ask = (username: string, at: World = world) =>
  handle(at, post(`/forgotPassword?${query}`, { username }))

/** A client that says who exists. */
async function outspoken(): Promise<World> {
  const pool = await poolWith()
  const client = pool.clients[publicClientId]
  if (!client) throw new Error('no client')
  return worldWith({
    clients: { [publicClientId]: { ...client, preventUserExistenceErrors: 'LEGACY' } },
  })
}

/** Ana has asked for a code. */
async function asked(username = 'ana', start: World = world) {
  const handled = await ask(username, start)
  const path = pathOf(handled)
  const reset = (code: string, typed = chosen, at: World = handled.world) =>
    handle(at, post(path, { code, password: typed }))
  return { after: handled.world, path, reset }
}

test('a forgotten password is replaced by a code, and the sign-in goes on where it was', async () => {
  const shown = says(await handle(world, get(`${origin}/forgotPassword?${query}`)))
  expect(shown).toContain('demonstration data')
  const { after, path, reset } = await asked()
  expect(path).toMatch(/^\/confirmForgotPassword\?.*&session=/)
  expect(says(await handle(after, get(`${origin}${path}`)))).toContain(
    'A code was sent to a***@e***.',
  )
  const done = await reset(lastCode(after))
  expect(pathOf(done)).toBe(`/login?${query}`)
  const back = await browse(done.world, authorizeRequest(parameters), withPassword('ana', chosen))
  expect(locationOf(back)).toMatch(/callback\?code=/)
})

describe('asking for a code', () => {
  test.for([
    ['disabled', 'User is disabled.', 'status'],
    ['temporary', 'User password cannot be reset in the current state.', 'status'],
  ] as const)('of %s is refused: %s', async ([name, text, check]) => {
    const handled = await ask(name)
    expect([handled.response.status, failedCheck(handled)]).toEqual([400, check])
    expect(says(handled)).toContain(text)
  })

  test('of somebody without a verified address is refused', async () => {
    const pool = await poolWith()
    const ana = pool.users['ana']
    if (!ana) throw new Error('no Ana')
    const users = { ana: { ...ana, attributes: { email: 'ana@example.com' } } }
    expect(says(await ask('ana', await worldWith({ users })))).toContain(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    )
  })

  test('of nobody looks like any other, and no code is right', async () => {
    const { after, path, reset } = await asked('nobody')
    expect(after.messages).toBeUndefined()
    expect(says(await handle(after, get(`${origin}${path}`)))).toMatch(
      /A code was sent to n\*\*\*@/,
    )
    const handled = await reset('123456')
    expect([handled.response.status, failedCheck(handled)]).toEqual([400, 'person'])
    expect(says(handled)).toContain('Invalid verification code provided, please try again.')
  })

  test('of nobody is refused where the client says who exists', async () => {
    const handled = await ask('nobody', await outspoken())
    expect([handled.response.status, failedCheck(handled)]).toEqual([400, 'person'])
    expect(says(handled)).toContain('Username/client id combination not found.')
  })
})

describe('the code and a new password', () => {
  test.for([
    ['wrong', chosen, 'Invalid verification code provided, please try again.', 'code'],
    [
      'right',
      'weak',
      'Password does not conform to policy: Password not long enough',
      'password-policy',
    ],
    ['right', password, 'Password has previously been used', 'password-history'],
  ] as const)('%s, %s: %s', async ([code, typed, text, check]) => {
    const { passwordPolicy } = await poolWith()
    const start = await worldWith({ passwordPolicy: { ...passwordPolicy, historySize: 1 } })
    const { after, reset } = await asked('ana', start)
    const handled = await reset(code === 'right' ? lastCode(after) : code, typed)
    expect([handled.response.status, failedCheck(handled)]).toEqual([400, check])
    expect(says(handled)).toContain(text)
  })

  test('an hour later find neither code nor page', async () => {
    const { after, reset } = await asked()
    const late = { ...after, now: after.now + 3600 }
    expect(pathOf(await reset(lastCode(after), chosen, late))).toBe(
      `/error?error=invalid_request&client_id=${publicClientId}`,
    )
  })

  test('without having asked lead nowhere', async () => {
    const form = { code: '123456', password: chosen }
    const handled = await handle(world, post(`/confirmForgotPassword?${query}`, form))
    expect([pathOf(handled), failedCheck(handled)]).toEqual([
      `/error?error=invalid_request&client_id=${publicClientId}`,
      'session-genuine',
    ])
  })
})
