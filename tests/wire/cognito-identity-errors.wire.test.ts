/** Every refusal of an app's calls to identity pools, produced and parsed by the unmodified SDK. */
import {
  CognitoIdentityServiceException,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
  UnlinkIdentityCommand,
} from '@aws-sdk/client-cognito-identity'
import { describe, expect, test } from 'vitest'
import type { IdentityPool } from '../../src/federation/cognito-identity/identity-pool.ts'
import { headerValue } from '../../src/federation/http.ts'
import type { World } from '../../src/federation/world.ts'
import {
  connectApp,
  identityPoolWorld,
  now,
  oidcIssuer,
  type Provider,
  poolId,
  trusting,
  userPool,
  usualPool,
} from '../support/identity-pool-world.ts'

type App = ReturnType<typeof connectApp>

interface Row {
  readonly pool?: Partial<IdentityPool>
  readonly world?: (world: World) => World
  readonly region?: string
  readonly call: (app: App) => Promise<unknown>
  readonly refusal: readonly [name: string, message: string]
  /** The check that says no. */
  readonly check: string
}

const google = 'accounts.google.com'
const nobody = 'us-east-1:99999999-0000-0000-0000-999999999999'
const identityIdPattern = /us-east-1:[0-9a-f-]{36}/

const getId = ({ client }: App, Logins?: Record<string, string>, IdentityPoolId = poolId) =>
  client.send(new GetIdCommand({ IdentityPoolId, Logins }))

const credentials = ({ client }: App, IdentityId: string, Logins?: Record<string, string>) =>
  client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))

const openIdToken = ({ client }: App, IdentityId: string, Logins?: Record<string, string>) =>
  client.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))

const withLogin = async (
  app: App,
  provider: Provider,
  order: Parameters<App['token']>[1] = {},
  key: string = provider,
) => getId(app, { [key]: await app.token(provider, order) })

/** A guest's credentials. */
const asGuest = async (app: App) => credentials(app, await app.newIdentity())

/** Credentials of somebody who came through Google. */
const asMember = async (app: App, CustomRoleArn?: string) => {
  const Logins = { [google]: await app.token(google) }
  const IdentityId = await app.newIdentity(Logins)
  return app.client.send(
    new GetCredentialsForIdentityCommand({ IdentityId, Logins, CustomRoleArn }),
  )
}

const trustOf =
  (name: string, trustPolicy: string) =>
  (world: World): World => {
    const [account] = Object.values(world.accounts)
    const role = account?.roles[name]
    if (!account || !role) throw new Error(`no role ${name}`)
    const roles = { ...account.roles, [name]: { ...role, trustPolicy } }
    return { ...world, accounts: { [account.id]: { ...account, roles } } }
  }

/** The pool takes guests alone. */
const withoutLogins = (world: World): World => {
  const { developerProviderName: _none, ...pool } = usualPool
  const guestsOnly = {
    ...pool,
    supportedLoginProviders: {},
    openIdConnectProviderArns: [],
    cognitoIdentityProviders: [],
  }
  return { ...world, identityPools: { [poolId]: guestsOnly } }
}

const withoutProvider =
  (issuer: string) =>
  (world: World): World => ({
    ...world,
    identityProviders: Object.fromEntries(
      Object.entries(world.identityProviders).map(([name, provider]) => [
        name,
        name === issuer ? { ...provider, reachable: false } : provider,
      ]),
    ),
  })

const invalidConfiguration = [
  'InvalidIdentityPoolConfigurationException',
  'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
] as const

const loginsDoNotMatch = [
  'NotAuthorizedException',
  "Logins don't match. Please include at least one valid login for this identity or identity pool.",
] as const

const notSupported = [
  'NotAuthorizedException',
  'Token is not from a supported provider of this identity pool.',
] as const

const ambiguous = (provider: string) =>
  [
    'NotAuthorizedException',
    `The ambiguous role mapping rules for: ${provider} denied this request.`,
  ] as const

