/**
 * UpdateRecords: a device's changes, all of them or none. The first ones make the dataset; other
 * devices that subscribe to it are told by silent push.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_UpdateRecords.html
 * @module
 */
import { integer, list, number, required, structure, text } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { limits, liveDataset, liveDatasets, renderRecord } from '../dataset.ts'
import type { Dataset } from '../identity-data.ts'
import { type IdentityScope, identityChecks, openIdentity } from '../identity-scope.ts'
import { patchDataset } from '../patch-dataset.ts'
import { onDataset } from '../permissions.ts'
import { notifyDevices } from '../push/notify-devices.ts'
import { limitExceeded } from '../refusals.ts'
import { datasetMembers, deviceId } from '../shapes.ts'
import { withIdentityData } from '../store.ts'
import { checkSession, sessionCheck } from './session-check.ts'
import { datasetUri } from './uri.ts'

const recordPatch = structure({
  Op: required(text({ values: ['replace', 'remove'] })),
  Key: required(text({ length: [1, 1024] })),
  Value: text({ length: [0, 1_048_575] }),
  SyncCount: required(integer()),
  DeviceLastModifiedDate: number(),
})

export const updateRecords = restOperation(
  { method: 'POST', uri: datasetUri },
  {
    input: structure({
      ...datasetMembers,
      DeviceId: deviceId,
      RecordPatches: list(recordPatch),
      SyncSessionToken: required(text()),
    }),
    checks: [
      ...identityChecks,
      sessionCheck,
      {
        id: 'sync-counts',
        title: 'The device knows every record that it changes as it is now, and all fits',
        fact: 'sync-counts',
      },
      { id: 'push', title: 'The other devices that subscribe are told', fact: 'sync-push' },
    ],
    permissions: onDataset('UpdateRecords'),
    run: async (call) => {
      const { RecordPatches: patches = [], SyncSessionToken, DatasetName } = call.input
      const opened = openIdentity(call)
      if (!opened.ok) return opened
      const session = checkSession(call, SyncSessionToken)
      if (!session.ok) return session
      const { world, place, data, writer } = opened.value
      if (patches.length === 0) return { ok: true, world, result: { Records: [] } }
      const found = datasetToWrite(opened.value, DatasetName)
      const patched = found.ok
        ? patchDataset(found.value, patches, { now: world.now, writer })
        : found
      if (!patched.ok) {
        call.fail('sync-counts', { note: patched.refusal.message })
        return patched
      }
      const dataset = patched.value
      call.pass('sync-counts', { actual: `sync count ${dataset.syncCount}` })
      const datasets = { ...data.datasets, [DatasetName]: dataset }
      const written = withIdentityData(world, place, { ...data, datasets })
      const records = patches.flatMap(({ Key }) => {
        const record = entryOf(dataset.records, Key)
        return record ? [renderRecord(Key, record)] : []
      })
      const told = await notifyDevices(call, written, opened.value, {
        datasetName: DatasetName,
        syncCount: dataset.syncCount,
        writtenBy: call.input.DeviceId,
      })
      return { ok: true, world: told, result: { Records: records } }
    },
  },
)

/** The dataset, or an empty one; one that was deleted counts on. Merged ones are over and above the limit. */
function datasetToWrite({ world, data, writer }: IdentityScope, name: string): Outcome<Dataset> {
  const live = liveDataset(data, name)
  if (live) return accepted(live)
  if (liveDatasets(data).length >= limits.datasets)
    return limitExceeded(`Exceeded the limit of ${limits.datasets} datasets per identity`)
  const empty = { createdAt: world.now, lastModifiedAt: world.now, lastModifiedBy: writer }
  return accepted({ name, syncCount: 0, records: {}, ...entryOf(data.datasets, name), ...empty })
}
