/** Arguments of Terraform’s resources for Cognito. @module */
import { tokenValidity } from '../api-input.ts'
import type { ResourceOf } from '../resource.ts'
import { unlessBare, unlessEmpty } from '../value.ts'
import type { Block, Body } from './hcl.ts'

export const userPoolBody = (pool: ResourceOf<'user-pool'>): Body => {
  const { passwordPolicy: policy } = pool
  return {
    name: pool.name,
    auto_verified_attributes: unlessEmpty(pool.autoVerifiedAttributes),
    username_attributes: unlessEmpty(pool.usernameAttributes),
    alias_attributes: unlessEmpty(pool.aliasAttributes),
    password_policy: {
      block: {
        minimum_length: policy.minimumLength,
        require_uppercase: policy.requireUppercase,
        require_lowercase: policy.requireLowercase,
        require_numbers: policy.requireNumbers,
        require_symbols: policy.requireSymbols,
        temporary_password_validity_days: policy.temporaryPasswordValidityDays,
      },
    },
    username_configuration: { block: { case_sensitive: pool.usernameCaseSensitive } },
    admin_create_user_config: pool.adminCreateUserOnly
      ? { block: { allow_admin_create_user_only: true } }
      : undefined,
    schema: pool.schema.map(({ name, type, mutable, required }) => ({
      block: { name, attribute_data_type: type, mutable, required },
    })),
  }
}

export function clientBody(client: ResourceOf<'app-client'>): Body {
  const validity = tokenValidity(client)
  const { oauth } = client
  return {
    user_pool_id: client.userPool,
    name: client.name,
    generate_secret: client.hasSecret,
    explicit_auth_flows: client.explicitAuthFlows,
    read_attributes: client.readAttributes,
    write_attributes: client.writeAttributes,
    supported_identity_providers: unlessEmpty(client.supportedIdentityProviders),
    enable_token_revocation: client.enableTokenRevocation,
    prevent_user_existence_errors: client.preventUserExistenceErrors,
    ...(oauth
      ? {
          callback_urls: oauth.callbackUrls,
          logout_urls: unlessEmpty(oauth.logoutUrls),
          allowed_oauth_flows: oauth.allowedOAuthFlows,
          allowed_oauth_scopes: oauth.allowedOAuthScopes,
          allowed_oauth_flows_user_pool_client: true,
        }
      : {}),
    ...(validity
      ? {
          id_token_validity: validity.id,
          access_token_validity: validity.access,
          refresh_token_validity: validity.refresh,
          token_validity_units: {
            block: { id_token: 'minutes', access_token: 'minutes', refresh_token: 'minutes' },
          },
        }
      : {}),
  }
}

export const identityPoolBody = (pool: ResourceOf<'identity-pool'>): Body => ({
  identity_pool_name: pool.name,
  allow_unauthenticated_identities: pool.allowUnauthenticatedIdentities,
  allow_classic_flow: pool.allowClassicFlow,
  supported_login_providers: unlessBare(pool.supportedLoginProviders),
  developer_provider_name: pool.developerProviderName,
  openid_connect_provider_arns: unlessEmpty(pool.openIdConnectProviderArns),
  cognito_identity_providers: pool.cognitoIdentityProviders.map(
    ({ providerName, clientId, serverSideTokenCheck }): Block => ({
      block: {
        provider_name: providerName,
        client_id: clientId,
        server_side_token_check: serverSideTokenCheck,
      },
    }),
  ),
})

export const poolRolesBody = ({
  identityPool,
  roles,
  mappings,
}: ResourceOf<'identity-pool-roles'>): Body => ({
  identity_pool_id: identityPool,
  roles,
  role_mapping: mappings.map(
    ({ provider, type, ambiguousRoleResolution, rules }): Block => ({
      block: {
        identity_provider: provider,
        type,
        ambiguous_role_resolution: ambiguousRoleResolution,
        mapping_rule: rules.map(
          ({ claim, matchType, value, roleArn }): Block => ({
            block: { claim, match_type: matchType, value, role_arn: roleArn },
          }),
        ),
      },
    }),
  ),
})
