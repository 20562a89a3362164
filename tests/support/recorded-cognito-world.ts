/** The world of a failure of identity pools from a public thread: the pool, its role and who signs people in. @module */
import type { IdentityPool } from '../../src/federation/cognito-identity/identity-pool.ts'
import { facebook } from '../../src/federation/idp/providers/facebook.ts'
import { loginWithAmazon } from '../../src/federation/idp/providers/login-with-amazon.ts'
import { openIdProvider } from '../../src/federation/idp/providers/openid.ts'
import type { World } from '../../src/federation/world.ts'
import { otherKeys, otherKid } from '../../src/scenarios/demo-keys.ts'
import type { Case } from './recorded-cases.ts'
import { cognito, type Logins, type PoolSide } from './recorded-cognito-side.ts'
import { accountId, accountWith, roleTrusting } from './simulated-provider.ts'

const isUserPool = (provider: string) => provider.startsWith('cognito-idp.')
const isSocial = (provider: string) => /facebook|amazon\.com$|google|apple/.test(provider)
const clientId = 'case'

/** The pool, with an identity that has all the logins. */
export function poolOf(
  id: string,
  identityId: string,
  side: PoolSide,
  logins: Logins,
  roleArn: string,
): IdentityPool {
  const names = Object.keys(logins)
  const login = { subject: 'subject' }
  return {
    id,
    name: 'case',
    accountId,
    allowUnauthenticatedIdentities: side.AllowUnauthenticatedIdentities ?? true,
    ...(typeof side.AllowClassicFlow === 'boolean'
      ? { allowClassicFlow: side.AllowClassicFlow }
      : {}),
    supportedLoginProviders:
      side.SupportedLoginProviders ??
      Object.fromEntries(names.filter(isSocial).map((name) => [name, clientId])),
    openIdConnectProviderArns:
      side.OpenIdConnectProviderARNs ??
      names
        .filter((name) => !isSocial(name) && !isUserPool(name))
        .map((name) => `arn:aws:iam::${accountId}:oidc-provider/${name}`),
    cognitoIdentityProviders: side.CognitoIdentityProviders
      ? side.CognitoIdentityProviders.map((each) => ({
          providerName: each.ProviderName,
          clientId: each.ClientId,
          serverSideTokenCheck: each.ServerSideTokenCheck ?? false,
        }))
      : names.filter(isUserPool).map((providerName) => ({ providerName, clientId })),
    samlProviderArns: [],
    tags: {},
    roles:
      side.Roles === undefined
        ? { authenticated: roleArn, unauthenticated: roleArn }
        : (side.Roles ?? {}),
    roleMappings:
      side.RoleMappings === true ? { case: { type: 'Token' } } : (side.RoleMappings ?? {}),
    principalTags: {},
    identities: {
      [identityId]: {
        id: identityId,
        logins: names.map((provider) => ({ provider, ...login })),
        createdAt: 0,
        modifiedAt: 0,
      },
    },
  }
}

/** Everybody whose login the pool takes, and the role that the case is about. */
export function worldOf(item: Case, pool: IdentityPool, logins: Logins, roleArn: string): World {
  const parts = {
    clients: { [clientId]: { name: 'Case', redirectUris: [] } },
    users: { subject: { name: 'A person', email: 'person@example.com' } },
    keys: otherKeys,
    signingKey: otherKid,
  }
  const names = Object.keys(logins).filter((name) => name !== cognito)
  const providers = names.map((name) =>
    name === 'graph.facebook.com'
      ? facebook(parts)
      : name === 'www.amazon.com'
        ? loginWithAmazon(parts)
        : openIdProvider(`https://${name}`, parts),
  )
  const policy = item.trust_policy ?? {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: cognito },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${cognito}:aud`]: pool.id } },
    },
  }
  const account = accountWith(
    [roleTrusting(roleArn.split('/').pop() ?? '', policy)],
    Object.fromEntries(names.map((name) => [name, { clientIds: [clientId] }])),
  )
  return {
    now: 'now' in item && typeof item.now === 'number' ? item.now : 1_789_123_456,
    seed: 'case',
    turn: 0,
    identityProviders: Object.fromEntries(providers.map((each) => [each.issuer, each])),
    accounts: { [account.id]: account },
    buckets: {},
    identityPools: { [pool.id]: pool },
  }
}
