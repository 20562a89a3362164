/**
 * `ProviderId`: the providers whose OAuth access tokens STS takes. All others issue ID tokens, which
 * name their issuer themselves.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */
import { accepted, type Outcome, refused } from '../refusal.ts'
import { facebook } from './oauth-access-token/facebook.ts'
import { loginWithAmazon } from './oauth-access-token/login-with-amazon.ts'
import type { OAuthProvider } from './oauth-access-token/oauth-provider.ts'

/** By the host names that stand in `ProviderId`, without scheme or port. */
const oauthProviders: Readonly<Record<string, OAuthProvider>> = {
  'graph.facebook.com': facebook,
  'www.amazon.com': loginWithAmazon,
}

/** The provider of that name. The refusal was recorded for Google's. */
export function findOAuthProvider(providerId: string): Outcome<OAuthProvider> {
  const provider = Object.hasOwn(oauthProviders, providerId)
    ? oauthProviders[providerId]
    : undefined
  return provider
    ? accepted(provider)
    : refused({
        code: 'AccessDenied',
        status: 403,
        message:
          'Unrecognized OAuth provider. Do not include a provider parameter when submitting OpenIDConnect ID tokens',
      })
}

/** The names that `ProviderId` may have. */
export const oauthProviderIds: readonly string[] = Object.keys(oauthProviders)
