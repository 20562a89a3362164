/** What administrators and their tools read of users, and of what no account here has, through the SDK. */
import * as iam from '@aws-sdk/client-iam'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import {
  accountId,
  iamClient,
  keyOf,
  permissions,
  refusalOf,
  startIam,
} from '../support/iam-world.ts'

const arn = (rest: string) => `arn:aws:iam::${accountId}:${rest}`

const trustsAccount = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: arn('root') }, Action: 'sts:AssumeRole' }],
})

async function withRole() {
  const { client, transport } = startIam()
  await client.send(
    new iam.CreateRoleCommand({ RoleName: 'reading', AssumeRolePolicyDocument: trustsAccount }),
  )
  return { client, transport }
}

describe('users', () => {
  test('are listed below a path, page by page', async () => {
    const { client } = startIam()
    const { Users, IsTruncated } = await client.send(
      new iam.ListUsersCommand({ PathPrefix: '/team/', MaxItems: 1 }),
    )
    expect([Users?.map(({ Arn }) => Arn), IsTruncated]).toEqual([[arn('user/team/admin')], true])
    expect((await client.send(new iam.ListUsersCommand({ PathPrefix: '/x/' }))).Users).toEqual([])
  })

  test('have inline policies and keys', async () => {
    const { client } = startIam()
    const UserName = 'admin'
    const { PolicyNames } = await client.send(new iam.ListUserPoliciesCommand({ UserName }))
    const { PolicyDocument } = await client.send(
      new iam.GetUserPolicyCommand({ UserName, PolicyName: PolicyNames?.[0] }),
    )
    expect(decodeURIComponent(PolicyDocument ?? '')).toContain('"Action":"*"')
    const { AccessKeyMetadata } = await client.send(new iam.ListAccessKeysCommand({}))
    expect(AccessKeyMetadata).toMatchObject([
      { UserName, AccessKeyId: keyOf('admin').accessKeyId, Status: 'Active' },
    ])
  })

  test('that there are not are named', async () => {
    const { client } = startIam()
    const refusal = await refusalOf(
      client.send(new iam.ListAttachedUserPoliciesCommand({ UserName: 'nobody' })),
    )
    expect([refusal.name, refusal.message]).toEqual([
      'NoSuchEntityException',
      'The user with name nobody cannot be found.',
    ])
  })

  test('must be named by a session of a role, whatever it may', async () => {
    const { transport } = await withRole()
    const { requestHandler, systemClockOffset } = transport
    const sts = new STSClient({
      region: 'us-east-1',
      credentials: keyOf('admin'),
      requestHandler,
      systemClockOffset,
    })
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn: arn('role/reading'), RoleSessionName: 'test' }),
    )
    const session = iamClient(transport, 'admin', {
      credentials: {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken ?? '',
      },
    })
    const refusal = await refusalOf(session.send(new iam.GetUserCommand({})))
    expect([refusal.name, refusal.message]).toEqual([
      'ValidationError',
      'Must specify userName when calling with non-User credentials',
    ])
  })

  test('may be asked for by who may', async () => {
    const { transport } = startIam()
    const refusal = await refusalOf(
      iamClient(transport, 'guest').send(new iam.ListUsersCommand({})),
    )
    expect(refusal.message).toContain(
      `is not authorized to perform: iam:ListUsers on resource: ${arn('user/')} because no identity-based policy allows the iam:ListUsers action`,
    )
  })
})

test('a policy names the roles that it is attached to', async () => {
  const { client } = await withRole()
  const { Policy } = await client.send(
    new iam.CreatePolicyCommand({
      PolicyName: 'photos',
      PolicyDocument: permissions('s3:GetObject', '*'),
    }),
  )
  await client.send(
    new iam.AttachRolePolicyCommand({ RoleName: 'reading', PolicyArn: Policy?.Arn }),
  )
  const entities = (EntityFilter?: iam.EntityType) =>
    client.send(new iam.ListEntitiesForPolicyCommand({ PolicyArn: Policy?.Arn, EntityFilter }))
  expect((await entities()).PolicyRoles?.map(({ RoleName }) => RoleName)).toEqual(['reading'])
  expect(await entities('User')).toMatchObject({ PolicyRoles: [], PolicyUsers: [] })
})

describe('what no account here has is an empty list', () => {
  const user = { UserName: 'admin' }
  test.for([
    ['Groups', new iam.ListGroupsCommand({})],
    ['Groups', new iam.ListGroupsForUserCommand(user)],
    ['MFADevices', new iam.ListMFADevicesCommand({})],
    ['AttachedPolicies', new iam.ListAttachedUserPoliciesCommand(user)],
    ['Tags', new iam.ListUserTagsCommand(user)],
    ['InstanceProfiles', new iam.ListInstanceProfilesCommand({})],
    ['InstanceProfiles', new iam.ListInstanceProfilesForRoleCommand({ RoleName: 'reading' })],
    ['SAMLProviderList', new iam.ListSAMLProvidersCommand({})],
  ] as const)('%s', async ([list, command]) => {
    const { client } = await withRole()
    expect(await client.send(command as iam.ListGroupsCommand)).toMatchObject({ [list]: [] })
  })
})
