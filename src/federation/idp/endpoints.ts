/** Where providers answer: which of them, and with what. @module */
import { parseUrl } from '../http.ts'
import { rememberedFor } from '../remembered.ts'
import type { World } from '../world.ts'
import { dialectOf } from './dialects.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { ubiquitousProviders } from './ubiquitous-providers.ts'

/** What a provider does at a URL, as the protocol names it. */
export type EndpointName =
  | 'openid-configuration'
  | 'jwks'
  | 'authorize'
  | 'consent'
  | 'token'
  | 'userinfo'
  | 'debug_token'
  | 'me'
  | 'tokeninfo'
  | 'profile'

/**
 * The URL of the provider's discovery document: the issuer without a trailing slash, then the
 * well-known path.
 *
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationRequest
 */
export const discoveryUrl = (provider: IdentityProvider): string =>
  `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

/** Where the form of the provider's page goes: below its authorization endpoint. */
export const consentUrl = (provider: IdentityProvider): string =>
  `${provider.endpoints.authorization ?? provider.issuer}/consent`

type Url = readonly [name: EndpointName, url: string | undefined]

function urlsOf(provider: IdentityProvider): readonly Url[] {
  const { endpoints } = provider
  const { idTokens } = dialectOf(provider)
  return [
    ['openid-configuration', idTokens ? discoveryUrl(provider) : undefined],
    ['jwks', endpoints.jwks],
    ['authorize', endpoints.authorization],
    ['consent', endpoints.authorization === undefined ? undefined : consentUrl(provider)],
    ['token', endpoints.token],
    ['userinfo', endpoints.userinfo],
    ['debug_token', endpoints.debugToken],
    ['me', endpoints.me],
    ['tokeninfo', endpoints.tokenInfo],
    ['profile', endpoints.profile],
  ]
}

/** A provider's addresses, taken apart. */
interface Addresses {
  readonly issuer: URL | undefined
  readonly endpoints: readonly Address[]
  /** Every origin that it uses. */
  readonly origins: ReadonlySet<string>
}

interface Address {
  readonly name: EndpointName
  readonly origin: string
  readonly path: string
}

/** Whom a request is for is asked of every request; providers are immutable, so once is enough. */
const addressesOf = rememberedFor((provider: IdentityProvider): Addresses => {
  const issuer = parseUrl(provider.issuer)
  return {
    issuer,
    endpoints: urlsOf(provider).flatMap(([name, address = '']) => {
      const url = parseUrl(address)
      return url ? [{ name, origin: url.origin, path: pathOf(provider, url) }] : []
    }),
    origins: new Set(
      [issuer, ...Object.values(provider.endpoints).map(parseUrl)].flatMap((url) =>
        url ? [url.origin] : [],
      ),
    ),
  }
})

const pathOf = (provider: IdentityProvider, { pathname }: URL): string =>
  dialectOf(provider).versionedPaths ? pathname.replace(/^\/v\d+\.\d+(?=\/)/, '') : pathname

/** What the provider does at this URL, or `undefined` where it has nothing. */
function endpointAt(provider: IdentityProvider, url: URL): EndpointName | undefined {
  const { origins, endpoints } = addressesOf(provider)
  const { origin } = url
  if (!origins.has(origin)) return undefined
  const path = pathOf(provider, url)
  return endpoints.find((endpoint) => endpoint.origin === origin && endpoint.path === path)?.name
}

/** Who answers at a URL, and with what. */
export interface Addressee {
  readonly provider: IdentityProvider
  /** Absent where the provider has nothing at the URL. */
  readonly endpoint: EndpointName | undefined
}

/**
 * Which provider answers at this URL: the one with an endpoint there, else the one whose issuer is
 * nearest above it, else any that uses the host.
 */
export const addresseeAt = (world: World, url: Readonly<URL>): Addressee | undefined =>
  addresseesAmong(world.identityProviders)(url)

/**
 * By the record of a world's providers, which is immutable too, and by URL: STS asks at the same few with
 * every token, and `parseUrl` gives the same URL for each.
 */
const addresseesAmong = rememberedFor((own: World['identityProviders']) => {
  const byOrigin = new Map<string, IdentityProvider[]>()
  for (const provider of [...Object.values(own), ...ubiquitousProviders])
    for (const origin of addressesOf(provider).origins)
      byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), provider])
  return rememberedFor((url: Readonly<URL>) => addresseeOf(byOrigin.get(url.origin) ?? [], url))
})

/** @param candidates - Whoever uses the origin, a world's own providers first. */
function addresseeOf(
  candidates: readonly IdentityProvider[],
  url: Readonly<URL>,
): Addressee | undefined {
  const provider =
    candidates.find((each) => endpointAt(each, url)) ??
    candidates
      .filter((each) => isBelow(url, addressesOf(each).issuer))
      .sort((one, other) => other.issuer.length - one.issuer.length)[0] ??
    candidates[0]
  return provider && { provider, endpoint: endpointAt(provider, url) }
}

function isBelow(url: URL, issuer: URL | undefined): boolean {
  const path = issuer?.pathname.replace(/\/$/, '')
  return (
    issuer?.origin === url.origin && (url.pathname === path || url.pathname.startsWith(`${path}/`))
  )
}
