/**
 * Sign in with Apple. Differences from the real one: a client proves itself by a plain secret, not
 * by a JWT that it signs, and the answer comes in the query, never by form post.
 *
 * @see https://developer.apple.com/documentation/signinwithapplerestapi
 * @module
 */
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/** The provider at appleid.apple.com. Paths and the lifetime of a day are recalled. */
export const apple = (parts: ProviderParts): IdentityProvider =>
  openIdProvider('https://appleid.apple.com', {
    name: 'Apple',
    dialect: 'apple',
    endpoints: {
      authorization: 'https://appleid.apple.com/auth/authorize',
      token: 'https://appleid.apple.com/auth/token',
      jwks: 'https://appleid.apple.com/auth/keys',
    },
    idTokenLifetime: 86_400,
    extraClaims: { nonce_supported: true },
    ...parts,
  })

/** `email_verified` and `is_private_email` are text, and there is no name in the token. */
export const appleDialect: Dialect = {
  ...openIdDialect,
  idTokensUnasked: true,
  booleansAsText: true,
  codePrefix: 'c',
  accessTokenPrefix: 'a',
  idTokenClaims: [
    'iss',
    'aud',
    'exp',
    'iat',
    'sub',
    'nonce',
    'at_hash',
    'email',
    'email_verified',
    'is_private_email',
    'auth_time',
  ],
  unreleasedClaims: ['name'],
  scopePattern: /^(openid|email|name)$/,
  publicClientsNeedPkce: false,
  metadata: {
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    subject_types_supported: ['pairwise'],
    scopes_supported: ['openid', 'email', 'name'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    claims_supported: [
      'aud',
      'email',
      'email_verified',
      'exp',
      'iat',
      'is_private_email',
      'iss',
      'nonce',
      'nonce_supported',
      'sub',
    ],
  },
}
