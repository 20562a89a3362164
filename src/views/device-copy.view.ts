/** What one device keeps of a dataset, and how far it is from the store. @module */
import type { Holdings } from '../federation/client/holdings.ts'
import type { SyncPlan } from '../federation/client/sync-plan.ts'
import type { Device } from '../federation/cognito-sync/identity-data.ts'

export interface RecordRow {
  readonly key: string
  readonly value: string
  readonly syncCount: number
  /** Written on the device, and not in the store. */
  readonly unsent: boolean
}

/** How far a device is on its way to being told of changes. */
export function standingOf(
  held: Holdings,
  device: Device | undefined,
  { dataset }: SyncPlan,
): string {
  if (device?.subscriptions.includes(dataset)) return 'told of changes'
  if (device) return 'registered'
  return held.credentials ? 'signed in' : 'signed out'
}

/** Its records, with what was written there and did not go out. */
export function recordsOf({ replica, unsent }: Holdings): readonly RecordRow[] {
  const rows = Object.entries(replica?.records ?? {}).map(([key, record]) =>
    unsent?.key === key
      ? { key, value: unsent.value, syncCount: record.syncCount, unsent: true }
      : { key, ...record, unsent: false },
  )
  return unsent && rows.every(({ key }) => key !== unsent.key)
    ? [...rows, { ...unsent, syncCount: 0, unsent: true }]
    : rows
}

/** Where a device that knows one count stands against a store that has another. */
export function lagOf(known: number | undefined, store: number | undefined): string | undefined {
  if (known === undefined || store === undefined) return undefined
  const behind = store - known
  if (behind <= 0) return 'in step'
  return `${behind} ${behind === 1 ? 'change' : 'changes'} behind`
}
