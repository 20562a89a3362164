/** Every error of Cognito Sync that has a cause in the simulation, by operation, as the AWS SDK reads it. */
import {
  type CognitoSyncClient,
  DeleteDatasetCommand,
  DescribeDatasetCommand,
  DescribeIdentityPoolUsageCommand,
  DescribeIdentityUsageCommand,
  GetIdentityPoolConfigurationCommand,
  ListDatasetsCommand,
  ListIdentityPoolUsageCommand,
  ListRecordsCommand,
  SetIdentityPoolConfigurationCommand,
  UpdateRecordsCommand,
} from '@aws-sdk/client-cognito-sync'
import { describe, expect, test } from 'vitest'
import {
  accountId,
  ana,
  ben,
  credentialsOf,
  guest,
  keyOf,
  merge,
  now,
  poolId,
  refusal,
  role,
  startSync,
} from '../support/sync-world.ts'

const pool = { IdentityPoolId: poolId }
const identity = { ...pool, IdentityId: ana }
const dataset = { ...identity, DatasetName: 'settings' }
const patch = { Op: 'replace', Key: 'theme', Value: 'dark', SyncCount: 0 } as const

type Send = (client: CognitoSyncClient, rest?: object) => Promise<unknown>

/** A session that ListRecords began for the dataset. */
async function session(client: CognitoSyncClient, rest: object = {}) {
  const page = await client.send(new ListRecordsCommand({ ...dataset, ...rest }))
  return page.SyncSessionToken
}

const update: Send = async (client, rest) =>
  client.send(
    new UpdateRecordsCommand({
      ...dataset,
      SyncSessionToken: await session(client),
      RecordPatches: [patch],
      ...rest,
    }),
  )

const onDatasets: Readonly<Record<string, Send>> = {
  DeleteDataset: (client, rest) => client.send(new DeleteDatasetCommand({ ...dataset, ...rest })),
  DescribeDataset: (client, rest) =>
    client.send(new DescribeDatasetCommand({ ...dataset, ...rest })),
  ListRecords: (client, rest) => client.send(new ListRecordsCommand({ ...dataset, ...rest })),
  UpdateRecords: (client, rest) =>
    client.send(new UpdateRecordsCommand({ ...dataset, SyncSessionToken: 'x', ...rest })),
}

const onIdentities: Readonly<Record<string, Send>> = {
  ...onDatasets,
  ListDatasets: (client, rest) => client.send(new ListDatasetsCommand({ ...identity, ...rest })),
  DescribeIdentityUsage: (client, rest) =>
    client.send(new DescribeIdentityUsageCommand({ ...identity, ...rest })),
}

const onPools: Readonly<Record<string, Send>> = {
  DescribeIdentityPoolUsage: (client, rest) =>
    client.send(new DescribeIdentityPoolUsageCommand({ ...pool, ...rest })),
  GetIdentityPoolConfiguration: (client, rest) =>
    client.send(new GetIdentityPoolConfigurationCommand({ ...pool, ...rest })),
  SetIdentityPoolConfiguration: (client, rest) =>
    client.send(new SetIdentityPoolConfigurationCommand({ ...pool, ...rest })),
}

const listUsage: Send = (client, rest = {}) => client.send(new ListIdentityPoolUsageCommand(rest))

const everything = { ...onIdentities, ...onPools, ListIdentityPoolUsage: listUsage }

const notTheirs = [
  'NotAuthorizedException',
  403,
  'These credentials are not valid for accessing this resource',
]

const arn = `arn:aws:cognito-sync:us-east-1:${accountId}:identitypool`
const resources: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.keys(onDatasets).map((name) => [
      name,
      `${arn}/${poolId}/identity/${ana}/dataset/settings`,
    ]),
  ),
  ListDatasets: `${arn}/${poolId}/identity/${ana}/dataset/null`,
  DescribeIdentityUsage: `${arn}/${poolId}/identity/${ana}`,
  ListIdentityPoolUsage: `${arn}/*`,
}

describe.each(Object.entries(everything))('%s', (operation, send) => {
  test('without a permission', async () => {
    const { client } = startSync()
    const resource = resources[operation] ?? `${arn}/${poolId}`
    expect(await refusal(send(client(keyOf('nobody'))))).toEqual([
      'AccessDeniedException',
      403,
      `User: arn:aws:iam::${accountId}:user/nobody is not authorized to perform: cognito-sync:${operation} on resource: ${resource} because no identity-based policy allows the cognito-sync:${operation} action`,
    ])
  })

  test('with another secret', async () => {
    const { client } = startSync()
    const credentials = { ...keyOf('admin'), secretAccessKey: 'guessed' }
    expect((await refusal(send(client(credentials)))).slice(0, 2)).toEqual([
      'InvalidSignatureException',
      403,
    ])
  })
})

