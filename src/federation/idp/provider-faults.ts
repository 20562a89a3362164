/**
 * What can be wrong with a provider, as data: changes that a scenario, the lab or a test makes to it.
 * What then happens is up to those who ask it.
 *
 * @module
 */

import { withoutNull } from '../lookup.ts'
import { discoveryDocument } from './discovery.ts'
import type { IdentityProvider, ProviderKey } from './identity-provider.ts'
import { keySet } from './jwks.ts'

export type ProviderFaultName =
  | 'unreachable'
  | 'slow'
  | 'discovery-without-jwks-uri'
  | 'discovery-of-another-issuer'
  | 'discovery-incomplete'
  | 'discovery-not-json'
  | 'jwks-not-json'
  | 'jwks-empty'
  | 'too-many-keys'

type Change = Partial<IdentityProvider>

/** The change that each makes. */
export const providerFaults: Readonly<
  Record<ProviderFaultName, (provider: IdentityProvider) => Change>
> = {
  unreachable: () => ({ reachable: false }),
  // STS waits five seconds.
  slow: () => ({ responseTime: 8 }),
  'discovery-without-jwks-uri': (provider) => ({
    discovery: withoutNull({ ...discoveryDocument(provider), jwks_uri: null }),
  }),
  'discovery-of-another-issuer': (provider) => ({
    discovery: { ...discoveryDocument(provider), issuer: 'https://another-issuer.example.com' },
  }),
  'discovery-incomplete': ({ issuer, endpoints }) => ({
    discovery: { issuer, jwks_uri: endpoints.jwks },
  }),
  'discovery-not-json': () => ({ discovery: errorPage }),
  'jwks-not-json': () => ({ jwks: errorPage }),
  'jwks-empty': () => ({ jwks: { keys: [] } }),
  'too-many-keys': (provider) => ({ jwks: { keys: crowd(provider) } }),
}

/** What a proxy in between might say. */
const errorPage = '<!doctype html><title>Sign in to the network</title>'

/** 101 keys: the provider's own and so many copies under other names that STS takes none. */
function crowd(provider: IdentityProvider): readonly object[] {
  const { keys } = keySet(provider)
  const [first = { kty: 'RSA' }] = keys
  const copies = Array.from({ length: 101 - keys.length }, (_, index) => ({
    ...first,
    kid: `crowd-${index + 1}`,
  }))
  return [...copies, ...keys]
}

/**
 * The provider signs with a new key from now on. Its former key stays published, as a careful
 * provider leaves it until the last token has expired, or is withdrawn at once.
 */
export const rotateKeys = (
  provider: IdentityProvider,
  kid: string,
  key: ProviderKey,
  former: 'published' | 'withdrawn',
): Change => ({
  signingKey: kid,
  keys: {
    ...Object.fromEntries(
      Object.entries(provider.keys).map(([name, each]) => [
        name,
        { ...each, published: each.published && former === 'published' },
      ]),
    ),
    [kid]: key,
  },
})
