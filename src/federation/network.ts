/**
 * The only road between parties: it lets the one whom a request is for answer it, records the
 * exchange and threads the world from one to the next.
 *
 * @module
 */
import { writtenChecks } from './checklist.ts'
import type { Exchange, PartyId } from './exchange.ts'
import { fetchedOnce } from './fetched-once.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import { route } from './routing.ts'
import type { Answer, Platform, Sent, Service, ServiceName } from './service.ts'
import type { World } from './world.ts'

/** What came of one request. */
export interface Handled {
  readonly world: World
  readonly response: HttpResponse
  readonly exchange: Exchange
}

/** The same, the exchange still to be written down. */
export interface Answered extends Sent {
  /** Writes the exchange down. */
  readonly record: () => Exchange
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
): Promise<Handled> {
  const answered = await answerRequest(world, { sourceIp: appAddress, ...sent }, from)
  return { world: answered.world, response: answered.response, exchange: answered.record() }
}

/** Where apps, browsers and workloads are: an address for documentation (RFC 5737 §3). */
const appAddress = '203.0.113.25'

/** As `handle`, for one who looks at few exchanges: writing them down takes a good part of the time. */
export async function answerRequest(
  world: World,
  sent: HttpRequest,
  from: PartyId = 'app',
  platform: Platform = {},
): Promise<Answered> {
  const { party, service, request } = await route(world, sent)
  const nested: Answered[] = []
  const turn: World = { ...world, turn: world.turn + 1 }
  const answer = await services[service](turn, request, {
    ...platform,
    from,
    send: async (current, inner) => {
      const answered = await answerRequest(current, inner, party, platform)
      nested.push(answered)
      return answered
    },
  })
  const { response, took = 0 } = answer
  const call = { from, to: party, at: world.now, request, nested }
  return { world: answer.world, response, took, record: recordOf(call, answer) }
}

interface AnsweredCall extends Pick<Exchange, 'from' | 'to' | 'at' | 'request'> {
  readonly nested: readonly Answered[]
}

/** What writes a call down; it keeps nothing of the worlds that the call has seen. */
function recordOf(
  { from, to, at, request, nested }: AnsweredCall,
  { operation, response, checks, took }: Answer,
): Answered['record'] {
  const records = nested.map(({ record }) => record)
  return () => ({
    from,
    to,
    operation,
    at,
    ...(took === undefined ? {} : { took }),
    request,
    response,
    checks: writtenChecks(checks),
    nested: records.map((record) => record()),
  })
}

const direct = () => import('./direct-services.ts')

const services: Readonly<Record<ServiceName, Service>> = {
  'identity-provider': fetchedOnce(direct, 'identityProvider'),
  iam: fetchedOnce(() => import('./iam-control-plane/service.ts'), 'iam'),
  sts: fetchedOnce(direct, 'sts'),
  s3: fetchedOnce(direct, 's3'),
  'cognito-identity': fetchedOnce(() => import('./cognito-identity/service.ts'), 'cognitoIdentity'),
  'cognito-idp': fetchedOnce(() => import('./cognito-idp/service.ts'), 'cognitoIdp'),
  'cognito-sync': fetchedOnce(() => import('./cognito-sync/service.ts'), 'cognitoSync'),
  sns: fetchedOnce(() => import('./sns/service.ts'), 'sns'),
  nobody: fetchedOnce(() => import('./nobody.ts'), 'nobody'),
}
