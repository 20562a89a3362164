/**
 * ListRecords: what changed since a device last looked, and a session in which it may answer with
 * changes of its own.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_ListRecords.html
 * @module
 */
import { integer, structure, text } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { isLive, renderRecord } from '../dataset.ts'
import type { Dataset } from '../identity-data.ts'
import { identityChecks, openIdentity } from '../identity-scope.ts'
import { mergedDatasetNames, mergedIdentityIds } from '../merged-datasets.ts'
import { askedPage, pageMembers, pageQuery } from '../page.ts'
import { onDataset } from '../permissions.ts'
import { invalidParameter } from '../refusals.ts'
import { datasetMembers } from '../shapes.ts'
import { syncPoolOf, withSyncPool } from '../store.ts'
import { sealSyncSession } from '../sync-session.ts'
import { checkSession, sessionCheck } from './session-check.ts'
import { datasetUri } from './uri.ts'

export const listRecords = restOperation(
  {
    method: 'GET',
    uri: `${datasetUri}/records`,
    query: {
      ...pageQuery,
      lastSyncCount: { member: 'LastSyncCount', type: 'integer' },
      syncSessionToken: { member: 'SyncSessionToken', type: 'text' },
    },
  },
  {
    input: structure({
      ...datasetMembers,
      ...pageMembers,
      LastSyncCount: integer(),
      SyncSessionToken: text(),
    }),
    checks: [
      ...identityChecks,
      sessionCheck,
      {
        id: 'known-sync-count',
        title: 'The dataset has come as far as the device says',
        fact: 'sync-counts',
      },
    ],
    permissions: onDataset('ListRecords'),
    run: (call) => {
      const { LastSyncCount = 0, SyncSessionToken: sent, ...input } = call.input
      const opened = openIdentity(call)
      if (!opened.ok) return opened
      const { world, pool, place, data } = opened.value
      const session = checkSession(call, sent)
      if (!session.ok) return session
      const dataset = entryOf(data.datasets, input.DatasetName)
      const exists = dataset !== undefined && isLive(dataset)
      if (exists && LastSyncCount > dataset.syncCount) {
        call.fail('known-sync-count', {
          expected: `at most ${dataset.syncCount}`,
          actual: String(LastSyncCount),
        })
        return invalidParameter(`No such SyncCount: ${LastSyncCount} exists for this Dataset`)
      }
      call.pass('known-sync-count', { actual: String(LastSyncCount) })
      const page = askedPage(changesSince(dataset, LastSyncCount), ([key]) => key, input)
      if (!page.ok) return page
      const syncPool = syncPoolOf(world, pool.id)
      const sessionsCount = (syncPool.sessionsCount ?? 0) + (sent === undefined ? 1 : 0)
      const mergedIds = mergedIdentityIds(pool, place.identityId)
      return {
        ok: true,
        world: withSyncPool(world, pool.id, { ...syncPool, sessionsCount }),
        result: {
          Records: page.value.items.map(([key, record]) => renderRecord(key, record)),
          NextToken: page.value.nextToken,
          Count: page.value.items.length,
          DatasetSyncCount: dataset?.syncCount ?? 0,
          LastModifiedBy: dataset?.lastModifiedBy,
          MergedDatasetNames: mergedDatasetNames(data, input.DatasetName, mergedIds),
          DatasetExists: exists,
          DatasetDeletedAfterRequestedSyncCount: deletedAfter(dataset, LastSyncCount),
          SyncSessionToken: sent ?? sealSyncSession(world, input),
        },
      }
    },
  },
)

/** A device that knows nothing yet wants no removals, only what is there. */
function changesSince(dataset: Dataset | undefined, lastSyncCount: number) {
  return Object.entries(dataset?.records ?? {}).filter(
    ([, { syncCount, value }]) =>
      syncCount > lastSyncCount && (value !== undefined || lastSyncCount > 0),
  )
}

/** One that never knew the dataset has nothing to delete. */
const deletedAfter = (dataset: Dataset | undefined, lastSyncCount: number): boolean =>
  lastSyncCount > 0 && lastSyncCount < (dataset?.deletedAt ?? 0)
