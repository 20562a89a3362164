/**
 * An Auth0 tenant. Its issuer ends in a slash, which stands in the token, in IAM's provider and in
 * the names of condition keys alike.
 *
 * @see https://auth0.com/docs/secure/tokens/id-tokens/id-token-structure
 * @module
 */
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/**
 * @param issuer - `https://TENANT.auth0.com/`, or `https://TENANT.REGION.auth0.com/`.
 */
export function auth0(issuer: string, parts: ProviderParts): IdentityProvider {
  const base = issuer.replace(/\/$/, '')
  return openIdProvider(issuer, {
    name: 'Auth0',
    dialect: 'auth0',
    endpoints: {
      authorization: `${base}/authorize`,
      token: `${base}/oauth/token`,
      jwks: `${base}/.well-known/jwks.json`,
      userinfo: `${base}/userinfo`,
    },
    // Ten hours.
    idTokenLifetime: 36_000,
    ...parts,
  })
}

export const auth0Dialect: Dialect = {
  ...openIdDialect,
  accessTokenLifetime: 86_400,
  idTokenClaims: ['name', 'email', 'email_verified', 'iss', 'aud', 'sub', 'iat', 'exp', 'nonce'],
  metadata: {
    ...openIdDialect.metadata,
    response_types_supported: ['code', 'token', 'id_token', 'code token', 'code id_token'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    authorization_response_iss_parameter_supported: false,
  },
}
