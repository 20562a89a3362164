/** Cognito Sync by the unmodified AWS SDK: a person's devices, offline and online again. */
import {
  DeleteDatasetCommand,
  DescribeDatasetCommand,
  DescribeIdentityPoolUsageCommand,
  DescribeIdentityUsageCommand,
  GetIdentityPoolConfigurationCommand,
  ListDatasetsCommand,
  ListIdentityPoolUsageCommand,
  ListRecordsCommand,
  SetIdentityPoolConfigurationCommand,
} from '@aws-sdk/client-cognito-sync'
import { expect, test } from 'vitest'
import { syncDevice } from '../support/sync-device.ts'
import {
  ana,
  applicationArn,
  guest,
  merge,
  now,
  poolId,
  pushRoleArn,
  refusal,
  startSync,
} from '../support/sync-world.ts'

const place = { IdentityPoolId: poolId, IdentityId: ana, DatasetName: 'settings' }

/** What a command answered, without what the SDK adds. */
const withoutMetadata = <Output extends { readonly $metadata: unknown }>({
  $metadata: _,
  ...output
}: Output) => output

test('records go from one device to another', async () => {
  const { of, verdicts } = startSync()
  const phone = syncDevice(of(ana), place)
  const tablet = syncDevice(of(ana), place)
  const { SyncSessionToken, ...first } = await phone.pull()
  expect(first).toEqual({
    Records: [],
    Count: 0,
    DatasetSyncCount: 0,
    MergedDatasetNames: [],
    DatasetExists: false,
    DatasetDeletedAfterRequestedSyncCount: false,
    conflicts: [],
  })
  phone.change('theme', 'dark')
  phone.change('size', '12')
  await phone.push(SyncSessionToken)
  expect(new Set(Object.values(verdicts()))).toEqual(new Set(['pass']))
  const { SyncSessionToken: _, ...page } = await tablet.pull()
  const written = {
    SyncCount: 1,
    LastModifiedDate: new Date(now * 1000),
    LastModifiedBy: ana,
  }
  expect(page).toEqual({
    Records: [
      { Key: 'size', Value: '12', ...written },
      { Key: 'theme', Value: 'dark', ...written },
    ],
    Count: 2,
    DatasetSyncCount: 1,
    LastModifiedBy: ana,
    MergedDatasetNames: [],
    DatasetExists: true,
    DatasetDeletedAfterRequestedSyncCount: false,
    conflicts: [],
  })
  expect(tablet.values).toEqual(phone.values)
})

test('two devices that were offline change one key: the second is told, takes it and decides', async () => {
  const { of } = startSync()
  const phone = syncDevice(of(ana), place)
  const tablet = syncDevice(of(ana), place)
  const phoneSession = await phone.pull()
  const tabletSession = await tablet.pull()
  phone.change('theme', 'dark')
  tablet.change('theme', 'light')
  tablet.change('size', '12')
  await phone.push(phoneSession.SyncSessionToken)
  expect(await refusal(tablet.push(tabletSession.SyncSessionToken))).toEqual([
    'ResourceConflictException',
    409,
    'Current SyncCount for: theme is: 1 not: 0',
  ])
  const again = await tablet.pull()
  expect(again.conflicts).toEqual(['theme'])
  expect(again.Records?.map(({ Key }) => Key)).toEqual(['theme'])
  await tablet.push(again.SyncSessionToken)
  await phone.pull()
  expect(Object.fromEntries(phone.values)).toEqual({ theme: 'light', size: '12' })
  expect([phone.syncCount(), tablet.syncCount()]).toEqual([2, 2])
})

test('a removed record comes without a value, and its key is written again at the count of its removal', async () => {
  const { of } = startSync()
  const phone = syncDevice(of(ana), place)
  const tablet = syncDevice(of(ana), place)
  phone.change('theme', 'dark')
  await phone.push((await phone.pull()).SyncSessionToken)
  await tablet.pull()
  phone.change('theme')
  await phone.push((await phone.pull()).SyncSessionToken)
  const page = await tablet.pull()
  expect(page.Records).toEqual([
    {
      Key: 'theme',
      SyncCount: 2,
      LastModifiedDate: new Date(now * 1000),
      LastModifiedBy: ana,
    },
  ])
  expect(tablet.values.size).toBe(0)
  tablet.change('theme', 'light')
  await tablet.push(page.SyncSessionToken)
  expect(tablet.syncCount()).toBe(3)
})

