/**
 * The providers whose OAuth access tokens AWS takes. All others issue ID tokens, which name their
 * issuer themselves.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */
import { facebook } from './facebook.ts'
import { loginWithAmazon } from './login-with-amazon.ts'
import type { OAuthProvider } from './oauth-provider.ts'
import type { OAuthProviderName } from './oauth-provider-names.ts'

/** By the host names that AWS knows them by. */
export const oauthProviders: Readonly<Record<OAuthProviderName, OAuthProvider>> = {
  'graph.facebook.com': facebook,
  'www.amazon.com': loginWithAmazon,
}
