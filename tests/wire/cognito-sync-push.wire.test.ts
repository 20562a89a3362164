/** Silent push: devices on several platforms register, subscribe, are told and pull. */
import {
  type CognitoSyncClient,
  DeleteDatasetCommand,
  type Platform,
  RegisterDeviceCommand,
  SetIdentityPoolConfigurationCommand,
  SubscribeToDatasetCommand,
  UnsubscribeFromDatasetCommand,
} from '@aws-sdk/client-cognito-sync'
import { expect, test } from 'vitest'
import type { World } from '../../src/federation/world.ts'
import { afterSns, createApplication } from '../support/sns-call.ts'
import { syncDevice } from '../support/sync-device.ts'
import {
  accountId,
  ana,
  applicationArn,
  ben,
  document,
  keyOf,
  now,
  poolId,
  pushRoleArn,
  pushTrust,
  refusal,
  role,
  startSync,
  syncWorld,
} from '../support/sync-world.ts'

const place = { IdentityPoolId: poolId, IdentityId: ana, DatasetName: 'settings' }
const platforms = ['APNS', 'APNS_SANDBOX', 'GCM', 'ADM'] as const

/** Applications on all platforms, of which the pool knows those named. */
async function pushWorld(known: readonly Platform[] = platforms, RoleArn = pushRoleArn) {
  const created = await afterSns(
    syncWorld(),
    ...platforms.map((platform) => createApplication(platform)),
  )
  const start = startSync(created)
  const ApplicationArns = known.map((platform) => applicationArn(platform))
  await start.admin.send(
    new SetIdentityPoolConfigurationCommand({
      IdentityPoolId: poolId,
      PushSync: { ApplicationArns, RoleArn },
    }),
  )
  return start
}

const register = (client: CognitoSyncClient, platform: Platform, Token = `${platform} token`) =>
  client.send(new RegisterDeviceCommand({ ...place, Platform: platform, Token }))

/** A dataset with one record, at sync count 1. */
async function writtenBy(client: CognitoSyncClient) {
  const device = syncDevice(client, place)
  device.change('theme', 'dark')
  await device.push((await device.pull()).SyncSessionToken)
}

const withRole = (world: World, change: Parameters<typeof role>[1]): World => {
  const account = world.accounts[accountId]
  if (!account) throw new Error('no account')
  const roles = { ...account.roles, push: role('push', change) }
  return { ...world, accounts: { [accountId]: { ...account, roles } } }
}

test('every subscribed device but the writer’s is told, each in its platform’s way, and pulls', async () => {
  const { of, transport, verdicts } = await pushWorld()
  const client = of(ana)
  await writtenBy(client)
  const ids: (string | undefined)[] = []
  for (const platform of platforms) {
    const { DeviceId } = await register(client, platform)
    ids.push(DeviceId)
    await client.send(new SubscribeToDatasetCommand({ ...place, DeviceId }))
  }
  const writer = syncDevice(client, place, ids[2])
  const reader = syncDevice(client, place)
  writer.change('theme', 'light')
  const { SyncSessionToken } = await writer.pull()
  await writer.push(SyncSessionToken)
  expect(new Set(Object.values(verdicts()))).toEqual(new Set(['pass']))

  const keys = {
    source: 'cognito-sync',
    identityPoolId: poolId,
    identityId: ana,
    datasetName: 'settings',
  }
  const apple = { aps: { 'content-available': 1 }, data: { ...keys, syncCount: 2 } }
  const delivered = (transport.world().messages ?? []).map(({ body, ...message }) => ({
    ...message,
    body: JSON.parse(body),
  }))
  const push = { at: now, via: 'push' }
  expect(delivered).toEqual([
    { ...push, to: 'APNS token', body: apple },
    { ...push, to: 'APNS_SANDBOX token', body: apple },
    { ...push, to: 'ADM token', body: { ...keys, syncCount: '2' } },
  ])
  expect((await reader.pull()).DatasetSyncCount).toBe(2)
  expect(reader.values).toEqual(writer.values)
})

test('the exchanges show the role assumed and each push', async () => {
  const { of, transport } = await pushWorld()
  const client = of(ana)
  await writtenBy(client)
  const { DeviceId } = await register(client, 'GCM')
  await client.send(new SubscribeToDatasetCommand({ ...place, DeviceId }))
  const writer = syncDevice(client, place)
  writer.change('size', '12')
  await writer.push((await writer.pull()).SyncSessionToken)
  const nested = transport.exchanges.at(-1)?.nested ?? []
  expect(nested.map(({ from, to, operation }) => [from, to, operation])).toEqual([
    ['cognito-sync', 'sts', 'AssumeRole'],
    ['cognito-sync', 'sns', 'Publish'],
  ])
  expect(nested.map(({ response }) => response.status)).toEqual([200, 200])
})

test('who has unsubscribed, or is another person, is not told', async () => {
  const { of, transport } = await pushWorld()
  const client = of(ana)
  await writtenBy(client)
  const { DeviceId } = await register(client, 'GCM')
  const device = { ...place, DeviceId }
  await client.send(new SubscribeToDatasetCommand(device))
  await client.send(new UnsubscribeFromDatasetCommand(device))
  const writer = syncDevice(client, place)
  writer.change('size', '12')
  await writer.push((await writer.pull()).SyncSessionToken)
  const others = syncDevice(of(ben), { ...place, IdentityId: ben })
  others.change('size', '12')
  await others.push((await others.pull()).SyncSessionToken)
  expect(transport.world().messages).toBeUndefined()
})

