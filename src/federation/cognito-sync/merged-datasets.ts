/**
 * What becomes of data when identities merge: the datasets of the one that is gone come to the other
 * under `<dataset>.<identity id>`, until the app has merged the contents and deleted them.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_ListRecords.html
 * @module
 */
import { entryOf } from '../lookup.ts'
import type { World } from '../world.ts'
import { isLive } from './dataset.ts'
import type { Dataset, IdentityData } from './identity-data.ts'
import { type IdentityPool, identityDataOf, withIdentityData } from './store.ts'

/** Identities that were merged into this one, directly or by way of another. */
export function mergedIdentityIds(pool: IdentityPool, identityId: string): readonly string[] {
  const found = new Set<string>()
  const waiting = [identityId]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const merged of entryOf(pool.identities, next)?.mergedIdentityIds ?? []) {
      if (merged === identityId || found.has(merged)) continue
      found.add(merged)
      waiting.push(merged)
    }
  }
  return [...found]
}

/**
 * The world in which the identity has what its merged ones had. A dataset that comes over counts
 * from 1 (aws-sdk-net#414); its records keep their counts.
 */
export function adoptMergedDatasets(world: World, pool: IdentityPool, identityId: string): World {
  const mergedIds = mergedIdentityIds(pool, identityId)
  return mergedIds.reduce((current, mergedId) => {
    const theirs = identityDataOf(current, { poolId: pool.id, identityId: mergedId })
    if (Object.keys(theirs.datasets).length + Object.keys(theirs.devices).length === 0)
      return current
    const place = { poolId: pool.id, identityId }
    const ours = identityDataOf(current, place)
    const adopted = Object.values(theirs.datasets)
      .filter(isLive)
      .map((dataset) => adoptedDataset(dataset, mergedId, mergedIds))
      .map((dataset) => [dataset.name, dataset] as const)
    const emptied = withIdentityData(
      current,
      { poolId: pool.id, identityId: mergedId },
      { datasets: {}, devices: {} },
    )
    return withIdentityData(emptied, place, {
      ...ours,
      datasets: { ...ours.datasets, ...Object.fromEntries(adopted) },
    })
  }, world)
}

/** One that came from a merge before keeps its name. */
function adoptedDataset(dataset: Dataset, mergedId: string, mergedIds: readonly string[]): Dataset {
  const { deletedAt: _deletedAt, ...rest } = dataset
  if (mergedIds.some((id) => dataset.name.endsWith(`.${id}`))) return rest
  return { ...rest, name: `${dataset.name}.${mergedId}`, syncCount: 1 }
}

/** The names under which a dataset of merged identities waits to be merged into this one. */
export const mergedDatasetNames = (
  { datasets }: IdentityData,
  name: string,
  mergedIds: readonly string[],
): readonly string[] =>
  mergedIds
    .map((id) => `${name}.${id}`)
    .filter((merged) => {
      const dataset = entryOf(datasets, merged)
      return dataset !== undefined && isLive(dataset)
    })
