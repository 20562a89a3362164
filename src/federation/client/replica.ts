/** A device's copy of a dataset, and what it knows of the server's. @module */
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import type { Replica } from './holdings.ts'
import { textOf } from './json-answer.ts'
import type { SyncWrite } from './sync-plan.ts'

/** What a device has before its first ListRecords. */
export const emptyReplica: Replica = { records: {}, syncCount: 0, syncSessionToken: '' }

/** The copy after an answer of ListRecords. */
export const pulled = (replica: Replica, answer: JsonObject): Replica => ({
  records: withRecords(replica, answer),
  syncCount: Number(answer['DatasetSyncCount']),
  syncSessionToken: textOf(answer, 'SyncSessionToken'),
})

/** The copy after an answer of UpdateRecords. */
export function pushed(replica: Replica, answer: JsonObject): Replica {
  const records = withRecords(replica, answer)
  const counts = Object.values(records).map(({ syncCount }) => syncCount)
  return { ...replica, records, syncCount: Math.max(replica.syncCount, ...counts) }
}

/** A change as UpdateRecords takes it: with the sync count at which the device knows the record. */
export const patchOf = ({ records }: Replica, { key, value }: SyncWrite) => ({
  Op: 'replace',
  Key: key,
  Value: value,
  SyncCount: records[key]?.syncCount ?? 0,
})

function withRecords({ records }: Replica, answer: JsonObject): Replica['records'] {
  const told = Array.isArray(answer['Records']) ? answer['Records'].filter(isJsonObject) : []
  const changed = told.map((record) => ({
    key: textOf(record, 'Key'),
    value: record['Value'],
    syncCount: Number(record['SyncCount']),
  }))
  const kept = Object.entries(records).filter(([key]) => !changed.some((each) => each.key === key))
  const present = changed.flatMap(({ key, value, syncCount }) =>
    typeof value === 'string' ? [[key, { value, syncCount }] as const] : [],
  )
  return Object.fromEntries([...kept, ...present])
}
