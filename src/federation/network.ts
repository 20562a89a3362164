/**
 * The only road between parties: it lets the one whom a request is for answer it, records the
 * exchange and threads the world from one to the next.
 *
 * @module
 */
import type { Exchange, PartyId } from './exchange.ts'
import { fetchedOnce } from './fetched-once.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import { route } from './routing.ts'
import type { Platform, Service, ServiceName } from './service.ts'
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
  sent: HttpRequest,
  from: PartyId = 'app',
  platform: Platform = {},
): Promise<Handled> {
  const { party, service, request } = await route(world, sent)
  const nested: Exchange[] = []
  const turn: World = { ...world, turn: world.turn + 1 }
  const answer = await services[service](turn, request, {
    ...platform,
    from,
    send: async (current, inner) => {
      const answered = await handle(current, inner, party, platform)
      nested.push(answered.exchange)
      const { took = 0 } = answered.exchange
      return { world: answered.world, response: answered.response, took }
    },
  })
  const { response, operation, checks, took } = answer
  const exchange: Exchange = {
    from,
    to: party,
    operation,
    at: world.now,
    ...(took === undefined ? {} : { took }),
    request,
    response,
    checks,
    nested,
  }
  return { world: answer.world, response, exchange }
}

const services: Readonly<Record<ServiceName, Service>> = {
  'identity-provider': fetchedOnce(() => import('./idp/service.ts'), 'identityProvider'),
  iam: fetchedOnce(() => import('./iam-control-plane/service.ts'), 'iam'),
  sts: fetchedOnce(() => import('./sts/service.ts'), 'sts'),
  s3: fetchedOnce(() => import('./s3/service.ts'), 's3'),
  'cognito-identity': fetchedOnce(() => import('./cognito-identity/service.ts'), 'cognitoIdentity'),
  'cognito-idp': fetchedOnce(() => import('./cognito-idp/service.ts'), 'cognitoIdp'),
  'cognito-sync': fetchedOnce(() => import('./cognito-sync/service.ts'), 'cognitoSync'),
  sns: fetchedOnce(() => import('./sns/service.ts'), 'sns'),
  nobody: fetchedOnce(() => import('./nobody.ts'), 'nobody'),
}
