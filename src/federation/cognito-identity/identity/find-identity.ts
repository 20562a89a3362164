/** Pools and identities as a person's app names them: by id, in the region that is called. @module */
import type { JsonCall } from '../../aws-json/operation.ts'
import { parseUrl } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { isLoopback } from '../../loopback.ts'
import type { World } from '../../world.ts'
import type { Identity, IdentityPool } from '../identity-pool.ts'

type Where = Pick<JsonCall<unknown>, 'world' | 'request' | 'region'>

/** An unsigned call says nowhere what region it is for where one origin serves all: there it is any. */
function isHere({ request, region }: Where, { id }: IdentityPool): boolean {
  const host = parseUrl(request.url)?.hostname ?? ''
  return isLoopback(host) || id.startsWith(`${region}:`)
}

/** The pool with that id, of whatever account: the app does not say. */
export function findIdentityPool(call: Where, id: string): IdentityPool | undefined {
  const pool = entryOf(call.world.identityPools ?? {}, id)
  return pool && isHere(call, pool) ? pool : undefined
}

export interface FoundIdentity {
  readonly pool: IdentityPool
  readonly identity: Identity
}

/** The identity with that id, and its pool. */
export function findIdentity(call: Where, id: string): FoundIdentity | undefined {
  for (const pool of Object.values(call.world.identityPools ?? {})) {
    const identity = entryOf(pool.identities, id)
    if (identity && isHere(call, pool)) return { pool, identity }
  }
  return undefined
}

/** What an identity is now: itself, or the one that it was merged into. */
export function currentIdentity(pool: IdentityPool, id: string): Identity | undefined {
  const identity = entryOf(pool.identities, id)
  if (identity && !identity.disabled) return identity
  return Object.values(pool.identities).find(
    (each) => !each.disabled && each.mergedIdentityIds?.includes(id),
  )
}

/** The world with the pool's identities as they are now. */
export const withIdentities = (
  world: World,
  pool: IdentityPool,
  identities: IdentityPool['identities'],
): World => ({
  ...world,
  identityPools: { ...world.identityPools, [pool.id]: { ...pool, identities } },
})
