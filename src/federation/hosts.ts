/** Whom a host name leads to, as on the internet. @module */
import type { PartyId } from './exchange.ts'
import type { HttpRequest } from './http.ts'
import { addresseeAt } from './idp/endpoints.ts'
import type { ServiceName } from './service.ts'
import type { World } from './world.ts'

export interface Party {
  /** Who answers, as exchanges name it. */
  readonly party: PartyId
  readonly service: ServiceName
}

export interface Route extends Party {
  /** The request as it reaches the party: a signed one never differs from what was sent. */
  readonly request: HttpRequest
}

/** For names that nobody has, and addresses that are none. */
export const nobody: Party = { party: 'network', service: 'nobody' }

/** The party that is one of the services. */
export const serviceParty = (service: ServiceName): Party =>
  service === 'nobody' ? nobody : { party: service, service }

/**
 * Routes by host name. On a host of AWS's own a provider has only its endpoints: an issuer may be a
 * bucket, and the bucket stays one.
 */
export function partyAt(world: World, url: URL): Party {
  const addressee = addresseeAt(world, url)
  const service = addressee?.endpoint ? undefined : awsServiceAt(url)
  if (addressee && !service)
    return { party: addressee.provider.issuer, service: 'identity-provider' }
  return service ? serviceParty(service) : nobody
}

const awsServiceAt = ({ hostname }: URL): ServiceName | undefined =>
  awsHosts.find(([pattern]) => pattern.test(hostname))?.[1]

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