const rows: Readonly<Record<string, Row>> = {
  'a pool that does not exist': {
    call: (app) => getId(app, undefined, nobody),
    refusal: ['ResourceNotFoundException', `IdentityPool '${nobody}' not found.`],
    check: 'pool',
  },
  'a pool of another region': {
    region: 'eu-west-1',
    call: (app) => getId(app),
    refusal: ['ResourceNotFoundException', `IdentityPool '${poolId}' not found.`],
    check: 'pool',
  },
  'an identity that does not exist': {
    call: (app) => credentials(app, nobody),
    refusal: ['ResourceNotFoundException', `Identity '${nobody}' not found.`],
    check: 'identity',
  },
  'an identity that does not exist, in the classic flow': {
    call: (app) => openIdToken(app, nobody),
    refusal: ['ResourceNotFoundException', `Identity '${nobody}' not found.`],
    check: 'identity',
  },
  'an id that is none': {
    call: (app) => credentials(app, 'nobody'),
    refusal: [
      'ValidationException',
      "1 validation error detected: Value 'nobody' at 'identityId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+",
    ],
    check: 'input',
  },
  'guest access off': {
    pool: { allowUnauthenticatedIdentities: false },
    call: (app) => getId(app),
    refusal: [
      'NotAuthorizedException',
      'Unauthenticated access is not supported for this identity pool.',
    ],
    check: 'guest-access',
  },
  'guest access turned off since': {
    call: async (app) => {
      const id = await app.newIdentity()
      app.transport.change((world) => ({
        ...world,
        identityPools: Object.fromEntries(
          Object.entries(world.identityPools ?? {}).map(([name, pool]) => [
            name,
            { ...pool, allowUnauthenticatedIdentities: false },
          ]),
        ),
      }))
      return credentials(app, id)
    },
    refusal: [
      'NotAuthorizedException',
      'Unauthenticated access is not supported for this identity pool.',
    ],
    check: 'guest-access',
  },
  'a login key that is not the issuer': {
    call: (app) => withLogin(app, userPool, {}, 'cognito-idp.us-east-1.amazonaws.com/other'),
    refusal: ['NotAuthorizedException', "Invalid login token. Issuer doesn't match providerName"],
    check: 'login-token',
  },
  'a user pool’s access token': {
    call: (app) => withLogin(app, userPool, { claims: { aud: null, token_use: 'access' } }),
    refusal: ['NotAuthorizedException', 'Invalid login token. Missing a required claim: aud'],
    check: 'login-token',
  },
  'what is no JSON Web Token': {
    call: (app) => getId(app, { [google]: 'ya29.opaque' }),
    refusal: [
      'NotAuthorizedException',
      'Invalid login token. Not a valid OpenId Connect identity token.',
    ],
    check: 'login-token',
  },
  'an expired token': {
    call: (app) => withLogin(app, google, { expiresIn: -1 }),
    refusal: ['NotAuthorizedException', `Invalid login token. Token expired: ${now} >= ${now - 1}`],
    check: 'login-time',
  },
  'a token that a key signed which nobody publishes': {
    call: (app) => withLogin(app, google, { key: 'unpublished' }),
    refusal: ['NotAuthorizedException', "Invalid login token. Couldn't verify signed token."],
    check: 'login-vouched',
  },
  'a provider whose keys cannot be had': {
    world: withoutProvider('https://accounts.google.com'),
    call: (app) => withLogin(app, google),
    refusal: ['NotAuthorizedException', "Invalid login token. Couldn't verify signed token."],
    check: 'login-vouched',
  },
  'a user pool that the pool does not have': {
    pool: { cognitoIdentityProviders: [] },
    call: (app) => withLogin(app, userPool),
    refusal: notSupported,
    check: 'login-provider',
  },
  'a login where the pool takes none': {
    world: withoutLogins,
    call: (app) => withLogin(app, userPool),
    refusal: [
      'NotAuthorizedException',
      `Identity pool - ${poolId} does not have identity providers configured.`,
    ],
    check: 'login-provider',
  },
  'an app client that the pool does not have': {
    pool: { cognitoIdentityProviders: [{ providerName: userPool, clientId: 'another' }] },
    call: (app) => withLogin(app, userPool),
    refusal: notSupported,
    check: 'login-provider',
  },
  'a Google token for another app': {
    call: (app) => withLogin(app, google, { claims: { aud: 'another' } }),
    refusal: notSupported,
    check: 'login-provider',
  },
  'a token of an OIDC provider for another audience': {
    call: (app) => withLogin(app, oidcIssuer, { claims: { aud: 'another' } }),
    refusal: ['NotAuthorizedException', 'Invalid login token. Incorrect token audience.'],
    check: 'login-provider',
  },
  'Facebook, where the pool has no app of it': {
    pool: { supportedLoginProviders: {} },
    call: (app) => withLogin(app, 'graph.facebook.com'),
    refusal: loginsDoNotMatch,
    check: 'login-provider',
  },
  'a Facebook token for another app': {
    pool: { supportedLoginProviders: { 'graph.facebook.com': 'another' } },
    call: (app) => withLogin(app, 'graph.facebook.com'),
    refusal: notSupported,
    check: 'login-provider',
  },
  'a Facebook token that Facebook does not know': {
    call: (app) => getId(app, { 'graph.facebook.com': 'EAAunknown' }),
    refusal: [
      'NotAuthorizedException',
      'Invalid login token. graph.facebook.com does not accept it.',
    ],
    check: 'login-vouched',
  },
  'Login with Amazon that does not answer': {
    world: withoutProvider('https://www.amazon.com'),
    call: (app) => withLogin(app, 'www.amazon.com'),
    refusal: ['ExternalServiceException', 'www.amazon.com could not be reached.'],
    check: 'login-vouched',
  },
  'the developer’s provider in a public call': {
    call: (app) => getId(app, { 'login.photo.example': 'user-1' }),
    refusal: ['InvalidParameterException', 'Please provide a valid public provider'],
    check: 'login-token',
  },
  'a token of Cognito’s, which names its identity itself': {
    call: async (app) => {
      const { Token = '' } = await openIdToken(app, await app.newIdentity())
      return getId(app, { 'cognito-identity.amazonaws.com': Token })
    },
    refusal: ['NotAuthorizedException', "Invalid login token. Can't pass in a Cognito token."],
    check: 'login-token',
  },
  'a SAML assertion': {
    call: (app) => getId(app, { 'arn:aws:iam::111122223333:saml-provider/adfs': 'PHNhbWw+' }),
    refusal: loginsDoNotMatch,
    check: 'login-token',
  },
  'a token of Cognito’s for a guest, as a login': {
    call: async (app) => {
      const id = await app.newIdentity()
      const { Token = '' } = await openIdToken(app, id)
      return credentials(app, id, { 'cognito-identity.amazonaws.com': Token })
    },
    refusal: notSupported,
    check: 'login-provider',
  },
  'a member’s identity without logins': {
    call: async (app) =>
      credentials(app, await app.newIdentity({ [google]: await app.token(google) })),
    refusal: ['NotAuthorizedException', "Access to Identity '…' is forbidden."],
    check: 'identity-logins',
  },
  'a member’s identity with another’s login': {
    call: async (app) => {
      const id = await app.newIdentity({ [google]: await app.token(google) })
      const other = await app.token(google, { claims: { sub: 'person-2' } })
      return credentials(app, id, { [google]: other })
    },
    refusal: loginsDoNotMatch,
    check: 'identity-logins',
  },
  'two people of one provider in one identity': {
    call: async (app) => {
      const first = await app.token(google)
      const apple = await app.token('appleid.apple.com')
      await app.newIdentity({ [google]: first, 'appleid.apple.com': apple })
      const second = await app.token(google, { claims: { sub: 'person-2' } })
      return getId(app, { [google]: second, 'appleid.apple.com': apple })
    },
    refusal: [
      'ResourceConflictException',
      "Identity '…' already has a login of accounts.google.com.",
    ],
    check: 'identity-logins',
  },
  'unlinking with a login of somebody else': {
    call: async (app) => {
      const id = await app.newIdentity({ [google]: await app.token(google) })
      const Logins = { [google]: await app.token(google, { claims: { sub: 'person-2' } }) }
      return app.client.send(
        new UnlinkIdentityCommand({ IdentityId: id, Logins, LoginsToRemove: [google] }),
      )
    },
    refusal: loginsDoNotMatch,
    check: 'identity-logins',
  },
  'the classic flow off': {
    pool: { allowClassicFlow: false },
    call: async (app) => openIdToken(app, await app.newIdentity()),
    refusal: [
      'InvalidParameterException',
      'Basic (classic) flow is not enabled, please use enhanced flow.',
    ],
    check: 'classic-flow',
  },
  'the classic flow with role mappings': {
    pool: { allowClassicFlow: true, roleMappings: { [google]: { type: 'Token' } } },
    call: async (app) => openIdToken(app, await app.newIdentity()),
    refusal: [
      'InvalidParameterException',
      'Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.',
    ],
    check: 'classic-mappings',
  },
  'no roles on the pool': {
    pool: { roles: {} },
    call: asGuest,
    refusal: invalidConfiguration,
    check: 'role',
  },
  'no role for members': {
    pool: { roles: { unauthenticated: 'arn:aws:iam::111122223333:role/apps/guests' } },
    call: (app) => asMember(app),
    refusal: invalidConfiguration,
    check: 'role',
  },
  'a role that trusts another pool': {
    world: trustOf('guests', trusting('unauthenticated').replace(poolId, nobody)),
    call: asGuest,
    refusal: invalidConfiguration,
    check: 'sts',
  },
  'a role for members given to guests': {
    world: trustOf('guests', trusting('authenticated')),
    call: asGuest,
    refusal: invalidConfiguration,
    check: 'sts',
  },
  'a role that does not exist': {
    pool: { roles: { authenticated: 'arn:aws:iam::111122223333:role/nothing' } },
    call: (app) => asMember(app),
    refusal: invalidConfiguration,
    check: 'sts',
  },
  'principal tags, and a role that does not let sessions be tagged': {
    pool: { principalTags: { [google]: { useDefaults: true, principalTags: {} } } },
    call: (app) => asMember(app),
    refusal: invalidConfiguration,
    check: 'sts',
  },
  'a role of the app’s choice that no token lists': {
    call: (app) => asMember(app, 'arn:aws:iam::111122223333:role/apps/admins'),
    refusal: [
      'NotAuthorizedException',
      "Access to Role 'arn:aws:iam::111122223333:role/apps/admins' is forbidden.",
    ],
    check: 'role',
  },
  'a token without roles, and no default': {
    pool: { roleMappings: { [google]: { type: 'Token', ambiguousRoleResolution: 'Deny' } } },
    call: (app) => asMember(app),
    refusal: ambiguous(google),
    check: 'role',
  },
  'no rule that fits, and no default': {
    pool: {
      roleMappings: {
        [google]: { type: 'Rules', rules: [], ambiguousRoleResolution: 'Deny' },
      },
    },
    call: (app) => asMember(app),
    refusal: ambiguous(google),
    check: 'role',
  },
}

describe('what an app is refused with', () => {
  test.for(Object.entries(rows))('%s', async ([, row]) => {
    const { pool, world = (same) => same, region, call } = row
    const app = connectApp(world(identityPoolWorld(pool)), region)
    const error: unknown = await call(app).catch((reason: unknown) => reason)
    if (!(error instanceof CognitoIdentityServiceException)) throw new Error('nothing was refused')
    const { response, checks } = app.transport.exchanges.at(-1) ?? {}
    const [name, message] = row.refusal
    expect({
      name: error.name,
      message: message.includes('…')
        ? error.message.replace(identityIdPattern, '…')
        : error.message,
      status: error.$metadata.httpStatusCode,
      type: headerValue(response?.headers ?? [], 'x-amzn-errortype'),
      body: JSON.parse(String(response?.body)).__type,
      failed: checks?.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id),
    }).toEqual({
      name,
      message,
      status: 400,
      type: `${name}:`,
      body: name,
      failed: [row.check],
    })
  })
})
