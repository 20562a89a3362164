/**
 * Login with Amazon: OAuth 2.0 with opaque access tokens and no ID token. Which app and person a
 * token is for, Amazon tells at `tokeninfo`.
 *
 * @see https://developer.amazon.com/docs/login-with-amazon/access-token.html
 * @module
 */
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/** The provider that AWS calls www.amazon.com. */
export const loginWithAmazon = (parts: ProviderParts): IdentityProvider =>
  openIdProvider('https://www.amazon.com', {
    name: 'Login with Amazon',
    dialect: 'login-with-amazon',
    endpoints: {
      authorization: 'https://www.amazon.com/ap/oa',
      token: 'https://api.amazon.com/auth/o2/token',
      tokenInfo: 'https://api.amazon.com/auth/o2/tokeninfo',
      profile: 'https://api.amazon.com/user/profile',
    },
    ...parts,
  })

export const loginWithAmazonDialect: Dialect = {
  ...openIdDialect,
  idTokens: false,
  // A refresh token, which the real answer has too, is not simulated.
  tokenMembers: ['access_token', 'token_type', 'expires_in'],
  tokenType: 'bearer',
  codePrefix: 'AN',
  accessTokenPrefix: 'Atza|',
  accessTokenLifetime: 3600,
  // The scope `profile` releases name and address alike.
  grantedScopes: { email: 'profile' },
  scopePattern: /^(profile|profile:user_id|postal_code)$/,
  metadata: {},
}
