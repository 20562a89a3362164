/** GetFederationToken, and what a federated user may do, through the unmodified AWS SDK. */
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam'
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  type GetFederationTokenCommandInput,
} from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import { sdkTransport } from '../support/sdk-transport.ts'
import { accountId } from '../support/simulated-provider.ts'
import { expectRefusal, type StsCode } from '../support/sts-refusals.ts'
import {
  federatedArn,
  mayNotRead,
  now,
  policy,
  readPhoto,
  signingAs,
  stsAs,
  userArn,
  userSessionWorld,
} from '../support/user-session-world.ts'

type Transport = ReturnType<typeof sdkTransport>
type Input = Partial<GetFederationTokenCommandInput>

const transport = (...statements: readonly object[]) => sdkTransport(userSessionWorld(statements))

const federate = (through: Transport, input: Input = {}, who: 'broker' | 'nobody' = 'broker') =>
  stsAs(through, who).send(new GetFederationTokenCommand({ Name: 'carol', ...input }))

const reading = policy({ Action: 's3:GetObject' })
const writing = policy({ Action: 's3:PutObject' })
const readOnly = { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' }] }

describe('the answer', () => {
  test('names the federated user', async () => {
    const { $metadata, ...answer } = await federate(transport())
    expect(answer).toEqual({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^.{40}$/),
        SessionToken: expect.stringMatching(/^IQoJb3JpZ2luX2Vj/),
        Expiration: new Date((now + 43_200) * 1000),
      },
      FederatedUser: {
        Arn: `arn:aws:sts::${accountId}:federated-user/carol`,
        FederatedUserId: `${accountId}:carol`,
      },
      // Recorded without a policy: LocalStack's snapshot of 2024.
      PackedPolicySize: 0,
    })
    expect($metadata.httpStatusCode).toBe(200)
  })

  test('says how much room policies and tags take', async () => {
    const tags = { Tags: [{ Key: 'team', Value: 'photos' }] }
    const { PackedPolicySize } = await federate(transport(), { Policy: reading, ...tags })
    expect(PackedPolicySize).toBeGreaterThan(0)
  })

  test('the longest is 36 hours', async () => {
    const { Credentials } = await federate(transport(), { DurationSeconds: 129_600 })
    expect(Credentials?.Expiration).toEqual(new Date((now + 129_600) * 1000))
  })
})

describe('what a federated user may do', () => {
  const named = (AWS: string) => ({ Principal: { AWS }, Action: 's3:GetObject' })
  const nobodysPolicy = (kind: string) =>
    mayNotRead(federatedArn('carol'), `because no ${kind} policy allows the s3:GetObject action`)

  test.for<readonly [what: string, input: Input, bucketPolicy: readonly object[], outcome: string]>(
    [
      ['nothing without a session policy', {}, [], nobodysPolicy('session')],
      ['what user and session policy allow', { Policy: reading }, [], 'Hello, world'],
      ['the same by a managed policy', readOnly, [], 'Hello, world'],
      ['not what the session policy leaves out', { Policy: writing }, [], nobodysPolicy('session')],
      [
        'what a bucket gives the federated user, without a session policy',
        {},
        [named(federatedArn('carol'))],
        'Hello, world',
      ],
      [
        'not what a bucket gives another one',
        {},
        [named(federatedArn('dave'))],
        nobodysPolicy('session'),
      ],
      [
        'not what a bucket gives the user, without a session policy',
        {},
        [named(userArn('broker'))],
        nobodysPolicy('session'),
      ],
      [
        'not what is denied to the federated user',
        { Policy: reading },
        [{ ...named(federatedArn('carol')), Effect: 'Deny' }],
        mayNotRead(federatedArn('carol'), 'with an explicit deny in a resource-based policy'),
      ],
      [
        'what the kind of principal opens',
        { Policy: reading },
        [
          {
            ...named('*'),
            Effect: 'Deny',
            Condition: { StringNotEquals: { 'aws:PrincipalType': 'FederatedUser' } },
          },
        ],
        'Hello, world',
      ],
      [
        'what a tag opens',
        { Tags: [{ Key: 'team', Value: 'photos' }] },
        [
          {
            ...named(federatedArn('carol')),
            Condition: { StringEquals: { 'aws:PrincipalTag/team': 'photos' } },
          },
        ],
        'Hello, world',
      ],
    ],
  )('%s', async ([, input, bucketPolicy, outcome]) => {
    const through = transport(...bucketPolicy)
    const { Credentials } = await federate(through, input)
    expect(await readPhoto(through, Credentials)).toBe(outcome)
  })

  test('it is not the IAM user', async () => {
    const through = transport()
    const { Credentials } = await federate(through)
    const { $metadata, ...identity } = await stsAs(through, Credentials).send(
      new GetCallerIdentityCommand({}),
    )
    expect(identity).toEqual({
      Account: accountId,
      Arn: federatedArn('carol'),
      UserId: `${accountId}:carol`,
    })
    expect($metadata.httpStatusCode).toBe(200)
  })

  test('neither roles nor IAM are open to it', async () => {
    const through = transport()
    const { Credentials } = await federate(through, { Policy: policy({ Action: '*' }) })
    const role = { RoleArn: `arn:aws:iam::${accountId}:role/reader`, RoleSessionName: 'test' }
    await expectRefusal(
      stsAs(through, Credentials).send(new AssumeRoleCommand(role)),
      'AccessDenied',
      'Cannot call AssumeRole with session credentials',
    )
    await expect(
      new IAMClient(signingAs(through, Credentials)).send(new ListRolesCommand({})),
    ).rejects.toThrow('The security token included in the request is invalid')
  })
})

