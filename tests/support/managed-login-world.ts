/** A user pool with managed login and all kinds of identity providers, and a person's way through its pages. @module */

import { loginPageAt } from '../../src/federation/cognito-idp/managed-login/login.ts'
import { makePasswordVerifier } from '../../src/federation/cognito-idp/srp/password-verifier.ts'
import { makePoolKeys } from '../../src/federation/cognito-idp/tokens/pool-keys.ts'
import type {
  AppClient,
  PoolIdentityProvider,
  PoolUser,
  UserPool,
} from '../../src/federation/cognito-idp/user-pool.ts'
import { bodyText, type HttpRequest, headerValue } from '../../src/federation/http.ts'
import { signInPageAt } from '../../src/federation/idp/authorize.ts'
import type { IdentityProvider } from '../../src/federation/idp/identity-provider.ts'
import { consentRequest } from '../../src/federation/idp/sign-in-page.ts'
import { type Handled, handle } from '../../src/federation/network.ts'
import { codeChallenge } from '../../src/federation/oauth/pkce.ts'
import type { World } from '../../src/federation/world.ts'
import { providerAt } from './provider-account.ts'

export const now = 1_795_349_040
export const poolId = 'us-east-1_AbCdEfGhI'
export const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`
export const origin = 'https://lumen.auth.us-east-1.amazoncognito.com'
export const redirectUri = 'https://app.example.com/callback'
export const logoutUri = 'https://app.example.com/'
export const publicClientId = '1example23456789public0000'
export const secretClientId = '1example23456789secret0000'
export const clientSecret = 'a+secret/with=signs'
export const password = 'Correct-horse-1'
export const verifier = 'a-verifier-of-at-least-forty-three-characters-0'
export const oidcIssuer = 'https://login.example.com/tenant'

const client = (id: string, parts: Partial<AppClient> = {}): AppClient => ({
  id,
  name: 'Photo album',
  explicitAuthFlows: [],
  idTokenLifetime: 3600,
  accessTokenLifetime: 3600,
  refreshTokenLifetime: 86_400,
  enableTokenRevocation: true,
  preventUserExistenceErrors: 'ENABLED',
  callbackUrls: [redirectUri, 'http://localhost:3000/'],
  logoutUrls: [logoutUri],
  allowedOAuthFlows: ['code', 'implicit'],
  allowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
  allowedOAuthFlowsUserPoolClient: true,
  supportedIdentityProviders: [
    'COGNITO',
    'Google',
    'Facebook',
    'LoginWithAmazon',
    'SignInWithApple',
    'Example',
  ],
  ...parts,
})

/** The secret by which every provider knows the pool. */
const providerSecret = 'the pool’s secret'

const provider = (
  name: string,
  type: PoolIdentityProvider['type'],
  attributeMapping: Readonly<Record<string, string>>,
  details: Readonly<Record<string, string>> = {},
): PoolIdentityProvider => ({
  name,
  type,
  details: { client_id: 'pool', client_secret: providerSecret, ...details },
  attributeMapping,
  createdAt: now,
})

const identityProviders: UserPool['identityProviders'] = {
  Google: {
    ...provider('Google', 'Google', { email: 'email', name: 'name' }),
    identifiers: ['gmail.com'],
  },
  Facebook: provider('Facebook', 'Facebook', { email: 'email', name: 'name' }),
  LoginWithAmazon: provider('LoginWithAmazon', 'LoginWithAmazon', { email: 'email' }),
  SignInWithApple: provider('SignInWithApple', 'SignInWithApple', { email: 'email' }),
  Example: provider(
    'Example',
    'OIDC',
    { email: 'email' },
    { oidc_issuer: oidcIssuer, authorize_scopes: 'openid email' },
  ),
}

const seeds = { seed: 'managed login', turn: 1 }

async function user(username: string, parts: Partial<PoolUser> = {}): Promise<PoolUser> {
  return {
    username,
    sub: `00000000-0000-4000-8000-${username.padStart(12, '0')}`,
    status: 'CONFIRMED',
    enabled: true,
    attributes: { email: `${username}@example.com`, email_verified: 'true', name: 'Ana' },
    password: makePasswordVerifier(seeds, { id: poolId }, username, password),
    groups: [],
    createdAt: now,
    modifiedAt: now,
    codes: {},
    revokedSessions: [],
    ...parts,
  }
}

const text = { type: 'String', mutable: true, required: false } as const

/** The pool, with what a test changes. */
export async function poolWith(change: Partial<UserPool> = {}): Promise<UserPool> {
  const users = [
    await user('ana', { groups: ['editors'] }),
    await user('disabled', { enabled: false }),
    await user('unconfirmed', { status: 'UNCONFIRMED' }),
    await user('reset', { status: 'RESET_REQUIRED' }),
    await user('temporary', { status: 'FORCE_CHANGE_PASSWORD' }),
  ]
  return {
    id: poolId,
    name: 'people',
    accountId: '123456789012',
    createdAt: now,
    passwordPolicy: {
      minimumLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      temporaryPasswordValidityDays: 7,
    },
    attributes: {
      email: { ...text, required: true },
      email_verified: { ...text, type: 'Boolean' },
      name: text,
    },
    usernameAttributes: [],
    aliasAttributes: ['email'],
    usernameCaseSensitive: false,
    autoVerifiedAttributes: ['email'],
    adminCreateUserOnly: false,
    domain: 'lumen',
    clients: {
      [publicClientId]: client(publicClientId),
      [secretClientId]: client(secretClientId, {
        secret: clientSecret,
        allowedOAuthFlows: ['code'],
      }),
      machine: client('machine', {
        secret: clientSecret,
        allowedOAuthFlows: ['client_credentials'],
        allowedOAuthScopes: ['photos.example.com/read', 'photos.example.com/write'],
      }),
    },
    groups: { editors: { name: 'editors', createdAt: now } },
    users: Object.fromEntries(users.map((each) => [each.username, each])),
    identityProviders,
    keys: makePoolKeys(seeds, poolId),
    redeemedCodes: [],
    ...change,
  }
}

/** Every provider knows the pool and one person. */
const elsewhere = (change: Partial<IdentityProvider>): World['identityProviders'] =>
  Object.fromEntries(
    [
      'https://accounts.google.com',
      'https://graph.facebook.com',
      'https://www.amazon.com',
      'https://appleid.apple.com',
      oidcIssuer,
    ].map((at) => [
      at,
      {
        ...providerAt(at, {
          clients: {
            pool: {
              name: 'people',
              secret: providerSecret,
              redirectUris: [`${origin}/oauth2/idpresponse`],
            },
          },
          users: { '1234': { name: 'Ana Lumen', email: 'ana@elsewhere.example' } },
        }),
        ...change,
      },
    ]),
  )

export const worldWith = async (
  change: Partial<UserPool> = {},
  providers: Partial<IdentityProvider> = {},
): Promise<World> => ({
  now,
  ...seeds,
  identityProviders: elsewhere(providers),
  accounts: {},
  buckets: {},
  userPools: { [poolId]: await poolWith(change) },
})

export const get = (url: string, headers: HttpRequest['headers'] = []): HttpRequest => ({
  method: 'GET',
  url,
  headers,
  body: '',
})

export const post = (
  path: string,
  form: Readonly<Record<string, string>> | string,
  headers: HttpRequest['headers'] = [],
): HttpRequest => ({
  method: 'POST',
  url: `${origin}${path}`,
  headers: [['content-type', 'application/x-www-form-urlencoded'], ...headers],
  body: new URLSearchParams(form).toString(),
})

export const authorizationParameters = async (): Promise<Record<string, string>> => ({
  response_type: 'code',
  client_id: publicClientId,
  redirect_uri: redirectUri,
  scope: 'openid email',
  state: 'the state',
  nonce: 'the nonce',
  code_challenge: await codeChallenge(verifier, 'S256'),
  code_challenge_method: 'S256',
})

export const authorizeRequest = (parameters: Readonly<Record<string, string>>): HttpRequest =>
  get(`${origin}/oauth2/authorize?${new URLSearchParams(parameters)}`)

export const locationOf = ({ response }: Pick<Handled, 'response'>): string =>
  headerValue(response.headers, 'location') ?? ''

export const jsonOf = ({ response }: Pick<Handled, 'response'>): Record<string, unknown> =>
  JSON.parse(bodyText(response.body))

/** The check that failed; `none` where none did. */
export const failedCheck = ({ exchange }: Handled): string =>
  exchange.checks.find(({ verdict }) => verdict === 'fail')?.id ?? 'none'

/** What a browser does: follows redirects within the pool's and the providers' pages until it comes to a person's page or the app. */
export async function browse(
  start: World,
  request: HttpRequest,
  person: (
    world: World,
    page: HttpRequest,
  ) => HttpRequest | undefined | Promise<HttpRequest | undefined>,
): Promise<Handled> {
  let handled = await handle(start, request, 'browser')
  for (let at = request, hops = 0; hops < 12; hops++) {
    const location = locationOf(handled)
    const next = location === '' ? await person(handled.world, at) : get(location)
    if (!next || next.url.startsWith(redirectUri)) return handled
    at = next
    handled = await handle(handled.world, next, 'browser')
  }
  throw new Error(`The browser is sent round and round: ${locationOf(handled)}`)
}

/** Ana signs in with the pool itself. */
export const withPassword =
  (username = 'ana', typed = password) =>
  (world: World, page: HttpRequest): HttpRequest | undefined => {
    const action = page.method === 'GET' ? loginPageAt(world, page)?.action : undefined
    return action === undefined
      ? undefined
      : { ...post('', { username, password: typed }), url: action }
  }

/** Ana agrees at the provider, or cancels. */
export const atProvider =
  (sub: string | undefined = '1234') =>
  async (world: World, page: HttpRequest): Promise<HttpRequest | undefined> => {
    const shown = page.method === 'GET' ? await signInPageAt(world, page) : undefined
    return shown && consentRequest(shown, sub)
  }
