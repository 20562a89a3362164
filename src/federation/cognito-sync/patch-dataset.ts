/**
 * Changes records of a dataset: all of a patch, or nothing of it.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_UpdateRecords.html
 * @module
 */

import { entryOf } from '../lookup.ts'
import { accepted, type Outcome } from '../refusal.ts'
import { dataStorage, limits, recordCount } from './dataset.ts'
import type { Dataset, SyncRecord } from './identity-data.ts'
import { conflict, invalidParameter, limitExceeded } from './refusals.ts'

export interface RecordPatch {
  readonly Op: string
  readonly Key: string
  readonly Value?: string
  readonly SyncCount: number
  /** Epoch seconds. */
  readonly DeviceLastModifiedDate?: number
}

/** A change that has no place in a dataset's history: nothing is wrong with the rest. */
function patchDefect(patches: readonly RecordPatch[]): string | undefined {
  const keys = patches.map(({ Key }) => Key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) return `Duplicate record key: ${twice}`
  const empty = patches.find(({ Op, Value }) => Op === 'replace' && Value === undefined)
  return empty === undefined ? undefined : `Value is required to replace record: ${empty.Key}`
}

/**
 * The dataset after the patch. Each record must be known at its present sync count, 0 where there is
 * none; after the change it has the dataset's new one.
 */
export function patchDataset(
  dataset: Dataset,
  patches: readonly RecordPatch[],
  { now, writer }: { readonly now: number; readonly writer: string },
): Outcome<Dataset> {
  const defect = patchDefect(patches)
  if (defect !== undefined) return invalidParameter(defect)
  for (const { Key, SyncCount } of patches) {
    const current = entryOf(dataset.records, Key)?.syncCount ?? 0
    if (current !== SyncCount)
      return conflict(`Current SyncCount for: ${Key} is: ${current} not: ${SyncCount}`)
  }
  const syncCount = dataset.syncCount + 1
  const changed = patches.map((patch): readonly [string, SyncRecord] => [
    patch.Key,
    {
      ...(patch.Op === 'replace' && patch.Value !== undefined ? { value: patch.Value } : {}),
      syncCount,
      lastModifiedAt: now,
      lastModifiedBy: writer,
      ...(patch.DeviceLastModifiedDate === undefined
        ? {}
        : { deviceLastModifiedAt: patch.DeviceLastModifiedDate }),
    },
  ])
  const next: Dataset = {
    ...dataset,
    syncCount,
    records: { ...dataset.records, ...Object.fromEntries(changed) },
    lastModifiedAt: now,
    lastModifiedBy: writer,
  }
  return withinLimits(next)
}

function withinLimits(dataset: Dataset): Outcome<Dataset> {
  if (recordCount(dataset) > limits.records)
    return limitExceeded(`Exceeded the limit of ${limits.records} records per dataset`)
  return dataStorage(dataset) > limits.datasetSize
    ? limitExceeded(`Exceeded the limit of ${limits.datasetSize} bytes per dataset`)
    : accepted(dataset)
}
