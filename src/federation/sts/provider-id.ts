/** `ProviderId`: names the provider of an OAuth access token. @module */

import type { OAuthProvider } from '../oauth/access-token/oauth-provider.ts'
import { isOAuthProviderName } from '../oauth/access-token/oauth-provider-names.ts'
import { oauthProviders } from '../oauth/access-token/oauth-providers.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'

/** The provider of that name. The refusal was recorded for Google's. */
export function findOAuthProvider(providerId: string): Outcome<OAuthProvider> {
  return isOAuthProviderName(providerId)
    ? accepted(oauthProviders[providerId])
    : refused({
        code: 'AccessDenied',
        status: 403,
        message:
          'Unrecognized OAuth provider. Do not include a provider parameter when submitting OpenIDConnect ID tokens',
      })
}