describe.each(Object.entries(onIdentities))('%s', (_, send) => {
  test('of another identity, although the role allows it', async () => {
    const world = startSync().transport.world()
    const account = world.accounts[accountId]
    if (!account) throw new Error('no account')
    const all = role('signedIn', {
      inlinePolicies: {
        all: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'cognito-sync:*', Resource: '*' }],
        }),
      },
    })
    const roles = { ...account.roles, signedIn: all }
    const { of, verdicts } = startSync({
      ...world,
      accounts: { [accountId]: { ...account, roles } },
    })
    expect(await refusal(send(of(ben)))).toEqual(notTheirs)
    expect(verdicts()['own-data']).toBe('fail')
  })

  test('of another identity, by a role that allows the own one only', async () => {
    const { of } = startSync()
    const [name, status] = await refusal(send(of(ben), { IdentityId: ana }))
    expect([name, status]).toEqual(
      send === onIdentities['DescribeIdentityUsage']
        ? notTheirs.slice(0, 2)
        : ['AccessDeniedException', 403],
    )
  })

  test('of no identity, and of one that was merged into another', async () => {
    const { admin, transport } = startSync()
    const IdentityId = 'us-east-1:99999999-0000-4000-8000-000000000000'
    expect(await refusal(send(admin, { IdentityId }))).toEqual([
      'ResourceNotFoundException',
      404,
      `Identity '${IdentityId}' not found.`,
    ])
    transport.change((world) => merge(world, ana, guest))
    expect(await refusal(send(admin, { IdentityId: guest }))).toEqual([
      'ResourceNotFoundException',
      404,
      `Identity '${guest}' not found.`,
    ])
  })

  test('with an identity id that is none', async () => {
    const { admin } = startSync()
    expect(await refusal(send(admin, { IdentityId: 'Ana' }))).toEqual([
      'InvalidParameterException',
      400,
      "1 validation error detected: Value 'Ana' at 'identityId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+",
    ])
  })
})

describe.each(Object.entries({ ...onIdentities, ...onPools }))('%s', (_, send) => {
  test('in a pool that the account or the region does not have', async () => {
    const { admin, client, transport } = startSync()
    const IdentityPoolId = 'us-east-1:99999999-0000-4000-8000-000000000000'
    expect(await refusal(send(admin, { IdentityPoolId }))).toEqual([
      'ResourceNotFoundException',
      404,
      `IdentityPool '${IdentityPoolId}' not found.`,
    ])
    const abroad = client(keyOf('admin'))
    abroad.config.region = async () => 'eu-west-1'
    expect((await refusal(send(abroad))).slice(0, 2)).toEqual(['ResourceNotFoundException', 404])
    expect(transport.exchanges.at(-1)?.request.url).toContain('cognito-sync.eu-west-1.')
  })
})

test.each(Object.entries({ ...onPools, ListIdentityPoolUsage: listUsage }))(
  '%s with credentials of an identity',
  async (_, send) => {
    const { of } = startSync()
    const [name] = await refusal(send(of(ana)))
    expect(['NotAuthorizedException', 'AccessDeniedException']).toContain(name)
  },
)

test.each(['DescribeDataset', 'DeleteDataset'])(
  '%s of a dataset that is not there',
  async (name) => {
    const { of } = startSync()
    const client = of(ana)
    const missing = ['ResourceNotFoundException', 404, "Dataset 'settings' not found."]
    expect(await refusal(onDatasets[name]?.(client) ?? Promise.resolve())).toEqual(missing)
    await update(client)
    await client.send(new DeleteDatasetCommand(dataset))
    expect(await refusal(onDatasets[name]?.(client) ?? Promise.resolve())).toEqual(missing)
  },
)

