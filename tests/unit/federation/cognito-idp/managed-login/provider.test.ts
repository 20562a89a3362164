import { describe, expect, test } from 'vitest'
import type { UserPool } from '../../../../../src/federation/cognito-idp/user-pool.ts'
import { signInPageAt } from '../../../../../src/federation/idp/authorize.ts'
import { consentRequest } from '../../../../../src/federation/idp/sign-in-page.ts'
import { handle } from '../../../../../src/federation/network.ts'
import type { World } from '../../../../../src/federation/world.ts'
import {
  atProvider,
  authorizationParameters,
  authorizeRequest,
  browse,
  failedCheck,
  get,
  locationOf,
  now,
  oidcIssuer,
  origin,
  poolId,
  redirectUri,
  worldWith,
} from '../../../../support/managed-login-world.ts'

const parameters = await authorizationParameters()
const through = (at: World, name: string, sub?: string) =>
  browse(at, authorizeRequest({ ...parameters, identity_provider: name }), atProvider(sub))

const poolOf = ({ userPools }: World): UserPool => {
  const pool = userPools?.[poolId]
  if (!pool) throw new Error('no pool')
  return pool
}

const changed = (world: World, change: (pool: UserPool) => Partial<UserPool>): World => {
  const pool = poolOf(world)
  return { ...world, userPools: { [poolId]: { ...pool, ...change(pool) } } }
}

describe.for([
  ['Google', undefined],
  ['Facebook', undefined],
  ['LoginWithAmazon', undefined],
  ['SignInWithApple', undefined],
  ['Example', oidcIssuer],
] as const)('through %s', ([name, issuer]) => {
  test('makes the account, and finds it the next time', async () => {
    const world = await worldWith()
    const first = await through(world, name)
    expect(new URL(locationOf(first)).searchParams.has('code')).toBe(true)
    const { [`${name}_1234`]: user } = poolOf(first.world).users
    const type = issuer === undefined ? name : 'OIDC'
    expect([user?.status, user?.attributes['email'], user?.password, user?.identity]).toEqual([
      'EXTERNAL_PROVIDER',
      'ana@elsewhere.example',
      undefined,
      {
        userId: '1234',
        providerName: name,
        providerType: type,
        ...(issuer === undefined ? {} : { issuer }),
        dateCreated: now,
      },
    ])
    const second = await through({ ...first.world, now: now + 60 }, name)
    expect(poolOf(second.world).users[`${name}_1234`]).toEqual({ ...user, modifiedAt: now + 60 })
  })

  test('asks the provider on the way, and shows it', async () => {
    const handled = await through(await worldWith(), name)
    const { nested } = handled.exchange
    expect(nested.length).toBeGreaterThan(1)
    expect(new Set(nested.map(({ from }) => from))).toEqual(new Set(['cognito-idp']))
    expect(failedCheck(handled)).toBe('none')
  })

  test('a person who cancels', async () => {
    const handled = await cancelled(await worldWith(), name)
    const { searchParams } = new URL(locationOf(handled))
    expect([
      searchParams.get('error')?.replace('user_cancelled_authorize', 'access_denied'),
      searchParams.get('state'),
      failedCheck(handled),
    ]).toEqual(['access_denied', 'the state', 'provider-agreed'])
  })

  test('a provider that does not know the pool’s secret', async () => {
    const world = changed(await worldWith(), ({ identityProviders }) => {
      const provider = identityProviders[name]
      if (!provider) throw new Error(`no ${name}`)
      const details = { ...provider.details, client_secret: 'wrong' }
      return { identityProviders: { ...identityProviders, [name]: { ...provider, details } } }
    })
    const handled = await through(world, name)
    const { searchParams } = new URL(locationOf(handled))
    expect([searchParams.get('error'), failedCheck(handled)]).toEqual([
      'invalid_request',
      'provider-token',
    ])
    expect(searchParams.get('error_description')).toMatch(new RegExp(`^${name} Error - 40[01] `))
  })
})

