/** Any OpenID provider that does as the standards say. @module */
import { parseUrl } from '../../http.ts'
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'

/** What a scenario says of a provider; the rest has a usual value. */
export type ProviderParts = Pick<IdentityProvider, 'clients' | 'users' | 'keys' | 'signingKey'> &
  Partial<IdentityProvider>

/** A provider at any issuer URL, with its endpoints below it. */
export const openIdProvider = (issuer: string, parts: ProviderParts): IdentityProvider => {
  const base = issuer.replace(/\/$/, '')
  return {
    name: parseUrl(issuer)?.host ?? issuer,
    issuer,
    endpoints: {
      authorization: `${base}/authorize`,
      token: `${base}/token`,
      jwks: `${base}/.well-known/jwks.json`,
      userinfo: `${base}/userinfo`,
    },
    idTokenLifetime: 3600,
    clockSkew: 0,
    reachable: true,
    extraClaims: {},
    redeemedCodes: [],
    ...parts,
  }
}

/** Codes from RFC 6749 §4.1.2.1 and §5.2, OpenID Connect Core §3.1.2.6 and RFC 7636 §4.4.1, §4.6. */
export const openIdDialect: Dialect = {
  idTokens: true,
  idTokensUnasked: false,
  tokenMembers: ['access_token', 'expires_in', 'scope', 'token_type', 'id_token'],
  tokenType: 'Bearer',
  parameterDefaults: {},
  tokenParameterDefaults: {},
  tokenByGet: false,
  scopeSeparator: / /,
  versionedPaths: false,
  booleansAsText: false,
  codePrefix: '',
  accessTokenPrefix: '',
  accessTokenLifetime: 3600,
  idTokenClaims: ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce', 'at_hash'],
  unreleasedClaims: [],
  grantedScopes: {},
  responseExtras: {},
  publicClientsNeedPkce: true,
  metadata: {
    response_types_supported: ['code', 'id_token'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['public'],
    scopes_supported: ['openid', 'email', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    claims_supported: ['aud', 'email', 'email_verified', 'exp', 'iat', 'iss', 'name', 'sub'],
    code_challenge_methods_supported: ['S256', 'plain'],
    authorization_response_iss_parameter_supported: true,
    request_uri_parameter_supported: false,
  },
}
