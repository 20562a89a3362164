/**
 * Whom a request is for: by host name, as on the internet, and where one loopback origin serves all,
 * by what the request says of itself.
 *
 * @module
 */
import type { PartyId } from './exchange.ts'
import { type HttpRequest, parseUrl } from './http.ts'
import { endpointAt, identityProviderAt } from './idp/endpoints.ts'
import { isLoopback, serviceMeantBy } from './one-origin.ts'
import type { ServiceName } from './service.ts'
import type { World } from './world.ts'

export interface Route {
  /** Who answers, as exchanges name it. */
  readonly party: PartyId
  readonly service: ServiceName
  /** The request as it reaches the party: a signed one never differs from what was sent. */
  readonly request: HttpRequest
}

/** Finds who answers. Names that nobody has and addresses that are none lead to `nobody`. */
export function route(world: World, request: HttpRequest): Route {
  const url = parseUrl(request.url)
  if (!url) return { ...nobody, request }
  if (!isLoopback(url.hostname)) return { ...partyAt(world, url), request }
  const forwarded = forwardedAddress(request.url)
  if (forwarded === undefined) return { ...serviceParty(serviceMeantBy(request)), request }
  const address = parseUrl(forwarded)
  return {
    ...(address ? forwardedParty(world, address) : nobody),
    request: { ...request, url: forwarded },
  }
}

type Party = Omit<Route, 'request'>

const nobody: Party = { party: 'network', service: 'nobody' }

const serviceParty = (service: ServiceName): Party =>
  service === 'nobody' ? nobody : { party: service, service }

/**
 * Routes by host name. On a host of AWS's own a provider has only its endpoints: an issuer may be a
 * bucket, and the bucket stays one.
 */
function partyAt(world: World, url: URL): Party {
  const service = awsHosts.find(([pattern]) => pattern.test(url.hostname))?.[1]
  const provider = identityProviderAt(world, url)
  if (provider && (!service || endpointAt(provider, url)))
    return { party: provider.issuer, service: 'identity-provider' }
  return service ? serviceParty(service) : nobody
}

/** Of AWS's own hosts, those that people and token verifiers visit: AWS's clients have the lab's origin. */
function forwardedParty(world: World, url: URL): Party {
  const party = partyAt(world, url)
  return visited.has(party.service) ? party : nobody
}

const visited: ReadonlySet<ServiceName> = new Set([
  'identity-provider',
  'cognito-identity',
  'cognito-idp',
])

const awsHosts: readonly (readonly [host: RegExp, service: ServiceName])[] = [
  [/^iam(\.[a-z0-9-]+)?\.amazonaws\.com$/, 'iam'],
  [/^sts(\.[a-z0-9-]+)?\.amazonaws\.com$/, 'sts'],
  [/^cognito-identity(\.[a-z0-9-]+)?\.amazonaws\.com$/, 'cognito-identity'],
  [/^cognito-idp\.[a-z0-9-]+\.amazonaws\.com$/, 'cognito-idp'],
  [/\.auth\.[a-z0-9-]+\.amazoncognito\.com$/, 'cognito-idp'],
  [/^cognito-sync\.[a-z0-9-]+\.amazonaws\.com$/, 'cognito-sync'],
  [/^sns\.[a-z0-9-]+\.amazonaws\.com$/, 'sns'],
  [/(^|\.)s3([.-][a-z0-9-]+)?\.amazonaws\.com$/, 's3'],
]

/**
 * `http://127.0.0.1:4566/_idp/login.example.com/token` stands for `https://login.example.com/token`:
 * how a browser or curl reaches a provider, the managed login of a user pool, or the keys of Cognito,
 * whose names lead elsewhere. No bucket can be called `_idp`.
 */
function forwardedAddress(url: string): string | undefined {
  const [, host, rest = ''] = /^https?:\/\/[^/?#]*\/_idp\/([^/?#]+)([^#]*)/i.exec(url) ?? []
  return host === undefined ? undefined : `https://${host}${rest.startsWith('/') ? '' : '/'}${rest}`
}
