/**
 * Microsoft Entra ID: one tenant, in version 1 or 2. The issuer of version 1 ends in a slash. An
 * access token of version 2 names its application in `azp`, which STS takes for the audience; one of
 * version 1 names it in `appid`, which STS does not read.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 * @module
 */
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/**
 * @param issuer - `https://sts.windows.net/TENANT/` is version 1,
 *   `https://login.microsoftonline.com/TENANT/v2.0` version 2. Endpoints are recalled.
 */
export function entraId(issuer: string, parts: ProviderParts): IdentityProvider {
  const tenant = tenantOf(issuer)
  const base = `https://login.microsoftonline.com/${tenant}`
  const second = issuer.endsWith('/v2.0')
  return openIdProvider(issuer, {
    name: 'Microsoft Entra ID',
    dialect: 'entra-id',
    endpoints: second
      ? {
          authorization: `${base}/oauth2/v2.0/authorize`,
          token: `${base}/oauth2/v2.0/token`,
          jwks: `${base}/discovery/v2.0/keys`,
          userinfo: 'https://graph.microsoft.com/oidc/userinfo',
        }
      : {
          authorization: `${base}/oauth2/authorize`,
          token: `${base}/oauth2/token`,
          jwks: `${base}/discovery/keys`,
          userinfo: `${base}/openid/userinfo`,
        },
    extraClaims: { tid: tenant, ver: second ? '2.0' : '1.0' },
    ...parts,
  })
}

const tenantOf = (issuer: string): string => issuer.split('/')[3] ?? ''

export const entraIdDialect: Dialect = {
  ...openIdDialect,
  idTokenClaims: ['aud', 'iss', 'iat', 'nbf', 'exp', 'name', 'nonce', 'sub'],
  unreleasedClaims: ['email_verified'],
  scopePattern: /^\S+$/,
  metadata: {
    ...openIdDialect.metadata,
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    subject_types_supported: ['pairwise'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    authorization_response_iss_parameter_supported: false,
  },
}