test('a deleted dataset is deleted on devices that knew it, and may be written anew', async () => {
  const { of } = startSync()
  const client = of(ana)
  const phone = syncDevice(client, place)
  const tablet = syncDevice(client, place)
  phone.change('theme', 'dark')
  await phone.push((await phone.pull()).SyncSessionToken)
  await tablet.pull()
  const { Dataset } = await client.send(new DeleteDatasetCommand(place))
  expect(Dataset).toEqual({
    IdentityId: ana,
    DatasetName: 'settings',
    CreationDate: new Date(now * 1000),
    LastModifiedDate: new Date(now * 1000),
    LastModifiedBy: ana,
    DataStorage: 9,
    NumRecords: 1,
  })
  const { Datasets } = await client.send(new ListDatasetsCommand(place))
  expect(Datasets).toEqual([])
  const gone = await tablet.pull()
  expect([gone.DatasetExists, gone.DatasetDeletedAfterRequestedSyncCount]).toEqual([false, true])
  const anew = syncDevice(client, place)
  const session = await anew.pull()
  expect(session.DatasetDeletedAfterRequestedSyncCount).toBe(false)
  anew.change('theme', 'light')
  await anew.push(session.SyncSessionToken)
  const described = await client.send(new DescribeDatasetCommand(place))
  expect(described.Dataset?.NumRecords).toBe(1)
  const older = await client.send(new ListRecordsCommand({ ...place, LastSyncCount: 1 }))
  expect([older.DatasetExists, older.DatasetDeletedAfterRequestedSyncCount]).toEqual([true, true])
})

test('after two identities merged, the app merges their datasets and deletes the other', async () => {
  const { of, transport } = startSync()
  const asGuest = syncDevice(of(guest), { ...place, IdentityId: guest })
  asGuest.change('theme', 'dark')
  await asGuest.push((await asGuest.pull()).SyncSessionToken)
  const client = of(ana)
  const phone = syncDevice(client, place)
  phone.change('size', '12')
  await phone.push((await phone.pull()).SyncSessionToken)
  transport.change((world) => merge(world, ana, guest))

  const merged = `settings.${guest}`
  const page = await phone.pull()
  expect(page.MergedDatasetNames).toEqual([merged])
  const { Records, DatasetSyncCount } = await client.send(
    new ListRecordsCommand({ ...place, DatasetName: merged }),
  )
  expect(DatasetSyncCount).toBe(1)
  for (const { Key = '', Value } of Records ?? []) phone.change(Key, Value)
  await phone.push(page.SyncSessionToken)
  await client.send(new DeleteDatasetCommand({ ...place, DatasetName: merged }))
  expect((await phone.pull()).MergedDatasetNames).toEqual([])
  expect(Object.fromEntries(phone.values)).toEqual({ size: '12', theme: 'dark' })
})

test('long lists come in pages', async () => {
  const { of } = startSync()
  const client = of(ana)
  for (const DatasetName of ['c', 'a', 'b']) {
    const device = syncDevice(client, { ...place, DatasetName })
    for (const key of ['3', '1', '2']) device.change(key, 'x')
    await device.push((await device.pull()).SyncSessionToken)
  }
  const datasets: (string | undefined)[] = []
  let NextToken: string | undefined
  do {
    const page = await client.send(new ListDatasetsCommand({ ...place, MaxResults: 2, NextToken }))
    datasets.push(...(page.Datasets ?? []).map(({ DatasetName }) => DatasetName))
    NextToken = page.NextToken
  } while (NextToken !== undefined)
  expect(datasets).toEqual(['a', 'b', 'c'])
  const first = await client.send(
    new ListRecordsCommand({ ...place, DatasetName: 'a', MaxResults: 2 }),
  )
  const { NextToken: rest, SyncSessionToken } = first
  const second = await client.send(
    new ListRecordsCommand({ ...place, DatasetName: 'a', NextToken: rest, SyncSessionToken }),
  )
  expect([first, second].map(({ Records }) => Records?.map(({ Key }) => Key))).toEqual([
    ['1', '2'],
    ['3'],
  ])
  expect(second.SyncSessionToken).toBe(SyncSessionToken)
})

test('a developer sees how much is kept, and sets how the pool pushes', async () => {
  const { of, admin } = startSync()
  const device = syncDevice(of(ana), place)
  device.change('theme', 'dark')
  await device.push((await device.pull()).SyncSessionToken)
  const usage = {
    IdentityPoolId: poolId,
    SyncSessionsCount: 1,
    DataStorage: 9,
    LastModifiedDate: new Date(now * 1000),
  }
  expect(
    withoutMetadata(
      await admin.send(new DescribeIdentityPoolUsageCommand({ IdentityPoolId: poolId })),
    ),
  ).toEqual({ IdentityPoolUsage: usage })
  expect(withoutMetadata(await admin.send(new ListIdentityPoolUsageCommand({})))).toEqual({
    IdentityPoolUsages: [usage],
    MaxResults: 1,
    Count: 1,
  })
  expect(withoutMetadata(await admin.send(new DescribeIdentityUsageCommand(place)))).toEqual({
    IdentityUsage: {
      IdentityPoolId: poolId,
      IdentityId: ana,
      DatasetCount: 1,
      DataStorage: 9,
      LastModifiedDate: new Date(now * 1000),
    },
  })
  const configuration = {
    IdentityPoolId: poolId,
    PushSync: { ApplicationArns: [applicationArn('APNS')], RoleArn: pushRoleArn },
    CognitoStreams: {
      StreamName: 'changes',
      RoleArn: pushRoleArn,
      StreamingStatus: 'DISABLED' as const,
    },
  }
  const set = await admin.send(new SetIdentityPoolConfigurationCommand(configuration))
  expect(withoutMetadata(set)).toEqual(configuration)
  const read = await admin.send(new GetIdentityPoolConfigurationCommand({ IdentityPoolId: poolId }))
  expect(withoutMetadata(read)).toEqual(configuration)
})
