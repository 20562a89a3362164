/** Where providers answer: which of them, and with what. @module */
import { parseUrl } from '../http.ts'
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

type Urls = Readonly<Record<EndpointName, string | undefined>>

const urlsOf = (provider: IdentityProvider): Urls => {
  const { endpoints } = provider
  const { idTokens } = dialectOf(provider)
  return {
    'openid-configuration': idTokens ? discoveryUrl(provider) : undefined,
    jwks: endpoints.jwks,
    authorize: endpoints.authorization,
    consent: endpoints.authorization === undefined ? undefined : consentUrl(provider),
    token: endpoints.token,
    userinfo: endpoints.userinfo,
    debug_token: endpoints.debugToken,
    me: endpoints.me,
    tokeninfo: endpoints.tokenInfo,
    profile: endpoints.profile,
  }
}

const endpointNames: readonly EndpointName[] = [
  'openid-configuration',
  'jwks',
  'authorize',
  'consent',
  'token',
  'userinfo',
  'debug_token',
  'me',
  'tokeninfo',
  'profile',
]

/** What the provider does at this URL, or `undefined` where it has nothing. */
export function endpointAt(provider: IdentityProvider, url: URL): EndpointName | undefined {
  const urls = urlsOf(provider)
  const { versionedPaths } = dialectOf(provider)
  const pathOf = ({ pathname }: URL) =>
    versionedPaths ? pathname.replace(/^\/v\d+\.\d+(?=\/)/, '') : pathname
  return endpointNames.find((name) => {
    const endpoint = parseUrl(urls[name] ?? '')
    return endpoint?.origin === url.origin && pathOf(endpoint) === pathOf(url)
  })
}

/**
 * Which provider answers at this URL: the one with an endpoint there, else the one whose issuer is
 * nearest above it, else any that uses the host.
 */
export function identityProviderAt(world: World, url: URL): IdentityProvider | undefined {
  const providers = [...Object.values(world.identityProviders), ...ubiquitousProviders]
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