describe('ListRecords', () => {
  test('after a sync count that never was', async () => {
    const { of } = startSync()
    const client = of(ana)
    await update(client)
    expect(
      await refusal(client.send(new ListRecordsCommand({ ...dataset, LastSyncCount: 37 }))),
    ).toEqual(['InvalidParameterException', 400, 'No such SyncCount: 37 exists for this Dataset'])
  })

  test.for([
    ['a token for the next page that is none', { NextToken: '?' }, 'Invalid NextToken'],
    [
      'no records at all',
      { MaxResults: 0 },
      "1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      'a session that is none',
      { SyncSessionToken: 'x' },
      'SyncSessionToken not valid for these inputs',
    ],
  ] as const)('with %s', async ([, rest, message]) => {
    const { of } = startSync()
    const call = of(ana).send(new ListRecordsCommand({ ...dataset, ...rest }))
    expect(await refusal(call)).toEqual(['InvalidParameterException', 400, message])
  })
})

describe('UpdateRecords', () => {
  test.for([
    [
      'a stale sync count',
      [{ ...patch, SyncCount: 3 }],
      'Current SyncCount for: theme is: 1 not: 3',
    ],
    [
      'one stale sync count of two',
      [{ ...patch, Key: 'size' }, patch],
      'Current SyncCount for: theme is: 1 not: 0',
    ],
    [
      'a sync count for a new key',
      [{ ...patch, Key: 'size', SyncCount: 1 }],
      'Current SyncCount for: size is: 0 not: 1',
    ],
    [
      'the removal of a record that is not there',
      [{ Op: 'remove', Key: 'size', SyncCount: 1 } as const],
      'Current SyncCount for: size is: 0 not: 1',
    ],
  ] as const)('with %s changes nothing', async ([, RecordPatches, message]) => {
    const { of, transport } = startSync()
    const client = of(ana)
    await update(client)
    const before = transport.world().syncPools?.[poolId]?.identities
    expect(await refusal(update(client, { RecordPatches }))).toEqual([
      'ResourceConflictException',
      409,
      message,
    ])
    expect(transport.world().syncPools?.[poolId]?.identities).toEqual(before)
  })

  test.for([
    ['a key twice', [patch, patch], 'Duplicate record key: theme'],
    [
      'nothing to replace a record with',
      [{ Op: 'replace', Key: 'theme', SyncCount: 0 } as const],
      'Value is required to replace record: theme',
    ],
    [
      'a key that is too long',
      [{ ...patch, Key: 'k'.repeat(1025) }],
      `1 validation error detected: Value '${'k'.repeat(1025)}' at 'recordPatches.1.member.key' failed to satisfy constraint: Member must have length less than or equal to 1024`,
    ],
  ] as const)('with %s', async ([, RecordPatches, message]) => {
    const { of } = startSync()
    expect(await refusal(update(of(ana), { RecordPatches }))).toEqual([
      'InvalidParameterException',
      400,
      message,
    ])
  })

  test('with the session of another dataset, or one that has expired', async () => {
    const { of, transport } = startSync()
    const client = of(ana, { expiresAt: now + 90_000 })
    const invalid = [
      'InvalidParameterException',
      400,
      'SyncSessionToken not valid for these inputs',
    ]
    const other = await session(client, { DatasetName: 'other' })
    expect(await refusal(update(client, { SyncSessionToken: other }))).toEqual(invalid)
    const own = await session(client)
    transport.change((world) => ({ ...world, signersNow: world.now, now: world.now + 86_400 }))
    expect(await refusal(update(client, { SyncSessionToken: own }))).toEqual(invalid)
  })

  test('beyond the limits', async () => {
    const { of } = startSync()
    const client = of(ana)
    const many = Array.from({ length: 1025 }, (_, index) => ({ ...patch, Key: `${index}` }))
    const halves = ['a', 'b'].map((Key) => ({ ...patch, Key, Value: 'x'.repeat(600_000) }))
    const limit = (text: string) => ['LimitExceededException', 400, `Exceeded the limit of ${text}`]
    expect(await refusal(update(client, { RecordPatches: many }))).toEqual(
      limit('1024 records per dataset'),
    )
    expect(await refusal(update(client, { RecordPatches: halves }))).toEqual(
      limit('1048576 bytes per dataset'),
    )
    for (let index = 0; index < 20; index++) {
      const DatasetName = `dataset-${index}`
      await update(client, {
        DatasetName,
        SyncSessionToken: await session(client, { DatasetName }),
      })
    }
    expect(await refusal(update(client))).toEqual(limit('20 datasets per identity'))
  })
})

test('credentials that have expired', async () => {
  const { client } = startSync()
  const expired = client(credentialsOf(ana, { expiresAt: now - 1 }))
  expect(await refusal(listUsage(expired))).toEqual([
    'ExpiredTokenException',
    403,
    'The security token included in the request is expired',
  ])
})
