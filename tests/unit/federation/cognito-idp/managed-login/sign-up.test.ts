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
  jsonOf,
  locationOf,
  origin,
  poolId,
  post,
  publicClientId,
  redirectUri,
  secretClientId,
  verifier,
  withPassword,
  worldWith,
} from '../../../../support/managed-login-world.ts'

const world = await worldWith()
const parameters = await authorizationParameters()
const query = String(new URLSearchParams(parameters))
const chosen = 'Another-horse-2'
const ben = { username: 'ben', email: 'ben@example.com', password: chosen }

const says = ({ response }: Handled): string => bodyText(response.body)
const lastCode = ({ messages = [] }: World): string => messages.at(-1)?.code ?? ''
const pathOf = (handled: Handled): string => locationOf(handled).slice(origin.length)
const signUp = (form: Readonly<Record<string, string>> = ben, start: World = world) =>
  handle(start, post(`/signup?${query}`, form))

/** Ben has signed up; where he confirms, and how. */
async function signedUp() {
  const { world: after, ...handled } = await signUp()
  const path = locationOf(handled).slice(origin.length)
  const confirm = (code: string, at: World = after) => handle(at, post(path, { code }))
  return { after, path, confirm }
}

describe('the sign-in page links', () => {
  const links = async (change: Parameters<typeof worldWith>[0], asked = query) => {
    const html = says(await handle(await worldWith(change), get(`${origin}/login?${asked}`)))
    return ['signup', 'forgotPassword'].filter((path) => html.includes(`<a href="${path}?`))
  }

  test('to the sign-up page and to the one for a forgotten password', async () => {
    expect(await links({})).toEqual(['signup', 'forgotPassword'])
  })

  test('to no sign-up page where only administrators create people', async () => {
    expect(await links({ adminCreateUserOnly: true })).toEqual(['forgotPassword'])
  })

  test('to no forgotten password where only administrators reset them', async () => {
    expect(await links({ accountRecovery: ['admin_only'] })).toEqual(['signup'])
  })
})

describe('the sign-up page', () => {
  test('asks for what the pool requires, and says that it is demonstration data', async () => {
    const html = says(await handle(world, get(`${origin}/signup?${query}`)))
    expect([...html.matchAll(/<input type="(\w+)" name="(\w+)"/g)].map(([, ...it]) => it)).toEqual([
      ['text', 'username'],
      ['text', 'email'],
      ['password', 'password'],
    ])
    expect(html).toContain('demonstration data')
    expect(html).not.toContain('https://')
  })

  test('asks for the address alone where it stands for the name', async () => {
    const byAddress = await worldWith({ usernameAttributes: ['email'], aliasAttributes: [] })
    const html = says(await handle(byAddress, get(`${origin}/signup?${query}`)))
    expect([...html.matchAll(/<label>(.*?) </g)].map(([, label]) => label)).toEqual([
      'Email',
      'Password',
    ])
  })

  test('is for requests that the app client may make', async () => {
    const other = new URLSearchParams({ ...parameters, redirect_uri: 'https://elsewhere.example' })
    expect(pathOf(await handle(world, get(`${origin}/signup?${other}`)))).toBe(
      `/error?error=redirect_mismatch&client_id=${publicClientId}`,
    )
  })

  test.for([
    ['a name that is taken', { username: 'ana' }, 'User already exists', 'name-free'],
    [
      'a weak password',
      { password: 'weak' },
      'Password did not conform with policy: Password not long enough',
      'password-policy',
    ],
    [
      'no password',
      { password: '' },
      'Password did not conform with policy: Password not long enough',
      'password-policy',
    ],
    [
      'no address',
      { email: '' },
      'Attributes did not conform to the schema: email: The attribute is required',
      'attributes',
    ],
    ['no address that is one', { email: 'ben' }, 'Invalid email address format.', 'attributes'],
    [
      'a name that could be an alias',
      { username: 'ben@example.com' },
      'Username cannot be of email format, since user pool is configured for email alias.',
      'username',
    ],
  ] as const)('refuses %s', async ([, change, text, check]) => {
    const handled = await signUp({ ...ben, ...change })
    expect([handled.response.status, failedCheck(handled)]).toEqual([400, check])
    expect(says(handled)).toContain(`<p role="alert">${text}`)
    expect(handled.world).toEqual({ ...world, turn: world.turn + 1 })
  })

  test('refuses everybody where only administrators create people', async () => {
    const closed = await worldWith({ adminCreateUserOnly: true })
    const handled = await signUp(ben, closed)
    expect([handled.response.status, failedCheck(handled)]).toEqual([400, 'sign-up-allowed'])
    expect(says(handled)).toContain('SignUp is not permitted for this user pool')
    expect(says(handled)).not.toContain('<form')
    const shown = await handle(closed, get(`${origin}/signup?${query}`))
    expect(shown.response.status).toBe(400)
  })
})

