/** App clients: found by their id, and put back when changed. @module */
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { regionOfPool } from '../pool/find-pool.ts'
import { resourceNotFound } from '../refusals.ts'
import type { AppClient, UserPool } from '../user-pool.ts'

export interface ClientOfPool {
  readonly pool: UserPool
  readonly client: AppClient
}

/** The client of that id in whichever pool of the region; an app names no pool. */
export function findClient(world: World, region: string, clientId: string): Outcome<ClientOfPool> {
  for (const pool of Object.values(world.userPools ?? {})) {
    const client = entryOf(pool.clients, clientId)
    if (client && regionOfPool(pool) === region) return accepted({ pool, client })
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
