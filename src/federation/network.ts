/**
 * The only road between parties: it finds who answers a request, records the exchange and threads
 * the world from one to the next.
 *
 * @module
 */
import type { Exchange, PartyId } from './exchange.ts'
import { type HttpRequest, type HttpResponse, parseUrl } from './http.ts'
import { endpointAt, identityProviderAt } from './idp/endpoints.ts'
import { identityProvider } from './idp/service.ts'
import { s3 } from './s3/service.ts'
import type { Answer, Service } from './service.ts'
import { sts } from './sts/service.ts'
import type { World } from './world.ts'

/** What came of one request. */
export interface Handled {
  readonly world: World
  readonly response: HttpResponse
  readonly exchange: Exchange
}

/**
 * Answers one request as the simulated web would. It never throws, whatever the request is: a name
 * that no party answers to gets a 502 as from a proxy.
 *
 * @param from - Who sends it; the app where nothing is said.
 */
export async function handle(
  world: World,
  request: HttpRequest,
  from: PartyId = 'app',
): Promise<Handled> {
  const party = partyAt(world, request)
  const nested: Exchange[] = []
  const turn: World = { ...world, turn: world.turn + 1 }
  const answer = await party.service(turn, request, {
    from: party.id,
    send: async (current, inner) => {
      const sent = await handle(current, inner, party.id)
      nested.push(sent.exchange)
      return { world: sent.world, response: sent.response }
    },
  })
  const { response, operation, checks } = answer
  const exchange: Exchange = {
    from,
    to: party.id,
    operation,
    at: world.now,
    request,
    response,
    checks,
    nested,
  }
  return { world: answer.world, response, exchange }
}

interface Party {
  readonly id: PartyId
  readonly service: Service
}

/**
 * Routes by host name, as the internet does. On a host of AWS's own a provider has only its
 * endpoints: an issuer may be a bucket, and the bucket stays one.
 */
function partyAt(world: World, request: HttpRequest): Party {
  const url = parseUrl(request.url)
  if (!url) return nobody
  const service = serviceAt(url.hostname)
  const provider = identityProviderAt(world, url)
  if (provider && (!service || endpointAt(provider, url)))
    return { id: provider.issuer, service: identityProvider }
  return service ?? nobody
}

const services: readonly (readonly [host: RegExp, party: Party])[] = [
  [/^sts(\.[a-z0-9-]+)?\.amazonaws\.com$/, { id: 'sts', service: sts }],
  [/(^|\.)s3([.-][a-z0-9-]+)?\.amazonaws\.com$/, { id: 's3', service: s3 }],
]

const serviceAt = (host: string): Party | undefined =>
  services.find(([pattern]) => pattern.test(host))?.[1]

const unroutable: Service = async (world, request): Promise<Answer> => ({
  world,
  operation: 'unknown host',
  checks: [],
  response: {
    status: 502,
    headers: [['content-type', 'text/plain; charset=utf-8']],
    body: `No party of this simulation answers at ${parseUrl(request.url)?.host || 'that address'}.`,
  },
})

const nobody: Party = { id: 'network', service: unroutable }
