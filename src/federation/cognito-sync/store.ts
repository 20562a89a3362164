/** Reads and writes what Cognito Sync keeps in the world. @module */
import { entryOf } from '../lookup.ts'
import type { World } from '../world.ts'
import type { IdentityData, SyncPool } from './identity-data.ts'

/** As the broker keeps it. */
export type IdentityPool = NonNullable<World['identityPools']>[string]

/** What is kept for a pool; nothing yet where nothing was. */
export const syncPoolOf = (world: World, poolId: string): SyncPool =>
  entryOf(world.syncPools ?? {}, poolId) ?? { identities: {} }

/** What is kept for an identity; nothing yet where nothing was. */
export const identityDataOf = (
  world: World,
  { poolId, identityId }: { readonly poolId: string; readonly identityId: string },
): IdentityData =>
  entryOf(syncPoolOf(world, poolId).identities, identityId) ?? { datasets: {}, devices: {} }

export const withSyncPool = (world: World, poolId: string, pool: SyncPool): World => ({
  ...world,
  syncPools: { ...world.syncPools, [poolId]: pool },
})

export const withIdentityData = (
  world: World,
  { poolId, identityId }: { readonly poolId: string; readonly identityId: string },
  data: IdentityData,
): World => {
  const pool = syncPoolOf(world, poolId)
  const identities = { ...pool.identities, [identityId]: data }
  return withSyncPool(world, poolId, { ...pool, identities })
}
