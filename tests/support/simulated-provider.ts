/** Worlds with one identity provider and one role, for tests that bring their own tokens. @module */
import type { Account, Role } from '../../src/federation/iam/account.ts'
import type { IdentityProvider } from '../../src/federation/idp/identity-provider.ts'
import type { World } from '../../src/federation/world.ts'

export const accountId = '123456789012'

/** A provider that serves exactly this key set. */
export const providerServing = (
  issuer: string,
  jwks: unknown,
  reachable = true,
): IdentityProvider => ({
  name: new URL(issuer).host,
  issuer,
  endpoints: {
    authorization: `${issuer.replace(/\/$/, '')}/authorize`,
    token: `${issuer.replace(/\/$/, '')}/token`,
    jwks: `${issuer.replace(/\/$/, '')}/keys.json`,
    userinfo: `${issuer.replace(/\/$/, '')}/userinfo`,
  },
  clients: {},
  users: {},
  keys: {},
  signingKey: '',
  // No more than the issuer of the recorded calls published.
  discovery: {
    issuer,
    jwks_uri: `${issuer.replace(/\/$/, '')}/keys.json`,
    id_token_signing_alg_values_supported: ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'],
  },
  jwks,
  idTokenLifetime: 3600,
  clockSkew: 0,
  reachable,
  extraClaims: {},
  redeemedCodes: [],
})

export const roleTrusting = (
  name: string,
  trustPolicy: unknown,
  maxSessionDuration = 3600,
): Role => ({
  name,
  path: '/',
  id: 'AROAQQQQQQQQQQQQQQQQQ',
  trustPolicy: JSON.stringify(trustPolicy),
  inlinePolicies: {},
  attachedPolicyArns: [],
  maxSessionDuration,
  tags: {},
})

export const accountWith = (
  roles: readonly Role[],
  oidcProviders: Account['oidcProviders'],
): Account => ({
  id: accountId,
  partition: 'aws',
  oidcProviders,
  roles: Object.fromEntries(roles.map((role) => [role.name, role])),
  managedPolicies: {},
  users: {},
})

export const worldWith = (
  now: number,
  providers: readonly IdentityProvider[],
  account: Account,
): World => ({
  now,
  seed: 'test',
  turn: 0,
  identityProviders: Object.fromEntries(providers.map((provider) => [provider.issuer, provider])),
  accounts: { [account.id]: account },
  buckets: {},
})
