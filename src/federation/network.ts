/**
 * The only road between parties: it finds who answers a request, records the exchange and threads
 * the world from one to the next.
 *
 * @module
 */
import type { Exchange, PartyId } from './exchange.ts'
import { type HttpRequest, type HttpResponse, headerValue, parseUrl } from './http.ts'
import { identityProviderAt } from './idp/endpoints.ts'
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

/** Routes by host name, as the internet does; then by what AWS requests say of themselves. */
function partyAt(world: World, request: HttpRequest): Party {
  const url = parseUrl(request.url)
  if (!url) return { id: 'network', service: unroutable }
  const provider = identityProviderAt(world, url)
  if (provider) return { id: provider.issuer, service: identityProvider }
  const host = url.hostname
  if (/^sts(\.[a-z0-9-]+)?\.amazonaws\.com$/.test(host)) return { id: 'sts', service: sts }
  if (/(^|\.)s3([.-][a-z0-9-]+)?\.amazonaws\.com$/.test(host)) return { id: 's3', service: s3 }
  return { id: 'network', service: unroutable }
}

const unroutable: Service = async (world, request): Promise<Answer> => ({
  world,
  operation: 'unknown host',
  checks: [],
  response: {
    status: 502,
    headers: [['content-type', 'text/plain; charset=utf-8']],
    body: `No party of this simulation answers at ${parseUrl(request.url)?.host ?? headerValue(request.headers, 'host') ?? 'that address'}.`,
  },
})
