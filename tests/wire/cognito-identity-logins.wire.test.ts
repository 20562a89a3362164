/** What every operation of an app refuses about logins alike: operation by error, read by the SDK. */
import {
  CognitoIdentityServiceException,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
  UnlinkIdentityCommand,
} from '@aws-sdk/client-cognito-identity'
import { describe, expect, test } from 'vitest'
import { headerValue } from '../../src/federation/http.ts'
import type { World } from '../../src/federation/world.ts'
import {
  apps,
  connectApp,
  emptyUserPool,
  identityPoolWorld,
  now,
  oidcIssuer,
  poolId,
  userPool,
  usualPool,
} from '../support/identity-pool-world.ts'

type App = ReturnType<typeof connectApp>
type Logins = Readonly<Record<string, string>>

const google = 'accounts.google.com'
const developer = 'login.photo.example'
const nobody = 'us-east-1:99999999-0000-0000-0000-999999999999'

/** A guest's identity, of which the operation is asked; GetId is asked of the pool. */
const operations = {
  GetId: async ({ client }: App, logins: Logins) =>
    client.send(new GetIdCommand({ IdentityPoolId: poolId, Logins: logins })),
  GetCredentialsForIdentity: async (app: App, Logins: Logins) =>
    app.client.send(
      new GetCredentialsForIdentityCommand({ IdentityId: await app.newIdentity(), Logins }),
    ),
  GetOpenIdToken: async (app: App, Logins: Logins) =>
    app.client.send(new GetOpenIdTokenCommand({ IdentityId: await app.newIdentity(), Logins })),
  UnlinkIdentity: async (app: App, Logins: Logins) =>
    app.client.send(
      new UnlinkIdentityCommand({
        IdentityId: await app.newIdentity(),
        Logins,
        LoginsToRemove: Object.keys(Logins),
      }),
    ),
}

const names = Object.keys(operations) as (keyof typeof operations)[]

interface Fault {
  readonly world?: (world: World) => World
  readonly logins: (app: App) => Promise<Logins>
  readonly refusal: readonly [name: string, message: string]
}

const notAuthorized = (message: string) => ['NotAuthorizedException', message] as const

const faults: Readonly<Record<string, Fault>> = {
  'what is no JSON Web Token': {
    logins: async () => ({ [google]: 'ya29.opaque' }),
    refusal: notAuthorized('Invalid login token. Not a valid OpenId Connect identity token.'),
  },
  'a user pool’s access token': {
    logins: async ({ token }) => ({
      [userPool]: await token(userPool, { claims: { aud: null, token_use: 'access' } }),
    }),
    refusal: notAuthorized('Invalid login token. Missing a required claim: aud'),
  },
  'a login key that is not the issuer': {
    logins: async ({ token }) => ({ [oidcIssuer]: await token(google) }),
    refusal: notAuthorized("Invalid login token. Issuer doesn't match providerName"),
  },
  'a login key with https://': {
    logins: async ({ token }) => ({ [`https://${userPool}`]: await token(userPool) }),
    refusal: notAuthorized("Invalid login token. Issuer doesn't match providerName"),
  },
  'an expired token': {
    logins: async ({ token }) => ({ [google]: await token(google, { expiresIn: -1 }) }),
    refusal: notAuthorized(`Invalid login token. Token expired: ${now} >= ${now - 1}`),
  },
  'a token by a key that nobody publishes': {
    logins: async ({ token }) => ({ [google]: await token(google, { key: 'unpublished' }) }),
    refusal: notAuthorized("Invalid login token. Couldn't verify signed token."),
  },
  'an app that the pool does not have': {
    logins: async ({ token }) => ({
      [userPool]: await token(userPool, { claims: { aud: 'another' } }),
    }),
    refusal: notAuthorized('Token is not from a supported provider of this identity pool.'),
  },
  'a provider that does not answer': {
    world: (world) => ({
      ...world,
      identityProviders: Object.fromEntries(
        Object.entries(world.identityProviders).map(([issuer, provider]) => [
          issuer,
          { ...provider, reachable: issuer !== 'https://graph.facebook.com' },
        ]),
      ),
    }),
    logins: async ({ token }) => ({ 'graph.facebook.com': await token('graph.facebook.com') }),
    refusal: ['ExternalServiceException', 'graph.facebook.com could not be reached.'],
  },
  'the developer’s own provider': {
    logins: async () => ({ [developer]: 'user-1' }),
    refusal: ['InvalidParameterException', 'Please provide a valid public provider'],
  },
  'one login that holds and one that does not': {
    logins: async ({ token }) => ({
      [google]: await token(google),
      'appleid.apple.com': await token('appleid.apple.com', { expiresIn: -1 }),
    }),
    refusal: notAuthorized(`Invalid login token. Token expired: ${now} >= ${now - 1}`),
  },
  'two accounts of one provider': {
    logins: async (app) => {
      const apple = await app.token('appleid.apple.com')
      await app.newIdentity({ [google]: await app.token(google), 'appleid.apple.com': apple })
      const other = await app.token(google, { claims: { sub: 'person-2' } })
      return { [google]: other, 'appleid.apple.com': apple }
    },
    refusal: [
      'ResourceConflictException',
      "Identity '…' already has a login of accounts.google.com.",
    ],
  },
  'somebody whom the user pool has no more, where the pool asks it': {
    world: (world) => {
      const id = userPool.split('/')[1] ?? ''
      const provider = {
        providerName: userPool,
        clientId: apps[userPool],
        serverSideTokenCheck: true,
      }
      return {
        ...world,
        identityPools: { [poolId]: { ...usualPool, cognitoIdentityProviders: [provider] } },
        userPools: { [id]: { ...emptyUserPool, id } },
      }
    },
    logins: async ({ token }) => ({ [userPool]: await token(userPool) }),
    refusal: notAuthorized('Token is inactive'),
  },
  'a pool that takes no logins': {
    world: (world) => {
      const { developerProviderName: _none, ...pool } = usualPool
      const guestsOnly = {
        ...pool,
        supportedLoginProviders: {},
        openIdConnectProviderArns: [],
        cognitoIdentityProviders: [],
      }
      return { ...world, identityPools: { [poolId]: guestsOnly } }
    },
    logins: async ({ token }) => ({ [google]: await token(google) }),
    refusal: notAuthorized(
      `Identity pool - ${poolId} does not have identity providers configured.`,
    ),
  },
}

