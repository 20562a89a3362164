/** Scopes and the claims that they release. @module */

import { entryOf } from '../lookup.ts'
import { dialectOf } from './dialects.ts'
import type { IdentityProvider, ProviderUser } from './identity-provider.ts'

/** The scope that was granted, as the provider writes it (RFC 6749 §3.3, §5.1). */
export const grantedScope = (provider: IdentityProvider, scopes: readonly string[]): string => {
  const { grantedScopes } = dialectOf(provider)
  return [...new Set(scopes.map((scope) => entryOf(grantedScopes, scope) ?? scope))].join(' ')
}

/** The scope as it stands in an authorization response: short names stay beside the granted ones. */
export function announcedScope(provider: IdentityProvider, scopes: readonly string[]): string {
  const short = scopes.filter((scope) => entryOf(dialectOf(provider).grantedScopes, scope))
  return [...new Set([...short, ...grantedScope(provider, scopes).split(' ')])].join(' ')
}

/** What the scopes let a client know of a person (OpenID Connect Core 1.0 §5.4). */
export function releasedClaims(
  provider: IdentityProvider,
  user: ProviderUser,
  scopes: readonly string[],
): Readonly<Record<string, unknown>> {
  const granted = grantedScope(provider, scopes).split(' ')
  const known = {
    email: user.email,
    email_verified: dialectOf(provider).booleansAsText
      ? String(user.emailVerified ?? true)
      : (user.emailVerified ?? true),
    name: user.name,
    ...user.claims,
  }
  return Object.fromEntries(
    Object.entries(known).filter(([claim]) => {
      if (dialectOf(provider).unreleasedClaims.includes(claim)) return false
      const needed = entryOf(scopeOfClaim, claim)
      return needed === undefined || granted.includes(grantedScope(provider, [needed]))
    }),
  )
}

/** The scope that asks for each standard claim; others are not asked for and always told. */
const scopeOfClaim: Readonly<Record<string, string>> = {
  email: 'email',
  email_verified: 'email',
  name: 'profile',
  given_name: 'profile',
  family_name: 'profile',
  picture: 'profile',
  locale: 'profile',
}
