/** Properties of CloudFormation’s types for Cognito. @module */
import { passwordPolicies, roleMapping, schemaAttributes, tokenValidity } from '../api-input.ts'
import { pascal } from '../names.ts'
import type { Resource, ResourceOf } from '../resource.ts'
import { unlessBare, unlessEmpty, type Value } from '../value.ts'

export const userPoolProperties = (pool: ResourceOf<'user-pool'>) => ({
  UserPoolName: pool.name,
  Policies: passwordPolicies(pool),
  AutoVerifiedAttributes: unlessEmpty(pool.autoVerifiedAttributes),
  UsernameAttributes: unlessEmpty(pool.usernameAttributes),
  AliasAttributes: unlessEmpty(pool.aliasAttributes),
  UsernameConfiguration: { CaseSensitive: pool.usernameCaseSensitive },
  AdminCreateUserConfig: pool.adminCreateUserOnly ? { AllowAdminCreateUserOnly: true } : undefined,
  Schema: unlessEmpty(schemaAttributes(pool)),
})

export function clientProperties(client: ResourceOf<'app-client'>) {
  const validity = tokenValidity(client)
  const { oauth } = client
  return {
    UserPoolId: client.userPool,
    ClientName: client.name,
    GenerateSecret: client.hasSecret,
    ExplicitAuthFlows: client.explicitAuthFlows,
    ReadAttributes: client.readAttributes,
    WriteAttributes: client.writeAttributes,
    SupportedIdentityProviders: unlessEmpty(client.supportedIdentityProviders),
    EnableTokenRevocation: client.enableTokenRevocation,
    PreventUserExistenceErrors: client.preventUserExistenceErrors,
    ...(oauth
      ? {
          CallbackURLs: oauth.callbackUrls,
          LogoutURLs: unlessEmpty(oauth.logoutUrls),
          AllowedOAuthFlows: oauth.allowedOAuthFlows,
          AllowedOAuthScopes: oauth.allowedOAuthScopes,
          AllowedOAuthFlowsUserPoolClient: true,
        }
      : {}),
    ...(validity
      ? {
          IdTokenValidity: validity.id,
          AccessTokenValidity: validity.access,
          RefreshTokenValidity: validity.refresh,
          TokenValidityUnits: {
            IdToken: 'minutes',
            AccessToken: 'minutes',
            RefreshToken: 'minutes',
          },
        }
      : {}),
  }
}

/** A client names providers by their names, so no reference says that they come first. */
export function providersOf(
  { supportedIdentityProviders }: ResourceOf<'app-client'>,
  all: readonly Resource[],
): readonly string[] | undefined {
  const providers = all.filter(
    (each) =>
      each.kind === 'user-pool-identity-provider' && supportedIdentityProviders.includes(each.name),
  )
  return unlessEmpty(providers.map(({ id }) => pascal(id)))
}

export const identityPoolProperties = (pool: ResourceOf<'identity-pool'>) => ({
  IdentityPoolName: pool.name,
  AllowUnauthenticatedIdentities: pool.allowUnauthenticatedIdentities,
  AllowClassicFlow: pool.allowClassicFlow,
  SupportedLoginProviders: unlessBare(pool.supportedLoginProviders),
  DeveloperProviderName: pool.developerProviderName,
  OpenIdConnectProviderARNs: unlessEmpty(pool.openIdConnectProviderArns),
  CognitoIdentityProviders: unlessEmpty(
    pool.cognitoIdentityProviders.map(({ providerName, clientId, serverSideTokenCheck }) => ({
      ProviderName: providerName,
      ClientId: clientId,
      ServerSideTokenCheck: serverSideTokenCheck,
    })),
  ),
})

/** A key cannot refer to anything, so the provider stands inside, in `IdentityProvider`. */
export const roleMappings = ({ mappings }: ResourceOf<'identity-pool-roles'>): Value | undefined =>
  mappings.length === 0
    ? undefined
    : Object.fromEntries(
        mappings.map((mapping) => [
          mapping.id,
          { IdentityProvider: mapping.provider, ...roleMapping(mapping) },
        ]),
      )
