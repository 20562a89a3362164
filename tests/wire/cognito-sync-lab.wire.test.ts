/** Many devices at once through the lab: one wins, the rest are told, nothing is lost. */
import {
  CognitoSyncClient,
  ListRecordsCommand,
  ResourceConflictException,
  UpdateRecordsCommand,
} from '@aws-sdk/client-cognito-sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientOf, type RunningLab, runLab } from '../support/running-lab.ts'
import { ana, credentialsOf, poolId, syncWorld } from '../support/sync-world.ts'

const place = { IdentityPoolId: poolId, IdentityId: ana, DatasetName: 'settings' }

let lab: RunningLab
let client: CognitoSyncClient

beforeEach(async () => {
  lab = await runLab()
  lab.lab.store.change(({ signersNow, now }) => ({ ...syncWorld(), now: signersNow ?? now }))
  const now = Date.now() / 1000
  const credentials = credentialsOf(ana, { issuedAt: now, expiresAt: now + 3600 })
  client = new CognitoSyncClient(clientOf(lab, credentials))
})
afterEach(() => lab.close())

const list = () => client.send(new ListRecordsCommand(place))

async function write(Key: string, Value: string, SyncCount = 0) {
  const { SyncSessionToken } = await list()
  return client.send(
    new UpdateRecordsCommand({
      ...place,
      SyncSessionToken,
      RecordPatches: [{ Op: 'replace', Key, Value, SyncCount }],
    }),
  )
}

test('of twenty devices that change one record, one wins', async () => {
  const devices = Array.from({ length: 20 }, (_, index) => `device ${index}`)
  const results = await Promise.allSettled(devices.map((device) => write('theme', device)))
  const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  expect(won).toHaveLength(1)
  expect(lost.filter((error) => !(error instanceof ResourceConflictException))).toEqual([])
  const { Records, DatasetSyncCount } = await list()
  expect([DatasetSyncCount, Records]).toEqual([1, won[0]?.Records])
})

test('of twenty devices that change a record each, all do', async () => {
  const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`)
  await Promise.all(keys.map((key) => write(key, 'x')))
  const { Records, DatasetSyncCount } = await list()
  expect(DatasetSyncCount).toBe(20)
  expect(Records?.map(({ Key }) => Key)).toEqual(keys.toSorted())
})

test('losers that list again and retry bring every change in', async () => {
  const increment = async (): Promise<void> => {
    const { Records = [], SyncSessionToken } = await list()
    const { Value = '0', SyncCount = 0 } = Records[0] ?? {}
    const patch = { Op: 'replace', Key: 'n', Value: String(Number(Value) + 1), SyncCount } as const
    await client
      .send(new UpdateRecordsCommand({ ...place, SyncSessionToken, RecordPatches: [patch] }))
      .catch((error: unknown) => {
        if (!(error instanceof ResourceConflictException)) throw error
        return increment()
      })
  }
  await Promise.all(Array.from({ length: 8 }, increment))
  expect((await list()).Records?.[0]?.Value).toBe('8')
})