test('a token registers once', async () => {
  const { of } = await pushWorld()
  const client = of(ana)
  const first = await register(client, 'APNS')
  const again = await register(client, 'APNS')
  const other = await register(client, 'APNS', 'another token')
  expect(again.DeviceId).toBe(first.DeviceId)
  expect(other.DeviceId).not.toBe(first.DeviceId)
})

test('an update is written, though nobody can be told', async () => {
  const { of, transport, verdicts } = await pushWorld()
  const client = of(ana)
  await writtenBy(client)
  const { DeviceId } = await register(client, 'GCM')
  await client.send(new SubscribeToDatasetCommand({ ...place, DeviceId }))
  transport.change((world) => withRole(world, { trustPolicy: pushTrust() }))
  const writer = syncDevice(client, place)
  writer.change('size', '12')
  await writer.push((await writer.pull()).SyncSessionToken)
  expect([writer.syncCount(), verdicts()['push']]).toEqual([2, 'fail'])
})

const notTheirs = [
  'NotAuthorizedException',
  403,
  'These credentials are not valid for accessing this resource',
]

test.each([
  ['RegisterDevice', new RegisterDeviceCommand({ ...place, Platform: 'GCM', Token: 'x' })],
  ['SubscribeToDataset', new SubscribeToDatasetCommand({ ...place, DeviceId: 'x' })],
  ['UnsubscribeFromDataset', new UnsubscribeFromDatasetCommand({ ...place, DeviceId: 'x' })],
] as const)('%s is not for developers, nor for another identity', async (_, command) => {
  const { admin, of, client } = await pushWorld()
  expect(await refusal(admin.send(command as RegisterDeviceCommand))).toEqual(notTheirs)
  const [name] = await refusal(of(ben).send(command as RegisterDeviceCommand))
  expect(['AccessDeniedException', 'NotAuthorizedException']).toContain(name)
  const [denied] = await refusal(client(keyOf('nobody')).send(command as RegisterDeviceCommand))
  expect(denied).toBe('AccessDeniedException')
})

test.each([SubscribeToDatasetCommand, UnsubscribeFromDatasetCommand])(
  '$name finds neither dataset nor device that are not there',
  async (Command) => {
    const { of } = await pushWorld()
    const client = of(ana)
    const send = () => client.send(new Command({ ...place, DeviceId: 'x' }))
    expect(await refusal(send())).toEqual([
      'ResourceNotFoundException',
      404,
      "Dataset 'settings' not found.",
    ])
    await writtenBy(client)
    expect(await refusal(send())).toEqual([
      'ResourceNotFoundException',
      404,
      "Device 'x' not found.",
    ])
    await client.send(new DeleteDatasetCommand(place))
    expect((await refusal(send())).slice(0, 2)).toEqual(['ResourceNotFoundException', 404])
  },
)

test.for([
  ['a platform that does not exist', { Platform: 'WNS' }, 'platform'],
  ['a platform without a name', { Platform: '' }, 'platform'],
] as const)('RegisterDevice with %s', async ([, rest, member]) => {
  const { of } = await pushWorld()
  const command = new RegisterDeviceCommand({
    ...place,
    Token: 'x',
    Platform: rest.Platform as Platform,
  })
  expect(await refusal(of(ana).send(command))).toEqual([
    'InvalidParameterException',
    400,
    `1 validation error detected: Value '${rest.Platform}' at '${member}' failed to satisfy constraint: Member must satisfy enum value set: [APNS, APNS_SANDBOX, GCM, ADM]`,
  ])
})

test('RegisterDevice without a token', async () => {
  const { of } = await pushWorld()
  expect(await refusal(register(of(ana), 'GCM', ''))).toEqual([
    'InvalidParameterException',
    400,
    'Token is required',
  ])
})

test('RegisterDevice on a platform for which the pool has no application', async () => {
  const { of } = await pushWorld(['APNS'])
  expect(await refusal(register(of(ana), 'GCM'))).toEqual([
    'InvalidConfigurationException',
    400,
    "Identity pool isn't set up for push on platform: GCM",
  ])
})

test.for([
  ['trusts nobody', { trustPolicy: document() }, 'Unable to assume role'],
  [
    'trusts Cognito’s broker, not Cognito Sync',
    { trustPolicy: pushTrust().replace('cognito-sync', 'cognito-identity') },
    'Unable to assume role',
  ],
  [
    'trusts Cognito Sync for another account',
    { trustPolicy: pushTrust({ StringEquals: { 'aws:SourceAccount': '444455556666' } }) },
    'Unable to assume role',
  ],
  [
    'trusts Cognito Sync for another pool',
    { trustPolicy: pushTrust({ ArnLike: { 'aws:SourceArn': 'arn:aws:*:*:*:identitypool/x' } }) },
    'Unable to assume role',
  ],
  [
    'may not use SNS',
    {
      trustPolicy: pushTrust({
        ArnLike: { 'aws:SourceArn': `arn:aws:*:*:*:identitypool/${poolId}` },
      }),
    },
    'Unable to create an endpoint in',
  ],
] as const)('RegisterDevice with a role that %s', async ([, change, text]) => {
  const { of, transport, verdicts } = await pushWorld()
  transport.change((world) => withRole(world, change))
  const [name, status, message] = await refusal(register(of(ana), 'GCM'))
  expect([name, status]).toEqual(['InvalidConfigurationException', 400])
  expect(message).toContain(text)
  expect(verdicts()['push-configuration']).toBe('fail')
})

test('RegisterDevice with an application that SNS does not have', async () => {
  const { of, transport } = await pushWorld()
  transport.change((world) => ({ ...world, platformApplications: {} }))
  expect(await refusal(register(of(ana), 'GCM'))).toEqual([
    'InvalidConfigurationException',
    400,
    `Unable to create an endpoint in: ${applicationArn('GCM')}`,
  ])
})
