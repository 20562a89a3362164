/** GetSessionToken, and what its credentials are good for, through the unmodified AWS SDK. */
import { IAMClient, IAMServiceException, ListRolesCommand } from '@aws-sdk/client-iam'
import {
  AssumeRoleCommand,
  type Credentials,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
  type GetSessionTokenCommandInput,
} from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/federation/iam/account.ts'
import type { World } from '../../src/federation/world.ts'
import { sdkTransport } from '../support/sdk-transport.ts'
import { accountId } from '../support/simulated-provider.ts'
import { expectRefusal, type StsCode } from '../support/sts-refusals.ts'
import {
  mayNotRead,
  now,
  readPhoto,
  signingAs,
  stsAs,
  userArn,
  userSessionWorld,
} from '../support/user-session-world.ts'

type Transport = ReturnType<typeof sdkTransport>

const transport = (...statements: object[]) => sdkTransport(userSessionWorld(statements))

const sessionOf = async (
  through: Transport,
  who: 'broker' | 'nobody',
  input: GetSessionTokenCommandInput = {},
) => (await stsAs(through, who).send(new GetSessionTokenCommand(input))).Credentials

describe('the answer', () => {
  test.for([
    [{}, 43_200],
    [{ DurationSeconds: 900 }, 900],
    [{ DurationSeconds: 129_600 }, 129_600],
  ] as const)(
    '%j gives credentials for %i seconds, whatever policies say',
    async ([input, seconds]) => {
      expect(await sessionOf(transport(), 'nobody', input)).toEqual({
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^.{40}$/),
        SessionToken: expect.stringMatching(/^IQoJb3JpZ2luX2Vj/),
        Expiration: new Date((now + seconds) * 1000),
      })
    },
  )

  const mfa = { SerialNumber: `arn:aws:iam::${accountId}:mfa/broker`, TokenCode: '123456' }
  const invalid = (value: string, member: string, rule: string) =>
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must ${rule}`

  test.for<readonly [GetSessionTokenCommandInput, StsCode, string]>([
    [
      { DurationSeconds: 899 },
      'ValidationError',
      invalid('899', 'durationSeconds', 'have value greater than or equal to 900'),
    ],
    [
      { DurationSeconds: 129_601 },
      'ValidationError',
      invalid('129601', 'durationSeconds', 'have value less than or equal to 129600'),
    ],
    [
      { ...mfa, SerialNumber: 'GAHT 12345678' },
      'ValidationError',
      invalid(
        'GAHT 12345678',
        'serialNumber',
        'satisfy regular expression pattern: [\\w+=/:,.@-]*',
      ),
    ],
    [
      { ...mfa, TokenCode: '12345' },
      'ValidationError',
      invalid('12345', 'tokenCode', 'have length greater than or equal to 6'),
    ],
    [
      mfa,
      'AccessDenied',
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    ],
    [
      { TokenCode: '123456' },
      'AccessDenied',
      'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
    ],
  ])('%j is refused with %s', async ([input, code, message]) => {
    await expectRefusal(sessionOf(transport(), 'broker', input), code, message)
  })
})

describe('the credentials', () => {
  test('are the user’s', async () => {
    const through = transport()
    const sts = stsAs(through, await sessionOf(through, 'broker'))
    const { $metadata, ...identity } = await sts.send(new GetCallerIdentityCommand({}))
    expect(identity).toEqual({
      Account: accountId,
      Arn: userArn('broker'),
      UserId: 'AIDABROKERQQQQQQQQQQQ',
    })
    expect($metadata.httpStatusCode).toBe(200)
  })

  test('do what the user may do, and no more', async () => {
    const through = transport()
    expect(await readPhoto(through, await sessionOf(through, 'broker'))).toBe('Hello, world')
    expect(await readPhoto(through, await sessionOf(through, 'nobody'))).toBe(
      mayNotRead(
        userArn('nobody'),
        'because no identity-based policy allows the s3:GetObject action',
      ),
    )
  })

  test('are let in by a bucket’s policy that names the user', async () => {
    const through = transport({ Principal: { AWS: userArn('nobody') }, Action: 's3:GetObject' })
    expect(await readPhoto(through, await sessionOf(through, 'nobody'))).toBe('Hello, world')
  })

  test.for([
    ['without a second factor', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }],
    ['issued before', { DateLessThan: { 'aws:TokenIssueTime': '2027-01-01T00:00:00Z' } }],
  ] as const)('are told from long-term keys: %s', async ([, Condition]) => {
    const Principal = '*'
    const through = transport({ Effect: 'Deny', Principal, Action: 's3:*', Condition })
    expect(await readPhoto(through, 'broker')).toBe('Hello, world')
    expect(await readPhoto(through, await sessionOf(through, 'broker'))).toBe(
      mayNotRead(userArn('broker'), 'with an explicit deny in a resource-based policy'),
    )
  })

  test('are of no use with IAM', async () => {
    const through = transport()
    const error: unknown = await new IAMClient(
      signingAs(through, await sessionOf(through, 'broker')),
    )
      .send(new ListRolesCommand({}))
      .catch((reason: unknown) => reason)
    if (!(error instanceof IAMServiceException)) throw new Error('IAM did not refuse')
    expect([error.name, error.$metadata.httpStatusCode, error.message]).toEqual([
      'InvalidClientTokenId',
      403,
      'The security token included in the request is invalid',
    ])
    expect(through.exchanges.at(-1)?.checks.find(({ verdict }) => verdict === 'fail')?.id).toBe(
      'iam-session-token',
    )
  })

  test('assume roles, which is no chain: for longer than an hour', async () => {
    const through = transport()
    const role = { RoleArn: `arn:aws:iam::${accountId}:role/reader`, RoleSessionName: 'test' }
    const { Credentials: assumed } = await stsAs(through, await sessionOf(through, 'broker')).send(
      new AssumeRoleCommand({ ...role, DurationSeconds: 7200 }),
    )
    expect(assumed?.Expiration).toEqual(new Date((now + 7200) * 1000))
  })

  const refusedWith = (operation: string) => `Cannot call ${operation} with session credentials`
  test.for([
    ['GetSessionToken', new GetSessionTokenCommand({})],
    ['GetFederationToken', new GetFederationTokenCommand({ Name: 'carol' })],
    ['GetAccessKeyInfo', new GetAccessKeyInfoCommand({ AccessKeyId: 'ASIAQQQQQQQQQQQQQQQQ' })],
  ] as const)('may not call %s', async ([operation, command]) => {
    const through = transport()
    const client = stsAs(through, await sessionOf(through, 'broker'))
    // The client's overloads take one command at a time.
    const call = client.send(command as GetSessionTokenCommand)
    await expectRefusal(call, 'AccessDenied', refusedWith(operation))
  })

  test('a role’s may not call GetSessionToken either', async () => {
    const through = transport()
    const role = { RoleArn: `arn:aws:iam::${accountId}:role/reader`, RoleSessionName: 'test' }
    const { Credentials: assumed } = await stsAs(through, 'broker').send(
      new AssumeRoleCommand(role),
    )
    const call = stsAs(through, assumed).send(new GetSessionTokenCommand({}))
    await expectRefusal(call, 'AccessDenied', refusedWith('GetSessionToken'))
  })
})

describe('the end of the credentials', () => {
  const withUsers = (world: World, change: (users: Account['users']) => Account['users']) => {
    const account = world.accounts[accountId]
    if (!account) throw new Error('no account')
    return { ...world, accounts: { [accountId]: { ...account, users: change(account.users) } } }
  }
  const brokerWith = (change: object) => (world: World) =>
    withUsers(world, ({ broker, ...others }) =>
      broker ? { ...others, broker: { ...broker, ...change } } : others,
    )
  const invalid =
    'InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.'

  test.for<readonly [what: string, change: (world: World) => World, outcome: string]>([
    [
      'they expire',
      (world) => ({ ...world, now: now + 900 }),
      'ExpiredToken: The provided token has expired.',
    ],
    ['the key that asked for them is deleted', brokerWith({ accessKeys: {} }), 'Hello, world'],
    ['the user is deleted', (world) => withUsers(world, () => ({})), invalid],
    ['another user gets the name', brokerWith({ id: 'AIDAANOTHERQQQQQQQQQQ' }), invalid],
  ])('%s', async ([, change, outcome]) => {
    const through = transport()
    const credentials = await sessionOf(through, 'broker', { DurationSeconds: 900 })
    through.change(change)
    expect(await readPhoto(through, credentials)).toBe(outcome)
  })

  test('the token of another session does not go with the key', async () => {
    const through = transport()
    const credentials: Credentials | undefined = await sessionOf(through, 'broker')
    const other = await sessionOf(through, 'broker')
    if (!credentials) throw new Error('no credentials')
    const mixed = { ...credentials, SessionToken: other?.SessionToken }
    expect(await readPhoto(through, mixed)).toMatch(/^InvalidToken: /)
  })
})
