/** A dataset: whether it is there, what is in it, and how much. @module */

import { entryOf } from '../lookup.ts'
import type { Dataset, IdentityData, SyncRecord } from './identity-data.ts'

/**
 * What an identity may have.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html
 */
export const limits = {
  datasets: 20,
  records: 1024,
  /** Bytes of keys and values of one dataset. */
  datasetSize: 1024 * 1024,
} as const

/** A deleted dataset stays as the memory that it was there; written again, it counts on. */
export const isLive = ({ syncCount, deletedAt }: Dataset): boolean =>
  deletedAt === undefined || syncCount > deletedAt

/** The dataset of that name, unless it was deleted or never written. */
export function liveDataset({ datasets }: IdentityData, name: string): Dataset | undefined {
  const dataset = entryOf(datasets, name)
  return dataset && isLive(dataset) ? dataset : undefined
}

export const liveDatasets = ({ datasets }: IdentityData): readonly Dataset[] =>
  Object.values(datasets).filter(isLive)

const encoder = new TextEncoder()

/** Bytes of all keys and values. */
export const dataStorage = ({ records }: Dataset): number =>
  present(records).reduce(
    (sum, [key, { value = '' }]) => sum + encoder.encode(key).length + encoder.encode(value).length,
    0,
  )

export const recordCount = ({ records }: Dataset): number => present(records).length

const present = (records: Dataset['records']) =>
  Object.entries(records).filter(([, { value }]) => value !== undefined)

/** As operations return it; times are in epoch seconds. */
export const renderDataset = (identityId: string, dataset: Dataset) => ({
  IdentityId: identityId,
  DatasetName: dataset.name,
  CreationDate: dataset.createdAt,
  LastModifiedDate: dataset.lastModifiedAt,
  LastModifiedBy: dataset.lastModifiedBy,
  DataStorage: dataStorage(dataset),
  NumRecords: recordCount(dataset),
})

/** As operations return it: a removed record has no value. */
export const renderRecord = (key: string, record: SyncRecord) => ({
  Key: key,
  Value: record.value,
  SyncCount: record.syncCount,
  LastModifiedDate: record.lastModifiedAt,
  LastModifiedBy: record.lastModifiedBy,
  DeviceLastModifiedDate: record.deviceLastModifiedAt,
})