describe('who has signed up', () => {
  test('confirms by the code, is signed in, and the app redeems its code', async () => {
    const { after, path, confirm } = await signedUp()
    expect(path).toMatch(/^\/confirm\?.*&session=/)
    const shown = says(await handle(after, get(`${origin}${path}`)))
    expect(shown).toContain('A code was sent to b***@e***.')
    expect(shown).toContain('demonstration data')
    const confirmed = await confirm(lastCode(after))
    const answer = new URL(locationOf(confirmed))
    expect([`${answer.origin}${answer.pathname}`, answer.searchParams.get('state')]).toEqual([
      redirectUri,
      parameters['state'],
    ])
    const redeemed = await handle(
      confirmed.world,
      post('/oauth2/token', {
        grant_type: 'authorization_code',
        client_id: publicClientId,
        redirect_uri: redirectUri,
        code: answer.searchParams.get('code') ?? '',
        code_verifier: verifier,
      }),
    )
    expect(Object.keys(jsonOf(redeemed))).toContain('id_token')
    const user = redeemed.world.userPools?.[poolId]?.users['ben']
    expect([user?.status, user?.attributes]).toEqual([
      'CONFIRMED',
      { email: 'ben@example.com', email_verified: 'true' },
    ])
  })

  test('may then sign in', async () => {
    const { after, confirm } = await signedUp()
    const { world: then } = await confirm(lastCode(after))
    const back = await browse(then, authorizeRequest(parameters), withPassword('ben', chosen))
    expect(locationOf(back)).toMatch(/callback\?code=/)
  })

  test('is told of a wrong code, which counts, and of one that is a day old', async () => {
    const { after, confirm } = await signedUp()
    const wrong = await confirm('wrong')
    expect([wrong.response.status, failedCheck(wrong)]).toEqual([400, 'code'])
    expect(says(wrong)).toContain('Invalid verification code provided, please try again.')
    expect(wrong.world.userPools?.[poolId]?.users['ben']?.codes['sign-up']?.failures).toBe(1)
    const codes = { 'sign-up': { code: lastCode(after), expiresAt: after.now, failures: 0 } }
    const pool = after.userPools?.[poolId]
    const user = pool?.users['ben']
    if (!pool || !user) throw new Error('Ben is gone')
    const users = { ...pool.users, ben: { ...user, codes } }
    const late = await confirm(lastCode(after), {
      ...after,
      userPools: { [poolId]: { ...pool, users } },
    })
    expect(says(late)).toContain('Invalid code provided, please request a code again.')
  })

  test('has another code sent, and only that one counts', async () => {
    const { after, path, confirm } = await signedUp()
    const again = await handle(after, post(path.replace('/confirm', '/resendcode'), {}))
    expect(pathOf(again)).toBe(path)
    expect(lastCode(again.world)).not.toBe(lastCode(after))
    expect((await confirm(lastCode(after), again.world)).response.status).toBe(400)
    expect(locationOf(await confirm(lastCode(again.world), again.world))).toMatch(/code=/)
  })

  test('cannot confirm twice, nor have a code sent then', async () => {
    const { after, path, confirm } = await signedUp()
    const { world: then } = await confirm(lastCode(after))
    expect(says(await confirm('123456', then))).toContain(
      'User cannot be confirmed. Current status is CONFIRMED',
    )
    const again = await handle(then, post(path.replace('/confirm', '/resendcode'), {}))
    expect(says(again)).toContain('User is already confirmed.')
  })

  test.for(['', 'session=forged'])('is known by the session alone: %s', async (session) => {
    const { after } = await signedUp()
    const handled = await handle(after, post(`/confirm?${query}&${session}`, { code: '123456' }))
    expect([pathOf(handled), failedCheck(handled)]).toEqual([
      `/error?error=invalid_request&client_id=${publicClientId}`,
      'session-genuine',
    ])
  })

  test('may take long, but not longer than an hour', async () => {
    const { after, path } = await signedUp()
    const handled = await handle({ ...after, now: after.now + 3600 }, get(`${origin}${path}`))
    expect(pathOf(handled)).toMatch(/^\/error\?error=invalid_request/)
  })

  test('waits for an administrator where the pool verifies no address', async () => {
    const handled = await signUp(ben, await worldWith({ autoVerifiedAttributes: [] }))
    const shown = says(await handle(handled.world, get(locationOf(handled))))
    expect(shown).toContain('an administrator has to confirm the account')
    expect(shown).not.toContain('<form')
  })
})

describe('a link in a message', () => {
  const follow = (at: World, change: Readonly<Record<string, string>> = {}) =>
    handle(
      at,
      get(
        `${origin}/confirmUser?${new URLSearchParams({
          client_id: publicClientId,
          user_name: 'ben',
          confirmation_code: lastCode(at),
          ...change,
        })}`,
      ),
    )

  test('confirms', async () => {
    const { after } = await signedUp()
    const handled = await follow(after)
    expect(says(handled)).toContain('Your registration has been confirmed.')
    expect(handled.world.userPools?.[poolId]?.users['ben']?.status).toBe('CONFIRMED')
  })

  test.for([
    [{ confirmation_code: 'x' }, 'Invalid verification code provided, please try again.', 'code'],
    [{ user_name: 'nobody' }, 'Invalid verification code provided, please try again.', 'person'],
    [{ user_name: 'ana' }, 'User cannot be confirmed. Current status is CONFIRMED', 'status'],
  ] as const)('with %j is refused', async ([change, text, check]) => {
    const { after } = await signedUp()
    const handled = await follow(after, change)
    expect([handled.response.status, failedCheck(handled)]).toEqual([400, check])
    expect(says(handled)).toContain(text)
  })

  test('of a client that there is not leads to the error page', async () => {
    const { after } = await signedUp()
    expect(pathOf(await follow(after, { client_id: 'none' }))).toBe(
      '/error?error=invalid_request&client_id=none',
    )
  })
})

test('a client with a secret has the same pages: the person’s browser knows no secret', async () => {
  const { code_challenge: _, code_challenge_method: __, ...plain } = parameters
  const asked = new URLSearchParams({ ...plain, client_id: secretClientId })
  const handled = await handle(world, post(`/signup?${asked}`, ben))
  expect(pathOf(handled)).toMatch(/^\/confirm\?/)
})
