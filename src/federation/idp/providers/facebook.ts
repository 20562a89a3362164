/**
 * Facebook Login: OAuth 2.0 with opaque access tokens and no ID token. Which app and person a token
 * is for, Facebook tells at `debug_token`. Facebook's own ID tokens, which a real request for
 * `openid` gets, come from the provider in `facebook-limited-login.ts`.
 *
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow
 * @module
 */
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/** The provider that AWS calls graph.facebook.com; people meet it at www.facebook.com. */
export const facebook = (parts: ProviderParts): IdentityProvider =>
  openIdProvider('https://graph.facebook.com', {
    name: 'Facebook',
    dialect: 'facebook',
    endpoints: {
      authorization: 'https://www.facebook.com/v23.0/dialog/oauth',
      token: 'https://graph.facebook.com/v23.0/oauth/access_token',
      debugToken: 'https://graph.facebook.com/debug_token',
      me: 'https://graph.facebook.com/me',
    },
    ...parts,
  })

/** Texts of the token endpoint are recalled, but for their code and form. */
export const facebookDialect: Dialect = {
  ...openIdDialect,
  idTokens: false,
  tokenMembers: ['access_token', 'token_type', 'expires_in'],
  tokenType: 'bearer',
  parameterDefaults: { response_type: 'code', scope: 'public_profile' },
  tokenParameterDefaults: { grant_type: 'authorization_code' },
  tokenByGet: true,
  scopeSeparator: /[ ,]/,
  versionedPaths: true,
  codePrefix: 'AQ',
  accessTokenPrefix: 'EAA',
  // What a server gets for a code is long-lived: about 60 days (recalled).
  accessTokenLifetime: 5_184_000,
  grantedScopes: { profile: 'public_profile' },
  scopePattern: /^(openid|email|public_profile|user_[a-z_]+|pages_[a-z_]+)$/,
  publicClientsNeedPkce: false,
  metadata: {},
}