const rows = names.flatMap((operation) =>
  Object.entries(faults).map(([fault, row]) => [operation, fault, row] as const),
)

/** The refusal as the SDK reads it, and as it stands on the wire. */
async function refused({ transport }: App, call: Promise<unknown>) {
  const error: unknown = await call.catch((reason: unknown) => reason)
  if (!(error instanceof CognitoIdentityServiceException)) throw new Error('nothing was refused')
  const { headers = [], body } = transport.exchanges.at(-1)?.response ?? {}
  return {
    name: error.name,
    message: error.message.replace(/'us-east-1:[0-9a-f-]{36}' already/, "'…' already"),
    status: error.$metadata.httpStatusCode,
    type: headerValue(headers, 'x-amzn-errortype'),
    body: JSON.parse(String(body)).__type,
  }
}

const refusal = ([name, message]: readonly [string, string]) => ({
  name,
  message,
  status: 400,
  type: `${name}:`,
  body: name,
})

test.for(rows)('%s refuses %s', async ([operation, , { world, ...row }]) => {
  const app = connectApp(world?.(identityPoolWorld()) ?? identityPoolWorld())
  const call = operations[operation](app, await row.logins(app))
  expect(await refused(app, call)).toEqual(refusal(row.refusal))
})

describe.for(['GetCredentialsForIdentity', 'GetOpenIdToken', 'UnlinkIdentity'] as const)(
  '%s',
  (operation) => {
    const ask = {
      GetCredentialsForIdentity: ({ client }: App, IdentityId: string, Logins: Logins) =>
        client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins })),
      GetOpenIdToken: ({ client }: App, IdentityId: string, Logins: Logins) =>
        client.send(new GetOpenIdTokenCommand({ IdentityId, Logins })),
      UnlinkIdentity: ({ client }: App, IdentityId: string, Logins: Logins) =>
        client.send(new UnlinkIdentityCommand({ IdentityId, Logins, LoginsToRemove: [google] })),
    }[operation]

    test('of an identity that does not exist', async () => {
      const app = connectApp()
      const logins = { [google]: await app.token(google) }
      expect(await refused(app, ask(app, nobody, logins))).toEqual(
        refusal(['ResourceNotFoundException', `Identity '${nobody}' not found.`]),
      )
    })

    test('of somebody’s identity with the login of somebody else', async () => {
      const app = connectApp()
      const id = await app.newIdentity({ [google]: await app.token(google) })
      const other = await app.token(google, { claims: { sub: 'person-2' } })
      expect(await refused(app, ask(app, id, { [google]: other }))).toEqual(
        refusal(
          notAuthorized(
            "Logins don't match. Please include at least one valid login for this identity or identity pool.",
          ),
        ),
      )
    })

    test('of somebody’s identity without logins', async () => {
      const app = connectApp()
      const id = await app.newIdentity({ [google]: await app.token(google) })
      expect(await refused(app, ask(app, id, {}))).toEqual(
        refusal(notAuthorized(`Access to Identity '${id}' is forbidden.`)),
      )
    })
  },
)
