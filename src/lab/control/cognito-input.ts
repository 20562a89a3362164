/** What `PUT /_lab/world` takes of Cognito's pools, and of the devices that are told of changes. @module */
import { z } from 'zod'

const texts = z.record(z.string(), z.string())

/** A role ARN each, where one is set. */
const roles = z.looseObject({
  authenticated: z.string().exactOptional(),
  unauthenticated: z.string().exactOptional(),
})

const identity = z.looseObject({
  id: z.string(),
  logins: z.array(z.looseObject({ provider: z.string(), subject: z.string() })),
  createdAt: z.number(),
  modifiedAt: z.number(),
})

const roleMapping = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('Token') }),
  z.looseObject({
    type: z.literal('Rules'),
    rules: z.array(
      z.looseObject({
        claim: z.string(),
        matchType: z.enum(['Equals', 'Contains', 'StartsWith', 'NotEqual']),
        value: z.string(),
        roleArn: z.string(),
      }),
    ),
  }),
])

export const identityPool = z.looseObject({
  id: z.string(),
  name: z.string(),
  accountId: z.string(),
  allowUnauthenticatedIdentities: z.boolean(),
  allowClassicFlow: z.boolean().exactOptional(),
  supportedLoginProviders: texts,
  openIdConnectProviderArns: z.array(z.string()),
  cognitoIdentityProviders: z.array(
    z.looseObject({ providerName: z.string(), clientId: z.string() }),
  ),
  samlProviderArns: z.array(z.string()),
  tags: texts,
  roles,
  roleMappings: z.record(z.string(), roleMapping),
  principalTags: z.record(
    z.string(),
    z.looseObject({ useDefaults: z.boolean(), principalTags: texts }),
  ),
  identities: z.record(z.string(), identity),
})

const appClient = z.looseObject({
  id: z.string(),
  name: z.string(),
  secret: z.string().exactOptional(),
  explicitAuthFlows: z.array(z.string()),
  idTokenLifetime: z.number(),
  accessTokenLifetime: z.number(),
  refreshTokenLifetime: z.number(),
  enableTokenRevocation: z.boolean(),
  preventUserExistenceErrors: z.enum(['ENABLED', 'LEGACY']),
  callbackUrls: z.array(z.string()),
  logoutUrls: z.array(z.string()),
  allowedOAuthFlows: z.array(z.string()),
  allowedOAuthScopes: z.array(z.string()),
  allowedOAuthFlowsUserPoolClient: z.boolean(),
  supportedIdentityProviders: z.array(z.string()),
})

const poolUser = z.looseObject({
  username: z.string(),
  sub: z.string(),
  status: z.enum([
    'UNCONFIRMED',
    'CONFIRMED',
    'FORCE_CHANGE_PASSWORD',
    'RESET_REQUIRED',
    'EXTERNAL_PROVIDER',
  ]),
  enabled: z.boolean(),
  attributes: texts,
  password: z.looseObject({ salt: z.string(), verifier: z.string() }).exactOptional(),
  groups: z.array(z.string()),
  createdAt: z.number(),
  modifiedAt: z.number(),
  codes: z.record(
    z.string(),
    z.looseObject({ code: z.string(), expiresAt: z.number(), failures: z.number() }),
  ),
  revokedSessions: z.array(z.string()),
})

const poolIdentityProvider = z.looseObject({
  name: z.string(),
  type: z.enum(['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple', 'OIDC']),
  details: texts,
  attributeMapping: texts,
  createdAt: z.number(),
})

const poolKey = z.looseObject({ kid: z.string(), privateKey: z.looseObject({}) })

export const userPool = z.looseObject({
  id: z.string().regex(/^[\w-]+_[0-9a-zA-Z]+$/, 'a user pool’s id is a region, "_" and letters'),
  name: z.string(),
  accountId: z.string(),
  createdAt: z.number(),
  passwordPolicy: z.looseObject({
    minimumLength: z.number(),
    requireLowercase: z.boolean(),
    requireUppercase: z.boolean(),
    requireNumbers: z.boolean(),
    requireSymbols: z.boolean(),
    temporaryPasswordValidityDays: z.number(),
  }),
  attributes: z.record(
    z.string(),
    z.looseObject({ type: z.string(), mutable: z.boolean(), required: z.boolean() }),
  ),
  usernameAttributes: z.array(z.string()),
  aliasAttributes: z.array(z.string()),
  usernameCaseSensitive: z.boolean(),
  autoVerifiedAttributes: z.array(z.string()),
  adminCreateUserOnly: z.boolean(),
  clients: z.record(z.string(), appClient),
  groups: z.record(z.string(), z.looseObject({ name: z.string(), createdAt: z.number() })),
  users: z.record(z.string(), poolUser),
  identityProviders: z.record(z.string(), poolIdentityProvider),
  keys: z.looseObject({ id: poolKey, access: poolKey }),
  redeemedCodes: z.array(z.string()),
})
