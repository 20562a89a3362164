/** An app on one device, as Cognito's client libraries keep it: what it has, and what it knows of the server. */
import {
  type CognitoSyncClient,
  ListRecordsCommand,
  type RecordPatch,
  UpdateRecordsCommand,
} from '@aws-sdk/client-cognito-sync'

interface Place {
  readonly IdentityPoolId: string
  readonly IdentityId: string
  readonly DatasetName: string
}

/** Values by key, the records' sync counts, and how far the device has come. */
export function syncDevice(client: CognitoSyncClient, place: Place, DeviceId?: string) {
  const values = new Map<string, string>()
  const counts = new Map<string, number>()
  const changed = new Map<string, string | undefined>()
  let known = 0
  return {
    values,
    syncCount: () => known,
    /** A change while offline; without a value a removal. */
    change: (key: string, value?: string) => changed.set(key, value),
    /** Takes what the server has; keys that were changed here, too, are told. */
    async pull() {
      const { $metadata: _, ...page } = await client.send(
        new ListRecordsCommand({ ...place, LastSyncCount: known }),
      )
      const conflicts: string[] = []
      for (const { Key = '', Value, SyncCount = 0 } of page.Records ?? []) {
        if (changed.has(Key)) conflicts.push(Key)
        counts.set(Key, SyncCount)
        if (Value === undefined) values.delete(Key)
        else values.set(Key, Value)
      }
      known = page.DatasetSyncCount ?? 0
      return { ...page, conflicts }
    },
    /** Sends what was changed here, all of it or nothing. */
    async push(SyncSessionToken: string | undefined) {
      const RecordPatches = [...changed].map(
        ([Key, Value]): RecordPatch => ({
          Op: Value === undefined ? 'remove' : 'replace',
          Key,
          ...(Value === undefined ? {} : { Value }),
          SyncCount: counts.get(Key) ?? 0,
        }),
      )
      const { Records = [] } = await client.send(
        new UpdateRecordsCommand({ ...place, SyncSessionToken, RecordPatches, DeviceId }),
      )
      for (const { Key = '', Value, SyncCount = 0 } of Records) {
        counts.set(Key, SyncCount)
        known = SyncCount
        if (Value === undefined) values.delete(Key)
        else values.set(Key, Value)
      }
      changed.clear()
    },
  }
}
