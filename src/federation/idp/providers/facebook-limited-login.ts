/**
 * Facebook as an OpenID provider, as its apps on iOS meet it under Limited Login: an ID token, which
 * is no access token. STS does not take it as graph.facebook.com; the account needs an IAM provider
 * for www.facebook.com (recalled, as are the addresses).
 *
 * @see https://developers.facebook.com/docs/facebook-login/limited-login/token
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/** The provider at www.facebook.com. */
export const facebookLimitedLogin = (parts: ProviderParts): IdentityProvider =>
  openIdProvider('https://www.facebook.com', {
    name: 'Facebook',
    endpoints: {
      authorization: 'https://facebook.com/dialog/oauth/',
      token: 'https://graph.facebook.com/oauth/access_token/limited',
      jwks: 'https://www.facebook.com/.well-known/oauth/openid/jwks/',
    },
    metadata: {
      ...openIdDialect.metadata,
      authorization_response_iss_parameter_supported: false,
    },
    ...parts,
  })
