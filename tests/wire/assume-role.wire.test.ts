/** AssumeRole, role chaining and GetAccessKeyInfo through the unmodified AWS SDK. */
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  type Credentials,
  DecodeAuthorizationMessageCommand,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetWebIdentityTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import type { Account, Role, User } from '../../src/federation/iam/account.ts'
import { sdkTransport } from '../support/sdk-transport.ts'
import { accountId, accountWith, roleTrusting, worldWith } from '../support/simulated-provider.ts'

const other = '210987654321'
const now = 1_789_123_456
const statement = (change: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', ...change }],
})
const trusting = (aws: string, change: object = {}) =>
  statement({
    Principal: { AWS: aws },
    Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
    ...change,
  })
const mayAssume = JSON.stringify(statement({ Action: 'sts:*', Resource: '*' }))

const user = (name: string, key: string, inlinePolicies: User['inlinePolicies']): User => ({
  name,
  path: '/',
  id: `AIDA${name.toUpperCase().padEnd(17, 'Q')}`,
  accessKeys: { [key]: `${key}-secret` },
  inlinePolicies,
})

const arn = (name: string, account = accountId) => `arn:aws:iam::${account}:role/${name}`
const root = `arn:aws:iam::${accountId}:root`

function world() {
  const roles: Role[] = [
    roleTrusting('by-account', trusting(root), 7200),
    roleTrusting('by-user', trusting(`arn:aws:iam::${accountId}:user/plain`)),
    roleTrusting('by-role', trusting(arn('by-account'))),
    roleTrusting('as-it-is', trusting(arn('by-account'), { Action: 'sts:AssumeRole' })),
    roleTrusting(
      'with-external-id',
      trusting(root, { Condition: { StringEquals: { 'sts:ExternalId': 'partner-7' } } }),
    ),
    roleTrusting('nobody', trusting(`arn:aws:iam::${accountId}:user/somebody`)),
  ]
  const account: Account = {
    ...accountWith(
      roles.map((role) => ({ ...role, inlinePolicies: { assume: mayAssume } })),
      {},
    ),
    users: {
      admin: user('admin', 'AKIAADMIN00000000000', { assume: mayAssume }),
      plain: user('plain', 'AKIAPLAIN00000000000', {}),
    },
  }
  const elsewhere: Account = {
    ...accountWith([roleTrusting('partner', trusting(root))], {}),
    id: other,
  }
  const simple = worldWith(now, [], account)
  return { ...simple, accounts: { ...simple.accounts, [other]: elsewhere } }
}

const transport = () => sdkTransport(world())

function client(
  { requestHandler, systemClockOffset }: ReturnType<typeof sdkTransport>,
  credentials: 'admin' | 'plain' | Credentials,
) {
  const key = `AKIA${String(credentials).toUpperCase()}00000000000`
  return new STSClient({
    region: 'us-east-1',
    requestHandler,
    systemClockOffset,
    maxAttempts: 1,
    credentials:
      typeof credentials === 'string'
        ? { accessKeyId: key, secretAccessKey: `${key}-secret` }
        : {
            accessKeyId: credentials.AccessKeyId ?? '',
            secretAccessKey: credentials.SecretAccessKey ?? '',
            sessionToken: credentials.SessionToken ?? '',
          },
  })
}

const input = (role: string, change: Partial<AssumeRoleCommandInput> = {}) => ({
  RoleArn: role,
  RoleSessionName: 'test',
  ...change,
})

const outcome = async (
  who: 'admin' | 'plain' | Credentials,
  role: string,
  change: Partial<AssumeRoleCommandInput> = {},
  through = transport(),
) =>
  client(through, who)
    .send(new AssumeRoleCommand(input(role, change)))
    .then(
      () => 'allowed',
      (error: Error) => `${error.name}: ${error.message}`,
    )

const denied = (who: string, role: string, action = 'sts:AssumeRole') =>
  `AccessDenied: User: arn:aws:iam::${accountId}:user/${who} is not authorized to perform: ${action} on resource: ${role}`

describe('who may assume a role', () => {
  test.for([
    ['admin', arn('by-account'), 'allowed'],
    ['plain', arn('by-account'), denied('plain', arn('by-account'))],
    ['plain', arn('by-user'), 'allowed'],
    ['admin', arn('nobody'), denied('admin', arn('nobody'))],
    ['admin', arn('missing'), denied('admin', arn('missing'))],
    [
      'admin',
      arn('by-account').replace('arn:aws:', 'arn:aws-cn:'),
      denied('admin', arn('by-account').replace('arn:aws:', 'arn:aws-cn:')),
    ],
    ['admin', arn('partner', other), 'allowed'],
    ['plain', arn('partner', other), denied('plain', arn('partner', other))],
    ['admin', arn('with-external-id'), denied('admin', arn('with-external-id'))],
  ] as const)('%s asks for %s', async ([who, role, expected]) => {
    expect(await outcome(who, role)).toBe(expected)
  })

  test('the external id opens what asks for it', async () => {
    expect(await outcome('admin', arn('with-external-id'), { ExternalId: 'partner-7' })).toBe(
      'allowed',
    )
  })
})

