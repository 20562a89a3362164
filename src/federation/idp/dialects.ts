/** The dialects by name. @module */
import type { Dialect } from './dialect.ts'
import type { DialectName, IdentityProvider } from './identity-provider.ts'
import { entryOf } from './lookup.ts'
import { googleDialect } from './providers/google.ts'
import { openIdDialect } from './providers/openid.ts'

const dialects: Readonly<Record<DialectName, Dialect>> = {
  google: googleDialect,
  openid: openIdDialect,
}

/** How this provider speaks. */
export const dialectOf = (provider: IdentityProvider): Dialect =>
  entryOf(dialects, provider.dialect) ?? openIdDialect
