/** A world with one user pool, built as data, and the AWS SDK's client in it. */
import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  CognitoIdentityProviderServiceException,
} from '@aws-sdk/client-cognito-identity-provider'
import { makePasswordVerifier } from '../../src/federation/cognito-idp/srp/password-verifier.ts'
import { makePoolKeys } from '../../src/federation/cognito-idp/tokens/pool-keys.ts'
import type { AppClient, PoolUser, UserPool } from '../../src/federation/cognito-idp/user-pool.ts'
import type { World } from '../../src/federation/world.ts'
import { accountId, iamWorld, keyOf, now } from './iam-world.ts'
import { sdkTransport } from './sdk-transport.ts'

export { accountId, keyOf, now }

export const poolId = 'us-east-1_Photos001'
export const password = 'Correct-Horse-7'

/** The app's own client, public; `server` has a secret. */
export const clientId = '1example23456789abcdefghij'
export const serverClientId = '2example23456789abcdefghij'
export const serverClientSecret = '3example0secret0of0nothing0that0anybody0keeps0secret'

export const appClient = (id: string, changes: Partial<AppClient> = {}): AppClient => ({
  id,
  name: 'photos',
  explicitAuthFlows: [
    'ALLOW_USER_PASSWORD_AUTH',
    'ALLOW_USER_SRP_AUTH',
    'ALLOW_REFRESH_TOKEN_AUTH',
    'ALLOW_ADMIN_USER_PASSWORD_AUTH',
    'ALLOW_USER_AUTH',
  ],
  idTokenLifetime: 3600,
  accessTokenLifetime: 3600,
  refreshTokenLifetime: 30 * 86_400,
  enableTokenRevocation: true,
  preventUserExistenceErrors: 'ENABLED',
  callbackUrls: ['https://photos.example.com/callback'],
  logoutUrls: ['https://photos.example.com/'],
  allowedOAuthFlows: ['code', 'implicit'],
  allowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
  allowedOAuthFlowsUserPoolClient: true,
  supportedIdentityProviders: ['COGNITO'],
  ...changes,
})

/** A confirmed person whose password is `password`. */
export function poolUser(
  username: string,
  changes: Partial<PoolUser> = {},
  typed: string = password,
): PoolUser {
  return {
    username,
    sub: `5a0cbb68-2b3c-4f0e-9a51-${username.length.toString(16).padStart(12, '0')}`,
    status: 'CONFIRMED',
    enabled: true,
    attributes: { email: `${username}@example.com`, email_verified: 'true' },
    password: makePasswordVerifier({ seed: 'pool', turn: 0 }, { id: poolId }, username, typed),
    groups: [],
    createdAt: now - 86_400,
    modifiedAt: now - 86_400,
    codes: {},
    revokedSessions: [],
    ...changes,
  }
}

const attribute = { type: 'String', mutable: true, required: false } as const

export function userPool(changes: Partial<UserPool> = {}): UserPool {
  return {
    id: poolId,
    name: 'photos',
    accountId,
    createdAt: now - 86_400,
    passwordPolicy: {
      minimumLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      temporaryPasswordValidityDays: 7,
    },
    attributes: {
      email: { ...attribute, required: true },
      email_verified: { ...attribute, type: 'Boolean' },
      name: attribute,
      phone_number: attribute,
      phone_number_verified: { ...attribute, type: 'Boolean' },
      'custom:tenant': attribute,
    },
    usernameAttributes: [],
    aliasAttributes: ['email'],
    usernameCaseSensitive: false,
    autoVerifiedAttributes: ['email'],
    adminCreateUserOnly: false,
    domain: 'photos',
    clients: {
      [clientId]: appClient(clientId),
      [serverClientId]: appClient(serverClientId, { name: 'server', secret: serverClientSecret }),
    },
    groups: {},
    users: { ana: poolUser('ana') },
    identityProviders: {},
    keys: makePoolKeys({ seed: 'pool', turn: 0 }, poolId),
    redeemedCodes: [],
    ...changes,
  }
}

/** The world of an administrator (`keyOf('admin')` signs) with the pool. */
export function userPoolWorld(changes: Partial<UserPool> = {}): World {
  return { ...iamWorld(), userPools: { [poolId]: userPool(changes) } }
}

/** The pool as a world has it. */
export function poolOf(world: World): UserPool {
  const pool = world.userPools?.[poolId]
  if (!pool) throw new Error('The world has no user pool')
  return pool
}

/** The person as a world has them. */
export function personOf(world: World, username = 'ana'): PoolUser {
  const user = poolOf(world).users[username]
  if (!user) throw new Error(`The pool has no ${username}`)
  return user
}

/** An unmodified client of the SDK; it signs with the world's clock. */
export function userPoolClient(
  transport: ReturnType<typeof sdkTransport>,
  name = 'admin',
  rest: CognitoIdentityProviderClientConfig = {},
): CognitoIdentityProviderClient {
  const { requestHandler, systemClockOffset } = transport
  return new CognitoIdentityProviderClient({
    region: 'us-east-1',
    credentials: keyOf(name),
    requestHandler,
    systemClockOffset,
    maxAttempts: 1,
    ...rest,
  })
}

export const startUserPool = (changes: Partial<UserPool> = {}) => {
  const transport = sdkTransport(userPoolWorld(changes))
  return { transport, client: userPoolClient(transport) }
}

/** Name, status and text of the refusal, as the SDK reads it. */
export async function poolRefusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CognitoIdentityProviderServiceException))
    throw new Error(`The user pool did not refuse: ${error}`)
  const { name, message, $metadata } = error
  return { name, status: $metadata.httpStatusCode, message }
}
