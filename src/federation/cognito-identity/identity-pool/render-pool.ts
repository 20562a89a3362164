/** An identity pool as CreateIdentityPool, UpdateIdentityPool and DescribeIdentityPool give it. @module */
import type { IdentityPool } from '../identity-pool.ts'

/** Members that were never set are left out, all but the tags. */
export const renderPool = (pool: IdentityPool): object => ({
  IdentityPoolId: pool.id,
  IdentityPoolName: pool.name,
  AllowUnauthenticatedIdentities: pool.allowUnauthenticatedIdentities,
  AllowClassicFlow: pool.allowClassicFlow,
  SupportedLoginProviders: unlessEmpty(pool.supportedLoginProviders),
  DeveloperProviderName: pool.developerProviderName,
  OpenIdConnectProviderARNs: unlessEmpty(pool.openIdConnectProviderArns),
  CognitoIdentityProviders: unlessEmpty(
    pool.cognitoIdentityProviders.map(({ providerName, clientId, serverSideTokenCheck }) => ({
      ProviderName: providerName,
      ClientId: clientId,
      ServerSideTokenCheck: serverSideTokenCheck ?? false,
    })),
  ),
  SamlProviderARNs: unlessEmpty(pool.samlProviderArns),
  IdentityPoolTags: pool.tags,
})

/** The collection; `undefined` where nothing is in it. */
export const unlessEmpty = <Collection extends object>(
  collection: Collection,
): Collection | undefined => (Object.keys(collection).length === 0 ? undefined : collection)