describe('who may federate', () => {
  const denied = (who: string, action: string) =>
    `User: ${who} is not authorized to perform: ${action} on resource: ${federatedArn('carol')} because no identity-based policy allows the ${action} action`

  test.for<readonly [what: string, input: Input, code: StsCode, message: string | RegExp]>([
    [
      'a name of one character',
      { Name: 'c' },
      'ValidationError',
      "1 validation error detected: Value 'c' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 2",
    ],
    [
      'a name with a space, and of 33 characters',
      { Name: `c ${'x'.repeat(31)}` },
      'ValidationError',
      /^2 validation errors detected: .*pattern: \[\\w\+=,\.@-\]\*; .*less than or equal to 32$/,
    ],
    [
      'a session of more than 36 hours',
      { DurationSeconds: 129_601 },
      'ValidationError',
      "1 validation error detected: Value '129601' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 129600",
    ],
    [
      'a policy that is none',
      { Policy: '{"Version":"2012-10-17"' },
      'MalformedPolicyDocument',
      /./,
    ],
    [
      'a policy too large',
      { Policy: policy({ Action: '*', Sid: 'x'.repeat(1700) }) },
      'PackedPolicyTooLarge',
      /^Packed policy consumes \d+% of allotted space, please use smaller policy\.$/,
    ],
    [
      'a managed policy that does not exist',
      { PolicyArns: [{ arn: `arn:aws:iam::${accountId}:policy/none` }] },
      'InvalidParameterValue',
      'At least one Policy ARN in the PolicyArns parameter does not match an existing IAM Managed Policy ARN.',
    ],
    [
      'tags that differ in case only',
      {
        Tags: [
          { Key: 'team', Value: 'a' },
          { Key: 'Team', Value: 'b' },
        ],
      },
      'InvalidParameterValue',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      'a tag that the user may not give',
      { Tags: [{ Key: 'admin', Value: 'yes' }] },
      'AccessDenied',
      denied(userArn('broker'), 'sts:TagSession'),
    ],
  ])('nobody with %s', async ([, input, code, message]) => {
    await expectRefusal(federate(transport(), input), code, message)
  })

  test('nobody whose policies do not allow it', async () => {
    const call = federate(transport(), {}, 'nobody')
    const message = denied(userArn('nobody'), 'sts:GetFederationToken')
    await expectRefusal(call, 'AccessDenied', message)
  })

  test('no session, once its policies allow it', async () => {
    const through = transport()
    const role = { RoleArn: `arn:aws:iam::${accountId}:role/reader`, RoleSessionName: 'test' }
    const assume = (Policy?: string) =>
      stsAs(through, 'broker').send(new AssumeRoleCommand({ ...role, Policy }))
    const asking = async (Policy?: string) =>
      stsAs(through, (await assume(Policy)).Credentials).send(
        new GetFederationTokenCommand({ Name: 'carol' }),
      )
    await expectRefusal(
      asking(),
      'AccessDenied',
      'Cannot call GetFederationToken with session credentials',
    )
    await expectRefusal(
      asking(reading),
      'AccessDenied',
      `User: arn:aws:sts::${accountId}:assumed-role/reader/test is not authorized to perform: sts:GetFederationToken on resource: ${federatedArn('carol')} because no session policy allows the sts:GetFederationToken action`,
    )
  })
})