/** `consentRequest` without a person is the button Cancel. */
async function cancelled(world: World, name: string) {
  return browse(
    world,
    authorizeRequest({ ...parameters, identity_provider: name }),
    async (at, page) => {
      const shown = page.method === 'GET' ? await signInPageAt(at, page) : undefined
      return shown && consentRequest(shown)
    },
  )
}

describe('an account that cannot be made', () => {
  const error = async (world: World, name = 'Google') => {
    const handled = await through(world, name)
    return [
      new URL(locationOf(handled)).searchParams.get('error_description'),
      failedCheck(handled),
    ]
  }

  test('a required attribute does not come', async () => {
    const world = changed(await worldWith(), ({ identityProviders, attributes }) => ({
      identityProviders,
      attributes: { ...attributes, birthdate: { type: 'String', mutable: true, required: true } },
    }))
    expect(await error(world)).toEqual(['attributes required: [birthdate]', 'account'])
  })

  test('the account is disabled', async () => {
    const first = await through(await worldWith(), 'Google')
    const world = changed(first.world, ({ users }) => ({
      users: Object.fromEntries(
        Object.entries(users).map(([name, user]) => [name, { ...user, enabled: false }]),
      ),
    }))
    expect(await error(world)).toEqual(['User is not enabled', 'account'])
  })

  test('an attribute that cannot change has changed', async () => {
    const first = await through(await worldWith(), 'Google')
    const world = changed(first.world, ({ users, attributes }) => ({
      attributes: { ...attributes, email: { type: 'String', mutable: false, required: true } },
      users: Object.fromEntries(
        Object.entries(users).map(([name, user]) => [
          name,
          { ...user, attributes: { email: 'old@elsewhere.example' } },
        ]),
      ),
    }))
    expect(await error(world)).toEqual(['user.email: Attribute cannot be updated.', 'account'])
  })

  test('the pool’s own person has the name', async () => {
    const world = changed(await worldWith(), ({ users }) => {
      const { ana } = users
      if (!ana) throw new Error('no ana')
      return { users: { ...users, Google_1234: { ...ana, username: 'Google_1234' } } }
    })
    expect(await error(world)).toEqual([
      'Already found an entry for username Google_1234',
      'account',
    ])
  })

  test.for([
    ['is down', { reachable: false }, 'Timeout in calling jwks uri', 'provider-id-token'],
    [
      'takes too long',
      { responseTime: 30 },
      'Timeout occurred in calling IdP token endpoint',
      'provider-token',
    ],
    [
      'signs for another audience',
      { extraClaims: { aud: 'another' } },
      'Bad id_token issuer or audience',
      'provider-id-token',
    ],
    [
      'signs expired tokens',
      { idTokenLifetime: -7200 },
      'id_token has expired',
      'provider-id-token',
    ],
    [
      'publishes other keys',
      { jwks: { keys: [] } },
      'Unable to verify the signature of the id_token',
      'provider-id-token',
    ],
  ] as const)('the provider %s', async ([, change, description, check]) => {
    expect(await error(await worldWith({}, change))).toEqual([description, check])
  })
})

describe('the state', () => {
  test.for([
    ['none', ''],
    ['of nowhere', '?code=a&state=abc'],
  ] as const)('%s leads to the error page', async ([, query]) => {
    const handled = await handle(await worldWith(), get(`${origin}/oauth2/idpresponse${query}`))
    expect([locationOf(handled), failedCheck(handled)]).toEqual([
      `${origin}/error?error=invalid_request`,
      'state-genuine',
    ])
  })

  test('counts for five minutes', async () => {
    const world = await worldWith()
    const request = authorizeRequest({ ...parameters, identity_provider: 'Google' })
    const state = new URL(locationOf(await handle(world, request))).searchParams.get('state') ?? ''
    const late = await handle(
      { ...world, now: now + 300 },
      get(`${origin}/oauth2/idpresponse?${new URLSearchParams({ code: 'a', state })}`),
    )
    expect(locationOf(late)).toBe(`${origin}/error?error=invalid_request`)
    expect(locationOf(late)).not.toContain(redirectUri)
  })
})
