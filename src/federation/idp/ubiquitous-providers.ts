/**
 * Facebook and Login with Amazon exist in every world, since AWS knows both by name: where a world
 * says nothing of them they have neither apps nor people, and know no token.
 *
 * @module
 */
import type { IdentityProvider } from './identity-provider.ts'
import { facebook } from './providers/facebook.ts'
import { loginWithAmazon } from './providers/login-with-amazon.ts'

const empty = { clients: {}, users: {}, keys: {}, signingKey: '' }

/** They come after a world's own, which therefore take their place. */
export const ubiquitousProviders: readonly IdentityProvider[] = [
  facebook(empty),
  loginWithAmazon(empty),
]
