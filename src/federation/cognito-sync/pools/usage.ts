/** How much is kept. @module */
import type { World } from '../../world.ts'
import { dataStorage, liveDatasets } from '../dataset.ts'
import type { Dataset, IdentityData } from '../identity-data.ts'
import { syncPoolOf } from '../store.ts'

/** `IdentityPoolUsage`: of all identities of a pool together. */
export function poolUsage(world: World, poolId: string) {
  const { identities, sessionsCount = 0 } = syncPoolOf(world, poolId)
  const datasets = Object.values(identities).flatMap(liveDatasets)
  return {
    IdentityPoolId: poolId,
    SyncSessionsCount: sessionsCount,
    DataStorage: sizeOf(datasets),
    LastModifiedDate: lastModified(datasets),
  }
}

/** `IdentityUsage`. */
export function identityUsage(poolId: string, identityId: string, data: IdentityData) {
  const datasets = liveDatasets(data)
  return {
    IdentityId: identityId,
    IdentityPoolId: poolId,
    DatasetCount: datasets.length,
    DataStorage: sizeOf(datasets),
    LastModifiedDate: lastModified(datasets),
  }
}

const sizeOf = (datasets: readonly Dataset[]): number =>
  datasets.reduce((sum, dataset) => sum + dataStorage(dataset), 0)

const lastModified = (datasets: readonly Dataset[]): number | undefined =>
  datasets.length === 0
    ? undefined
    : Math.max(...datasets.map(({ lastModifiedAt }) => lastModifiedAt))
