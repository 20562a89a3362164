/** App clients: found by their id, and put back when changed. @module */
import type { JsonCall } from '../../aws-json/operation.ts'
import { parseUrl } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { isLoopback } from '../../loopback.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { regionOfPool } from '../pool/find-pool.ts'
import { resourceNotFound } from '../refusals.ts'
import type { AppClient, UserPool } from '../user-pool.ts'

export interface ClientOfPool {
  readonly pool: UserPool
  readonly client: AppClient
}

/**
 * The client of that id in whichever pool of the region; an app names no pool. An unsigned call says
 * nowhere what region it is for where one origin serves all: there it is any.
 */
export function findClient(
  { world, request, region }: Pick<JsonCall<unknown>, 'world' | 'request' | 'region'>,
  clientId: string,
): Outcome<ClientOfPool> {
  const anywhere = isLoopback(parseUrl(request.url)?.hostname ?? '')
  for (const pool of Object.values(world.userPools ?? {})) {
    const client = entryOf(pool.clients, clientId)
    if (client && (anywhere || regionOfPool(pool) === region)) return accepted({ pool, client })
  }
  return unknownClient(clientId)
}

/** The pool's client of that id. */
export function clientOfPool(pool: UserPool, clientId: string): Outcome<AppClient> {
  const client = entryOf(pool.clients, clientId)
  return client ? accepted(client) : unknownClient(clientId)
}

const unknownClient = (clientId: string) =>
  resourceNotFound(`User pool client ${clientId} does not exist.`)

/** The pool with the client as it is now. */
export const withClient = (pool: UserPool, client: AppClient): UserPool => ({
  ...pool,
  clients: { ...pool.clients, [client.id]: client },
})
