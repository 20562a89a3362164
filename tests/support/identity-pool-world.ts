/** A world with one identity pool, everyone who can sign in to it, and a bucket behind its roles. */
import { CognitoIdentityClient, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import type { IdentityPool } from '../../src/federation/cognito-identity/identity-pool.ts'
import type { UserPool } from '../../src/federation/cognito-idp/user-pool.ts'
import type { IdentityProvider } from '../../src/federation/idp/identity-provider.ts'
import { issueToken, type TokenOrder } from '../../src/federation/idp/issue-token.ts'
import { apple } from '../../src/federation/idp/providers/apple.ts'
import { facebook } from '../../src/federation/idp/providers/facebook.ts'
import { google } from '../../src/federation/idp/providers/google.ts'
import { loginWithAmazon } from '../../src/federation/idp/providers/login-with-amazon.ts'
import { openIdProvider } from '../../src/federation/idp/providers/openid.ts'
import type { World } from '../../src/federation/world.ts'
import { googleKeys, googleKid, otherKeys, otherKid } from '../../src/scenarios/demo-keys.ts'
import { everything, role, s3World } from './s3-world.ts'
import { sdkTransport } from './sdk-transport.ts'

export { accountId, now } from './s3-world.ts'

export const poolId = 'us-east-1:11111111-2222-3333-4444-555555555555'

export const userPool = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI'

export const oidcIssuer = 'login.example.com/tenant'

/** The app's id at each provider, by its key of `Logins`. */
export const apps = {
  'accounts.google.com': 'web.apps.googleusercontent.com',
  'graph.facebook.com': '7346241598935552',
  'www.amazon.com': 'amzn1.application-oa2-client.photo',
  'appleid.apple.com': 'com.example.photo',
  [oidcIssuer]: 'photo-app',
  [userPool]: '1example23456789abcdefghij',
} as const

export type Provider = keyof typeof apps

const amazonAppId = 'amzn1.application.photo'

const person = { name: 'A person', email: 'person@example.com' }

const parts = (clientId: string) => ({
  clients: { [clientId]: { name: 'Photo app', redirectUris: [] } },
  users: { 'person-1': person, 'person-2': person },
  keys: otherKeys,
  signingKey: otherKid,
})

const providers: readonly IdentityProvider[] = [
  google({ ...parts(apps['accounts.google.com']), keys: googleKeys, signingKey: googleKid }),
  facebook(parts(apps['graph.facebook.com'])),
  loginWithAmazon({
    ...parts(''),
    clients: {
      [apps['www.amazon.com']]: { name: 'Photo app', appId: amazonAppId, redirectUris: [] },
    },
  }),
  apple(parts(apps['appleid.apple.com'])),
  openIdProvider(`https://${oidcIssuer}`, parts(apps[oidcIssuer])),
  openIdProvider(`https://${userPool}`, parts(apps[userPool])),
]

export const accountRoleArn = (name: string): string =>
  `arn:aws:iam::111122223333:role/apps/${name}`

export const trusting = (
  amr: string,
  actions: unknown = 'sts:AssumeRoleWithWebIdentity',
  aud = poolId,
) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: actions,
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': aud },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
      },
    },
  })

const roleNamed = (name: string, trustPolicy: string) => ({
  ...role({ everything: everything.replaceAll('s3:*', '*') }),
  name,
  id: `AROA${name.toUpperCase().padEnd(17, 'X').slice(0, 17)}`,
  trustPolicy,
})

/** What the pool is where a test says nothing else. */
export const usualPool: IdentityPool = {
  id: poolId,
  name: 'Photo pool',
  accountId: '111122223333',
  allowUnauthenticatedIdentities: true,
  supportedLoginProviders: {
    'accounts.google.com': apps['accounts.google.com'],
    'graph.facebook.com': apps['graph.facebook.com'],
    'www.amazon.com': `${amazonAppId};another`,
    'appleid.apple.com': apps['appleid.apple.com'],
  },
  developerProviderName: 'login.photo.example',
  openIdConnectProviderArns: [`arn:aws:iam::111122223333:oidc-provider/${oidcIssuer}`],
  cognitoIdentityProviders: [{ providerName: userPool, clientId: apps[userPool] }],
  samlProviderArns: [],
  tags: {},
  roles: {
    authenticated: accountRoleArn('members'),
    unauthenticated: accountRoleArn('guests'),
  },
  roleMappings: {},
  principalTags: {},
  identities: {},
}

export function identityPoolWorld(pool: Partial<IdentityPool> = {}): World {
  const world = s3World()
  const account = world.accounts['111122223333']
  if (!account) throw new Error('no account')
  return {
    ...world,
    seed: 'identity pool',
    identityProviders: Object.fromEntries(providers.map((each) => [each.issuer, each])),
    identityPools: { [poolId]: { ...usualPool, ...pool } },
    accounts: {
      [account.id]: {
        ...account,
        oidcProviders: { [oidcIssuer]: { clientIds: [apps[oidcIssuer]] } },
        roles: {
          members: roleNamed('members', trusting('authenticated')),
          guests: roleNamed('guests', trusting('unauthenticated')),
          admins: roleNamed('admins', trusting('authenticated')),
          tagged: roleNamed(
            'tagged',
            trusting('authenticated', ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession']),
          ),
        },
      },
    },
  }
}

/** The login's token from its provider; an ID token where the provider issues such. */
export async function loginToken(
  world: World,
  provider: Provider,
  order: TokenOrder = {},
): Promise<string> {
  const issuer = Object.keys(world.identityProviders).find((each) => each.endsWith(provider))
  const token = await issueToken(world, issuer ?? provider, order)
  if (!token.ok) throw new Error(token.refusal.message)
  return token.value
}

const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} }

/** The SDK's client, which has no AWS credentials. */
export function connectApp(world: World = identityPoolWorld(), region = 'us-east-1') {
  const transport = sdkTransport(world)
  const { requestHandler } = transport
  const client = new CognitoIdentityClient({
    region,
    requestHandler,
    maxAttempts: 1,
    logger: silent,
  })
  const newIdentity = async (Logins?: Record<string, string>): Promise<string> => {
    const { IdentityId = '' } = await client.send(
      new GetIdCommand({ IdentityPoolId: poolId, Logins }),
    )
    return IdentityId
  }
  const token = (provider: Provider, order?: TokenOrder) =>
    loginToken(transport.world(), provider, order)
  return { client, transport, newIdentity, token }
}

/** A user pool with nobody in it; it needs an id. */
export const emptyUserPool: UserPool = {
  id: '',
  name: 'People',
  accountId: usualPool.accountId,
  createdAt: 0,
  passwordPolicy: {
    minimumLength: 8,
    requireLowercase: false,
    requireUppercase: false,
    requireNumbers: false,
    requireSymbols: false,
    temporaryPasswordValidityDays: 7,
  },
  attributes: {},
  usernameAttributes: [],
  aliasAttributes: [],
  usernameCaseSensitive: false,
  autoVerifiedAttributes: [],
  adminCreateUserOnly: false,
  clients: {},
  groups: {},
  users: {},
  identityProviders: {},
  keys: { id: { kid: 'id', privateKey: {} }, access: { kid: 'access', privateKey: {} } },
  redeemedCodes: [],
}
