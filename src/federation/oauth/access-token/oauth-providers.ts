/**
 * The providers whose OAuth access tokens AWS takes. All others issue ID tokens, which name their
 * issuer themselves.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */
import { entryOf } from '../../lookup.ts'
import { facebook } from './facebook.ts'
import { loginWithAmazon } from './login-with-amazon.ts'
import type { OAuthProvider } from './oauth-provider.ts'

/** By the host names that AWS knows them by, without scheme or port. */
const oauthProviders: Readonly<Record<string, OAuthProvider>> = {
  [facebook.name]: facebook,
  [loginWithAmazon.name]: loginWithAmazon,
}

/** The provider of that name, if it is one of them. */
export const oauthProvider = (name: string): OAuthProvider | undefined =>
  entryOf(oauthProviders, name)

/** Their names. */
export const oauthProviderNames: readonly string[] = Object.keys(oauthProviders)