describe('parameters', () => {
  test.for([
    [{ Tags: [{ Key: 'Team', Value: 'a' }] }, 'allowed'],
    [
      {
        Tags: [
          { Key: 'Team', Value: 'a' },
          { Key: 'team', Value: 'b' },
        ],
      },
      'InvalidParameterValue: Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      { TransitiveTagKeys: ['Team'] },
      'InvalidParameterValue: The specified transitive tag key must be included in the requested tags.',
    ],
    [
      { DurationSeconds: 7201 },
      'ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ],
    [
      { RoleSessionName: 'Session1:2' },
      "ValidationError: 1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [{ RoleArn: 'arn:a:a::aaaaaaaaaa:' }, 'ValidationError: arn:a:a::aaaaaaaaaa: is invalid'],
  ] as const)('%j', async ([change, expected]) => {
    const { Tags, TransitiveTagKeys, ...rest } = {
      Tags: undefined,
      TransitiveTagKeys: undefined,
      ...change,
    }
    const full = {
      ...rest,
      ...(Tags ? { Tags: [...Tags] } : {}),
      ...(TransitiveTagKeys ? { TransitiveTagKeys: [...TransitiveTagKeys] } : {}),
    }
    expect(await outcome('admin', arn('by-account'), full)).toBe(expected)
  })
})

describe('role chaining', () => {
  const first = async (through: ReturnType<typeof sdkTransport>, change = {}) => {
    const command = new AssumeRoleCommand(input(arn('by-account'), change))
    const { Credentials: credentials } = await client(through, 'admin').send(command)
    if (!credentials) throw new Error('no credentials')
    return credentials
  }

  test('a session assumes the next role, for an hour at most', async () => {
    const through = transport()
    const credentials = await first(through)
    expect(await outcome(credentials, arn('by-role'), {}, through)).toBe('allowed')
    expect(await outcome(credentials, arn('by-role'), { DurationSeconds: 3601 }, through)).toBe(
      'ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    )
  })

  test('transitive tags and source identity go along and cannot be changed', async () => {
    const through = transport()
    const credentials = await first(through, {
      Tags: [{ Key: 'Team', Value: 'a' }],
      TransitiveTagKeys: ['Team'],
      SourceIdentity: 'ana',
    })
    const next = await client(through, credentials).send(
      new AssumeRoleCommand(input(arn('by-role'))),
    )
    expect(next.SourceIdentity).toBe('ana')
    const tagged = { Tags: [{ Key: 'team', Value: 'b' }] }
    expect(await outcome(credentials, arn('by-role'), tagged, through)).toBe(
      "InvalidParameterValue: One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    )
    expect(await outcome(credentials, arn('by-role'), { SourceIdentity: 'bo' }, through)).toBe(
      'AccessDenied: Not authorized to perform sts:SetSourceIdentity',
    )
  })

  test.for<readonly [what: string, change: object, action?: string]>([
    ['tags that stay behind', { Tags: [{ Key: 'Team', Value: 'a' }] }],
    [
      'tags that go along, as EKS Pod Identity makes them: terrapod#1546',
      { Tags: [{ Key: 'Team', Value: 'a' }], TransitiveTagKeys: ['Team'] },
      'sts:TagSession',
    ],
    [
      'a source identity: iambic#357, materialize#37427',
      { SourceIdentity: 'ana' },
      'sts:SetSourceIdentity',
    ],
  ])('the next role must allow %s', async ([, change, action]) => {
    const through = transport()
    const credentials = await first(through, change)
    expect(await outcome(credentials, arn('as-it-is'), {}, through)).toBe(
      action === undefined
        ? 'allowed'
        : `AccessDenied: User: arn:aws:sts::${accountId}:assumed-role/by-account/test is not authorized to perform: ${action} on resource: ${arn('as-it-is')}`,
    )
  })

  test('the caller of a chained session is the last role', async () => {
    const through = transport()
    const signed = client(through, await first(through))
    const { Arn } = await signed.send(new GetCallerIdentityCommand({}))
    expect(Arn).toBe(`arn:aws:sts::${accountId}:assumed-role/by-account/test`)
  })
})

test('an access key id tells its account', async () => {
  const through = transport()
  const command = new AssumeRoleCommand(input(arn('by-account')))
  const { Credentials: credentials } = await client(through, 'admin').send(command)
  const { Account: account } = await client(through, 'admin').send(
    new GetAccessKeyInfoCommand({ AccessKeyId: credentials?.AccessKeyId }),
  )
  expect(account).toBe(accountId)
})

test('an access key id of a user tells the user’s account, whatever it looks like', async () => {
  const { Account: account } = await client(transport(), 'admin').send(
    new GetAccessKeyInfoCommand({ AccessKeyId: 'AKIAADMIN00000000000' }),
  )
  expect(account).toBe(accountId)
})

describe('a message that AWS has not written is not decoded', () => {
  test.for([
    ['by who may decode', 'admin', 400, 'Message is not valid'],
    [
      'by who may not',
      'plain',
      403,
      /is not authorized to perform: sts:DecodeAuthorizationMessage because no identity-based policy allows the sts:DecodeAuthorizationMessage action$/,
    ],
  ] as const)('%s', async ([, user, status, message]) => {
    const decode = client(transport(), user).send(
      new DecodeAuthorizationMessageCommand({ EncodedMessage: 'abc' }),
    )
    await expect(decode).rejects.toMatchObject({
      $metadata: { httpStatusCode: status },
      message: expect.stringMatching(message),
    })
  })
})

test('tokens for others are given to no account: none has asked for it', async () => {
  const order = client(transport(), 'admin').send(
    new GetWebIdentityTokenCommand({
      Audience: ['https://api.example'],
      SigningAlgorithm: 'ES384',
    }),
  )
  await expect(order).rejects.toMatchObject({
    name: 'OutboundWebIdentityFederationDisabledException',
    $metadata: { httpStatusCode: 403 },
  })
})
