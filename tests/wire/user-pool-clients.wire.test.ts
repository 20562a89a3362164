/** amazon-cognito-identity-js, unmodified, signs in by SRP, and STS takes a user pool's ID token. */
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { UserPool } from '../../src/federation/cognito-idp/user-pool.ts'
import { handle } from '../../src/federation/network.ts'
import type { World } from '../../src/federation/world.ts'
import { trustPolicy } from '../support/iam-world.ts'
import { sdkTransport } from '../support/sdk-transport.ts'
import { simulatedFetch } from '../support/simulated-fetch.ts'
import { roleTrusting } from '../support/simulated-provider.ts'
import {
  accountId,
  appClient,
  clientId,
  now,
  password,
  personOf,
  poolId,
  poolUser,
  userPoolWorld,
} from '../support/user-pool-world.ts'

let world: World

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
  vi.stubGlobal(
    'fetch',
    simulatedFetch(async (request) => {
      const handled = await handle(world, request)
      world = handled.world
      return handled.response
    }),
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What the library tells the app. */
type Told =
  | { readonly session: CognitoUserSession }
  | { readonly newPasswordFor: CognitoUser; readonly required: readonly string[] }
  | { readonly error: string }

const start = (changes: Partial<UserPool> = {}) => {
  world = userPoolWorld(changes)
  const Pool = new CognitoUserPool({ UserPoolId: poolId, ClientId: clientId })
  return (Username: string, Password: string) =>
    new Promise<Told>((resolve) => {
      const user = new CognitoUser({ Username, Pool })
      user.authenticateUser(new AuthenticationDetails({ Username, Password }), {
        onSuccess: (session) => resolve({ session }),
        onFailure: (error: Error) => resolve({ error: `${error.name}: ${error.message}` }),
        newPasswordRequired: (_attributes, required) => resolve({ newPasswordFor: user, required }),
      })
    })
}

const sessionOf = (told: Told): CognitoUserSession => {
  if (!('session' in told)) throw new Error(JSON.stringify(told))
  return told.session
}

describe('amazon-cognito-identity-js', () => {
  test('signs in by SRP, and refreshes', async () => {
    const signIn = start()
    const session = sessionOf(await signIn('ana', password))
    expect(session.getIdToken().payload['cognito:username']).toBe('ana')
    const Pool = new CognitoUserPool({ UserPoolId: poolId, ClientId: clientId })
    const user = new CognitoUser({ Username: 'ana', Pool })
    world = { ...world, now: now + 60 }
    const refreshed = await new Promise<CognitoUserSession>((resolve, reject) =>
      user.refreshSession(session.getRefreshToken(), (error, result) =>
        error ? reject(error) : resolve(result),
      ),
    )
    expect(refreshed.getAccessToken().getIssuedAt()).toBe(now + 60)
  })

  test.for([
    ['a wrong password', 'ana', 'x', 'NotAuthorizedException: Incorrect username or password.'],
    ['an unknown name', 'ben', 'x', 'NotAuthorizedException: Incorrect username or password.'],
    ['someone unconfirmed', 'eve', password, 'UserNotConfirmedException: User is not confirmed.'],
  ] as const)('is refused for %s', async ([, name, typed, error]) => {
    const users = { ana: poolUser('ana'), eve: poolUser('eve', { status: 'UNCONFIRMED' }) }
    expect(await start({ users })(name, typed)).toEqual({ error })
  })

  test('is challenged to replace a temporary password', async () => {
    const temporary = poolUser('ana', { status: 'FORCE_CHANGE_PASSWORD', attributes: {} })
    const told = await start({ users: { ana: temporary } })('ana', password)
    if (!('newPasswordFor' in told)) throw new Error(JSON.stringify(told))
    expect(told.required).toEqual(['email'])
    const session = await new Promise<CognitoUserSession>((resolve, reject) =>
      told.newPasswordFor.completeNewPasswordChallenge(
        'Battery-Staple-8',
        { email: 'ana@example.org' },
        { onSuccess: resolve, onFailure: reject },
      ),
    )
    expect(session.getIdToken().payload['email']).toBe('ana@example.org')
    expect(personOf(world).status).toBe('CONFIRMED')
  })
})

test('STS takes the ID token of a user pool for a role that trusts it', async () => {
  const provider = `cognito-idp.us-east-1.amazonaws.com/${poolId}`
  const arn = `arn:aws:iam::${accountId}:oidc-provider/${provider}`
  const signIn = start({ clients: { [clientId]: appClient(clientId) } })
  const session = sessionOf(await signIn('ana', password))
  const account = world.accounts[accountId]
  if (!account) throw new Error('The world has no account')
  const role = roleTrusting(
    'Photos',
    JSON.parse(trustPolicy(arn, { StringEquals: { [`${provider}:aud`]: clientId } })),
  )
  const transport = sdkTransport({
    ...world,
    accounts: {
      [accountId]: {
        ...account,
        oidcProviders: {
          [provider]: { clientIds: [clientId] },
        },
        roles: { Photos: role },
      },
    },
  })
  const { requestHandler, systemClockOffset } = transport
  const sts = new STSClient({ region: 'us-east-1', requestHandler, systemClockOffset })
  const { SubjectFromWebIdentityToken, Provider, Audience } = await sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/Photos`,
      RoleSessionName: 'ana',
      WebIdentityToken: session.getIdToken().getJwtToken(),
    }),
  )
  expect([SubjectFromWebIdentityToken, Provider, Audience]).toEqual([
    personOf(world).sub,
    arn,
    clientId,
  ])
})
