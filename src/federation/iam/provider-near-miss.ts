/**
 * Why a `Federated` principal is not the web identity's provider, when it nearly is. Explains a
 * verdict and never makes one.
 *
 * @module
 */
import { type Arn, oidcProviderUrl, parseArn } from './arn.ts'
import type { PrincipalValueReason } from './trace-reason.ts'
import { hasWildcard, matchesWildcard } from './wildcard.ts'

/** Compares two that differ: what the policy lists, and the provider that the token came from. */
export function providerNearMiss(listed: string, provider: string): PrincipalValueReason {
  if (listed.toLowerCase() === provider.toLowerCase()) return 'differs-only-in-case'
  if (hasWildcard(listed) && matchesWildcard(provider, listed)) return 'wildcard-taken-literally'
  const listedUrl = oidcProviderUrl(listed)
  const url = oidcProviderUrl(provider)
  if (url === undefined)
    return listedUrl === provider ? 'built-in-provider-as-arn' : 'no-principal-listed'
  if (listedUrl === undefined) {
    return withoutScheme(listed) === url ? 'provider-without-arn' : 'no-principal-listed'
  }
  return urlReason(listedUrl, url) ?? accountReason(parseArn(listed), parseArn(provider))
}

function urlReason(listed: string, url: string): PrincipalValueReason | undefined {
  if (listed === url) return undefined
  if (listed !== withoutScheme(listed) && withoutScheme(listed) === url)
    return 'provider-with-scheme'
  if (withoutSlash(listed) === withoutSlash(url)) return 'provider-differs-in-trailing-slash'
  if (listed.toLowerCase() === url.toLowerCase()) return 'differs-only-in-case'
  return hostOf(listed) === hostOf(url) ? 'provider-with-another-path' : 'no-principal-listed'
}

function accountReason(listed: Arn | undefined, provider: Arn | undefined): PrincipalValueReason {
  if (listed?.account !== provider?.account) return 'provider-in-another-account'
  if (listed?.partition !== provider?.partition) return 'provider-in-another-partition'
  return 'no-principal-listed'
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '')
const withoutSlash = (url: string): string => url.replace(/\/$/, '')
const hostOf = (url: string): string => url.split('/', 1)[0] ?? url
