/** The dialects by name. @module */

import { entryOf } from '../lookup.ts'
import type { Dialect } from './dialect.ts'
import type { DialectName, IdentityProvider } from './identity-provider.ts'
import { appleDialect } from './providers/apple.ts'
import { auth0Dialect } from './providers/auth0.ts'
import { entraIdDialect } from './providers/entra-id.ts'
import { facebookDialect } from './providers/facebook.ts'
import { googleDialect } from './providers/google.ts'
import { loginWithAmazonDialect } from './providers/login-with-amazon.ts'
import { openIdDialect } from './providers/openid.ts'
import { workloadDialect } from './providers/workload.ts'

const dialects: Readonly<Record<DialectName, Dialect>> = {
  apple: appleDialect,
  auth0: auth0Dialect,
  'entra-id': entraIdDialect,
  facebook: facebookDialect,
  google: googleDialect,
  'login-with-amazon': loginWithAmazonDialect,
  openid: openIdDialect,
  workload: workloadDialect,
}

/** How this provider speaks. */
export const dialectOf = (provider: IdentityProvider): Dialect =>
  entryOf(dialects, provider.dialect) ?? openIdDialect

/** What it says of itself in its discovery document, beside its endpoints and algorithms. */
export const metadataOf = (provider: IdentityProvider): Readonly<Record<string, unknown>> => ({
  ...dialectOf(provider).metadata,
  ...provider.metadata,
})
