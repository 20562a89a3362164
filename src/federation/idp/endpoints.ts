/** Where providers answer: which of them, and with what. @module */
import { parseUrl } from '../http.ts'
import type { World } from '../world.ts'
import type { IdentityProvider } from './identity-provider.ts'

/** What a provider does at a URL, as the protocol names it. */
export type EndpointName =
  | 'openid-configuration'
  | 'jwks'
  | 'authorize'
  | 'consent'
  | 'token'
  | 'userinfo'

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
  `${provider.endpoints.authorization}/consent`

const urlsOf = (provider: IdentityProvider): Readonly<Record<EndpointName, string>> => ({
  'openid-configuration': discoveryUrl(provider),
  jwks: provider.endpoints.jwks,
  authorize: provider.endpoints.authorization,
  consent: consentUrl(provider),
  token: provider.endpoints.token,
  userinfo: provider.endpoints.userinfo,
})

const endpointNames: readonly EndpointName[] = [
  'openid-configuration',
  'jwks',
  'authorize',
  'consent',
  'token',
  'userinfo',
]

/** What the provider does at this URL, or `undefined` where it has nothing. */
export function endpointAt(provider: IdentityProvider, url: URL): EndpointName | undefined {
  const urls = urlsOf(provider)
  return endpointNames.find((name) => {
    const endpoint = parseUrl(urls[name])
    return endpoint?.origin === url.origin && endpoint.pathname === url.pathname
  })
}

/**
 * Which provider answers at this URL: the one with an endpoint there, else the one whose issuer is
 * nearest above it, else any that uses the host.
 */
export function identityProviderAt(world: World, url: URL): IdentityProvider | undefined {
  const providers = Object.values(world.identityProviders)
  return (
    providers.find((provider) => endpointAt(provider, url)) ??
    providers
      .filter((provider) => isBelow(url, parseUrl(provider.issuer)))
      .sort((one, other) => other.issuer.length - one.issuer.length)[0] ??
    providers.find((provider) => hostsOf(provider).includes(url.origin))
  )
}

function isBelow(url: URL, issuer: URL | undefined): boolean {
  const path = issuer?.pathname.replace(/\/$/, '')
  return (
    issuer?.origin === url.origin && (url.pathname === path || url.pathname.startsWith(`${path}/`))
  )
}

const hostsOf = (provider: IdentityProvider): readonly (string | undefined)[] =>
  [provider.issuer, ...Object.values(provider.endpoints)].map((url) => parseUrl(url)?.origin)
