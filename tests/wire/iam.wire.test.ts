/** The unmodified AWS SDK sets federation up here as it does at AWS. */
import {
  AddClientIDToOpenIDConnectProviderCommand,
  AttachRolePolicyCommand,
  CreateGroupCommand,
  CreateOpenIDConnectProviderCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  DeleteConflictException,
  DeleteOpenIDConnectProviderCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  EntityAlreadyExistsException,
  GetOpenIDConnectProviderCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetUserCommand,
  type IAMClient,
  InvalidInputException,
  LimitExceededException,
  ListAccountAliasesCommand,
  ListAttachedRolePoliciesCommand,
  ListOpenIDConnectProvidersCommand,
  ListOpenIDConnectProviderTagsCommand,
  ListPoliciesCommand,
  ListPolicyVersionsCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  ListRoleTagsCommand,
  MalformedPolicyDocumentException,
  NoSuchEntityException,
  OpenIdIdpCommunicationErrorException,
  PutRolePolicyCommand,
  paginateListRoles,
  RemoveClientIDFromOpenIDConnectProviderCommand,
  SetDefaultPolicyVersionCommand,
  TagOpenIDConnectProviderCommand,
  TagRoleCommand,
  UnmodifiableEntityException,
  UntagOpenIDConnectProviderCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateOpenIDConnectProviderThumbprintCommand,
  UpdateRoleCommand,
  UpdateRoleDescriptionCommand,
} from '@aws-sdk/client-iam'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import { signJwt } from '../../src/federation/jose/sign-jwt.ts'
import { otherKeys, otherKid } from '../../src/scenarios/demo-keys.ts'
import {
  accountId,
  iamClient,
  issuer,
  now,
  permissions,
  refusalOf,
  startIam,
  trustPolicy,
} from '../support/iam-world.ts'

const date = new Date(now * 1000)
const providerArn = `arn:aws:iam::${accountId}:oidc-provider/login.example.com/tenant`
const thumbprint = '6938FD4D98BAB03FAADB97B34396831E3780AEA1'
const anaOnly = {
  StringEquals: {
    'login.example.com/tenant:aud': 'photo-app',
    'login.example.com/tenant:sub': 'ana',
  },
}
const trust = trustPolicy(providerArn, anaOnly)
const readCats = permissions('s3:GetObject', 'arn:aws:s3:::photos/*')
const s3Full = 'arn:aws:iam::aws:policy/AmazonS3FullAccess'

const members = async (answer: Promise<object>) => {
  const { $metadata: _metadata, ...rest } = (await answer) as { $metadata: unknown }
  return rest
}

const createProvider = (client: IAMClient, input: object = {}) =>
  client.send(
    new CreateOpenIDConnectProviderCommand({
      Url: issuer,
      ClientIDList: ['photo-app'],
      ThumbprintList: [thumbprint],
      ...input,
    }),
  )

const createRole = (client: IAMClient, input: object = {}) =>
  client.send(
    new CreateRoleCommand({ RoleName: 'photos', AssumeRolePolicyDocument: trust, ...input }),
  )

describe('OpenID Connect providers', () => {
  test('are made, read, listed, changed and deleted', async () => {
    const { client } = startIam()
    const on = { OpenIDConnectProviderArn: providerArn }
    expect(
      await members(createProvider(client, { Tags: [{ Key: 'team', Value: 'photos' }] })),
    ).toEqual({
      OpenIDConnectProviderArn: providerArn,
      Tags: [{ Key: 'team', Value: 'photos' }],
    })
    const provider = await members(client.send(new GetOpenIDConnectProviderCommand(on)))
    expect(provider).toEqual({
      Url: 'login.example.com/tenant',
      ClientIDList: ['photo-app'],
      ThumbprintList: [thumbprint.toLowerCase()],
      CreateDate: date,
      Tags: [{ Key: 'team', Value: 'photos' }],
    })
    expect(await members(client.send(new ListOpenIDConnectProvidersCommand({})))).toEqual({
      OpenIDConnectProviderList: [{ Arn: providerArn }],
    })
    for (const ClientID of ['second', 'second'])
      await client.send(new AddClientIDToOpenIDConnectProviderCommand({ ...on, ClientID }))
    for (const ClientID of ['photo-app', 'never-there'])
      await client.send(new RemoveClientIDFromOpenIDConnectProviderCommand({ ...on, ClientID }))
    const ThumbprintList = ['a'.repeat(40), 'b'.repeat(40)]
    await client.send(new UpdateOpenIDConnectProviderThumbprintCommand({ ...on, ThumbprintList }))
    await client.send(
      new TagOpenIDConnectProviderCommand({ ...on, Tags: [{ Key: 'stage', Value: '' }] }),
    )
    await client.send(new UntagOpenIDConnectProviderCommand({ ...on, TagKeys: ['TEAM'] }))
    expect(await members(client.send(new GetOpenIDConnectProviderCommand(on)))).toEqual({
      Url: 'login.example.com/tenant',
      ClientIDList: ['second'],
      ThumbprintList,
      CreateDate: date,
      Tags: [{ Key: 'stage', Value: '' }],
    })
    expect(await members(client.send(new ListOpenIDConnectProviderTagsCommand(on)))).toEqual({
      Tags: [{ Key: 'stage', Value: '' }],
      IsTruncated: false,
    })
    await client.send(new DeleteOpenIDConnectProviderCommand(on))
    const again = await refusalOf(client.send(new DeleteOpenIDConnectProviderCommand(on)))
    expect(again).toBeInstanceOf(NoSuchEntityException)
    expect(again.message).toBe(`OpenId connect Provider ${providerArn} cannot be found.`)
  })

  test('without a thumbprint IAM asks the provider, and cannot where nobody answers', async () => {
    const { client, transport } = startIam()
    await createProvider(client, { ThumbprintList: undefined })
    const nested = transport.exchanges[0]?.nested.map(({ to, request }) => [to, request.url])
    expect(nested).toEqual([[issuer, `${issuer}/.well-known/openid-configuration`]])
    const { ThumbprintList } = await client.send(
      new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: providerArn }),
    )
    expect(ThumbprintList).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/)])
    const error = await refusalOf(
      createProvider(client, { Url: 'https://nobody.example', ThumbprintList: [] }),
    )
    expect(error).toBeInstanceOf(OpenIdIdpCommunicationErrorException)
  })
})

describe('roles', () => {
  test('are made, read, listed, updated and deleted', async () => {
    const { client } = startIam()
    const Tags = [{ Key: 'team', Value: 'photos' }]
    const made = await createRole(client, { Path: '/web/', Description: 'of Ana', Tags })
    const base = {
      Path: '/web/',
      RoleName: 'photos',
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      Arn: `arn:aws:iam::${accountId}:role/web/photos`,
      CreateDate: date,
      AssumeRolePolicyDocument: encodeURIComponent(trust).replaceAll('*', '%2A'),
    }
    expect(made.Role).toEqual({ ...base, Tags })
    const RoleName = 'photos'
    const whole = { ...base, Description: 'of Ana', MaxSessionDuration: 3600 }
    const got = await client.send(new GetRoleCommand({ RoleName }))
    expect(got.Role).toEqual({ ...whole, Tags, RoleLastUsed: {} })
    expect(await members(client.send(new ListRolesCommand({ PathPrefix: '/web/' })))).toEqual({
      Roles: [whole],
      IsTruncated: false,
    })
    expect((await client.send(new ListRolesCommand({ PathPrefix: '/other/' }))).Roles).toEqual([])

    await client.send(new UpdateRoleCommand({ RoleName, MaxSessionDuration: 7200 }))
    const described = await client.send(
      new UpdateRoleDescriptionCommand({ RoleName, Description: 'of all' }),
    )
    expect(described.Role).toEqual({ ...base, Description: 'of all', Tags })
    await client.send(new TagRoleCommand({ RoleName, Tags: [{ Key: 'Team', Value: 'web' }] }))
    await client.send(new TagRoleCommand({ RoleName, Tags: [{ Key: 'a', Value: 'b' }] }))
    expect((await client.send(new ListRoleTagsCommand({ RoleName }))).Tags).toEqual([
      { Key: 'a', Value: 'b' },
      { Key: 'team', Value: 'web' },
    ])
    await client.send(new UntagRoleCommand({ RoleName, TagKeys: ['TEAM', 'unknown'] }))
    const PolicyDocument = trustPolicy(providerArn)
    await client.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }))
    const { Role } = await client.send(new GetRoleCommand({ RoleName }))
    expect([Role?.MaxSessionDuration, Role?.Description, Role?.Tags]).toEqual([
      7200,
      'of all',
      [{ Key: 'a', Value: 'b' }],
    ])
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(PolicyDocument)
    await client.send(new DeleteRoleCommand({ RoleName }))
    const error = await refusalOf(client.send(new GetRoleCommand({ RoleName })))
    expect(error).toBeInstanceOf(NoSuchEntityException)
    expect(error.message).toBe('The role with name photos cannot be found.')
  })

  test('have inline policies', async () => {
    const { client } = startIam()
    await createRole(client)
    const named = { RoleName: 'photos', PolicyName: 'read' }
    await client.send(new PutRolePolicyCommand({ ...named, PolicyDocument: readCats }))
    const { PolicyDocument, ...rest } = await client.send(new GetRolePolicyCommand(named))
    expect(rest).toMatchObject(named)
    expect(decodeURIComponent(PolicyDocument ?? '')).toBe(readCats)
    const list = () => members(client.send(new ListRolePoliciesCommand({ RoleName: 'photos' })))
    expect(await list()).toEqual({ PolicyNames: ['read'], IsTruncated: false })
    await client.send(new DeleteRolePolicyCommand(named))
    expect(await list()).toEqual({ PolicyNames: [], IsTruncated: false })
    const error = await refusalOf(client.send(new DeleteRolePolicyCommand(named)))
    expect(error.message).toBe('The role policy with name read cannot be found.')
  })

  test('have managed policies, the account’s and AWS’s', async () => {
    const { client } = startIam()
    await createRole(client)
    const made = await client.send(
      new CreatePolicyCommand({
        PolicyName: 'Read',
        Path: '/team/',
        PolicyDocument: readCats,
        Description: 'cats',
      }),
    )
    const PolicyArn = `arn:aws:iam::${accountId}:policy/team/Read`
    const base = {
      PolicyName: 'Read',
      PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
      Arn: PolicyArn,
      Path: '/team/',
      DefaultVersionId: 'v1',
      AttachmentCount: 0,
      PermissionsBoundaryUsageCount: 0,
      IsAttachable: true,
      CreateDate: date,
      UpdateDate: date,
    }
    expect(made.Policy).toEqual(base)
    for (const arn of [PolicyArn, s3Full, PolicyArn])
      await client.send(new AttachRolePolicyCommand({ RoleName: 'photos', PolicyArn: arn }))
    const list = () =>
      members(client.send(new ListAttachedRolePoliciesCommand({ RoleName: 'photos' })))
    expect(await list()).toEqual({
      AttachedPolicies: [
        { PolicyName: 'Read', PolicyArn },
        { PolicyName: 'AmazonS3FullAccess', PolicyArn: s3Full },
      ],
      IsTruncated: false,
    })
    const { Policy } = await client.send(new GetPolicyCommand({ PolicyArn }))
    expect(Policy).toEqual({ ...base, AttachmentCount: 1, Description: 'cats', Tags: [] })
    const version = await client.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }))
    expect(decodeURIComponent(version.PolicyVersion?.Document ?? '')).toBe(readCats)
    const versions = await client.send(new ListPolicyVersionsCommand({ PolicyArn }))
    expect(versions.Versions).toEqual([
      { VersionId: 'v1', IsDefaultVersion: true, CreateDate: date },
    ])
    const names = async (input: object) =>
      (await client.send(new ListPoliciesCommand(input))).Policies?.map((each) => each.PolicyName)
    expect(await names({ Scope: 'Local' })).toEqual(['Read'])
    expect(await names({ OnlyAttached: true })).toEqual(['Read', 'AmazonS3FullAccess'])
    expect(await names({ Scope: 'AWS' })).toEqual([
      'AdministratorAccess',
      'AmazonCognitoUnAuthedIdentitiesSessionPolicy',
      'AmazonS3FullAccess',
      'AmazonS3ReadOnlyAccess',
    ])
    await client.send(new DetachRolePolicyCommand({ RoleName: 'photos', PolicyArn }))
    await client.send(new DeletePolicyCommand({ PolicyArn }))
    const error = await refusalOf(client.send(new GetPolicyCommand({ PolicyArn })))
    expect(error.message).toBe(`Policy ${PolicyArn} was not found.`)
  })

  test('have managed policies of several versions, one of which counts', async () => {
    const { client } = startIam()
    await client.send(new CreatePolicyCommand({ PolicyName: 'Read', PolicyDocument: readCats }))
    const PolicyArn = `arn:aws:iam::${accountId}:policy/Read`
    const PolicyDocument = readCats.replace('s3:GetObject', 's3:PutObject')
    const next = { PolicyArn, PolicyDocument }
    const made = await client.send(new CreatePolicyVersionCommand(next))
    expect(made.PolicyVersion).toEqual({
      VersionId: 'v2',
      IsDefaultVersion: false,
      CreateDate: date,
    })
    const list = async () =>
      (await client.send(new ListPolicyVersionsCommand({ PolicyArn }))).Versions?.map(
        ({ VersionId, IsDefaultVersion }) => [VersionId, IsDefaultVersion],
      )
    expect(await list()).toEqual([
      ['v2', false],
      ['v1', true],
    ])
    await client.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }))
    expect(await list()).toEqual([
      ['v2', true],
      ['v1', false],
    ])
    const { Policy } = await client.send(new GetPolicyCommand({ PolicyArn }))
    expect(Policy?.DefaultVersionId).toBe('v2')
    const text = async (VersionId: string) => {
      const asked = await client.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }))
      return decodeURIComponent(asked.PolicyVersion?.Document ?? '')
    }
    expect([await text('v1'), await text('v2')]).toEqual([readCats, PolicyDocument])
    await client.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v1' }))
    await client.send(new CreatePolicyVersionCommand({ ...next, SetAsDefault: true }))
    expect(await list()).toEqual([
      ['v3', true],
      ['v2', false],
    ])
  })

  test('come by the page', async () => {
    const { client } = startIam()
    for (const RoleName of ['a', 'b', 'c', 'd', 'e']) await createRole(client, { RoleName })
    const pages: (string | undefined)[][] = []
    for await (const { Roles } of paginateListRoles({ client, pageSize: 2 }, {}))
      pages.push((Roles ?? []).map(({ RoleName }) => RoleName))
    expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']])
  })
})

test('GetUser and ListAccountAliases tell who asks', async () => {
  const { client } = startIam()
  const { User } = await client.send(new GetUserCommand({}))
  expect([User?.UserName, User?.Arn]).toEqual([
    'admin',
    `arn:aws:iam::${accountId}:user/team/admin`,
  ])
  expect((await client.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual([])
})

describe('a refusal becomes the exception that the SDK models', () => {
  const policy = (PolicyName: string) => `arn:aws:iam::${accountId}:policy/${PolicyName}`
  test.for([
    [
      'an unknown provider',
      (client) =>
        client.send(
          new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: `${providerArn}/x` }),
        ),
      NoSuchEntityException,
      404,
      `OpenIDConnect Provider not found for arn ${providerArn}/x`,
    ],
    [
      'the same provider again',
      (client) => createProvider(client),
      EntityAlreadyExistsException,
      409,
      `Provider with url ${issuer} already exists.`,
    ],
    [
      'plain http',
      (client) => createProvider(client, { Url: 'http://login.example.com' }),
      InvalidInputException,
      400,
      'Invalid Open ID Connect Provider URL. The URL must begin with https://.',
    ],
    [
      'six thumbprints',
      (client) =>
        createProvider(client, {
          Url: 'https://six.example',
          ThumbprintList: [...'123456'].map((digit) => digit.repeat(40)),
        }),
      InvalidInputException,
      400,
      'Thumbprint list must contain fewer than 5 entries.',
    ],
    [
      'more than a hundred client ids',
      (client) =>
        createProvider(client, {
          Url: 'https://many.example',
          ClientIDList: Array.from({ length: 101 }, (_, index) => `client-${index}`),
        }),
      LimitExceededException,
      409,
      'Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100',
    ],
    [
      'the same role in capitals',
      (client) => createRole(client, { RoleName: 'PHOTOS' }),
      EntityAlreadyExistsException,
      409,
      'Role with name PHOTOS already exists.',
    ],
    [
      'tags that differ by case',
      (client) =>
        createRole(client, {
          RoleName: 'tagged',
          Tags: [
            { Key: 'a', Value: '1' },
            { Key: 'A', Value: '2' },
          ],
        }),
      InvalidInputException,
      400,
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      'no policy at all',
      (client) => createRole(client, { RoleName: 'other', AssumeRolePolicyDocument: '{' }),
      MalformedPolicyDocumentException,
      400,
      'This policy contains invalid Json',
    ],
    [
      'a trust policy that is too long',
      (client) =>
        createRole(client, {
          RoleName: 'other',
          AssumeRolePolicyDocument: trustPolicy(providerArn, {
            StringEquals: { 'login.example.com/tenant:sub': 'x'.repeat(2048) },
          }),
        }),
      LimitExceededException,
      409,
      'Cannot exceed quota for ACLSizePerRole: 2048',
    ],
    [
      'inline policies that are too long',
      (client) =>
        client.send(
          new PutRolePolicyCommand({
            RoleName: 'photos',
            PolicyName: 'long',
            PolicyDocument: permissions('s3:GetObject', `arn:aws:s3:::${'x'.repeat(10_240)}`),
          }),
        ),
      LimitExceededException,
      409,
      'Maximum policy size of 10240 bytes exceeded for role photos',
    ],
    [
      'a policy without actions of a service',
      (client) =>
        client.send(
          new PutRolePolicyCommand({
            RoleName: 'photos',
            PolicyName: 'bad',
            PolicyDocument: permissions('GetObject', '*'),
          }),
        ),
      MalformedPolicyDocumentException,
      400,
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    [
      'a managed policy of the old language',
      (client) =>
        client.send(
          new CreatePolicyCommand({
            PolicyName: 'Old',
            PolicyDocument: readCats.replace('2012-10-17', '2008-10-17'),
          }),
        ),
      MalformedPolicyDocumentException,
      400,
      'Policy document must be version 2012-10-17 or greater.',
    ],
    [
      'a policy that does not exist',
      (client) =>
        client.send(new AttachRolePolicyCommand({ RoleName: 'photos', PolicyArn: policy('None') })),
      NoSuchEntityException,
      404,
      `Policy ${policy('None')} does not exist or is not attachable.`,
    ],
    [
      'an ARN of something else',
      (client) =>
        client.send(new AttachRolePolicyCommand({ RoleName: 'photos', PolicyArn: providerArn })),
      InvalidInputException,
      400,
      `ARN ${providerArn} is not valid.`,
    ],
    [
      'detaching what is not attached',
      (client) =>
        client.send(new DetachRolePolicyCommand({ RoleName: 'photos', PolicyArn: s3Full })),
      NoSuchEntityException,
      404,
      `Policy ${s3Full} was not found.`,
    ],
    [
      'a version that there is not',
      (client) => client.send(new GetPolicyVersionCommand({ PolicyArn: s3Full, VersionId: 'v9' })),
      NoSuchEntityException,
      404,
      `Policy ${s3Full} version v9 does not exist or is not attachable.`,
    ],
    [
      'deleting a role that has a policy',
      async (client) => {
        const named = { RoleName: 'photos', PolicyName: 'read', PolicyDocument: readCats }
        await client.send(new PutRolePolicyCommand(named))
        return client.send(new DeleteRoleCommand({ RoleName: 'photos' }))
      },
      DeleteConflictException,
      409,
      'Cannot delete entity, must delete policies first.',
    ],
    [
      'deleting a role that has a managed policy',
      async (client) => {
        await client.send(new AttachRolePolicyCommand({ RoleName: 'photos', PolicyArn: s3Full }))
        return client.send(new DeleteRoleCommand({ RoleName: 'photos' }))
      },
      DeleteConflictException,
      409,
      'Cannot delete entity, must detach all policies first.',
    ],
    [
      'deleting the version that counts',
      async (client) => {
        const PolicyArn = policy('Read')
        await client.send(new CreatePolicyCommand({ PolicyName: 'Read', PolicyDocument: readCats }))
        return client.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v1' }))
      },
      DeleteConflictException,
      409,
      'Cannot delete the default version of a policy.',
    ],
    [
      'making a version count that there is not',
      async (client) => {
        const PolicyArn = policy('Read')
        await client.send(new CreatePolicyCommand({ PolicyName: 'Read', PolicyDocument: readCats }))
        return client.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }))
      },
      NoSuchEntityException,
      404,
      `Policy ${policy('Read')} version v2 does not exist or is not attachable.`,
    ],
    [
      'the sixth version',
      async (client) => {
        const next = { PolicyArn: policy('Read'), PolicyDocument: readCats }
        await client.send(new CreatePolicyCommand({ PolicyName: 'Read', PolicyDocument: readCats }))
        for (let version = 2; version <= 5; version++)
          await client.send(new CreatePolicyVersionCommand(next))
        return client.send(new CreatePolicyVersionCommand(next))
      },
      LimitExceededException,
      409,
      'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    ],
    [
      'deleting a policy of several versions',
      async (client) => {
        const PolicyArn = policy('Read')
        await client.send(new CreatePolicyCommand({ PolicyName: 'Read', PolicyDocument: readCats }))
        await client.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: readCats }))
        return client.send(new DeletePolicyCommand({ PolicyArn }))
      },
      DeleteConflictException,
      409,
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    ],
    [
      'a new version of a policy of AWS’s',
      (client) =>
        client.send(
          new CreatePolicyVersionCommand({ PolicyArn: s3Full, PolicyDocument: readCats }),
        ),
      InvalidInputException,
      400,
      `ARN ${s3Full} is not valid.`,
    ],
    [
      'deleting a policy that a role has',
      async (client) => {
        const PolicyArn = policy('Read')
        await client.send(new CreatePolicyCommand({ PolicyName: 'Read', PolicyDocument: readCats }))
        await client.send(new AttachRolePolicyCommand({ RoleName: 'photos', PolicyArn }))
        return client.send(new DeletePolicyCommand({ PolicyArn }))
      },
      DeleteConflictException,
      409,
      'Cannot delete a policy attached to entities.',
    ],
    [
      'changing a role of AWS’s',
      async (client) => {
        await createRole(client, { RoleName: 'Linked', Path: '/aws-service-role/x.amazonaws.com/' })
        return client.send(new DeleteRoleCommand({ RoleName: 'Linked' }))
      },
      UnmodifiableEntityException,
      400,
      "Cannot perform the operation on the protected role 'Linked' - this role is only modifiable by AWS",
    ],
  ] as const satisfies readonly (readonly [
    string,
    (client: IAMClient) => Promise<unknown>,
    unknown,
    number,
    string,
  ])[])('%s', async ([, call, exception, status, message]) => {
    const { client } = startIam()
    await createProvider(client)
    await createRole(client)
    const error = await refusalOf(call(client))
    expect(error).toBeInstanceOf(exception)
    expect([error.$metadata.httpStatusCode, error.message]).toEqual([status, message])
  })

  test('the eleventh managed policy and the fifty-first tag are one too many', async () => {
    const { client } = startIam()
    await createRole(client)
    for (let index = 0; index < 10; index++) {
      const PolicyName = `p${index}`
      await client.send(new CreatePolicyCommand({ PolicyName, PolicyDocument: readCats }))
      const PolicyArn = `arn:aws:iam::${accountId}:policy/${PolicyName}`
      await client.send(new AttachRolePolicyCommand({ RoleName: 'photos', PolicyArn }))
    }
    const eleventh = new AttachRolePolicyCommand({ RoleName: 'photos', PolicyArn: s3Full })
    const tooMany = await refusalOf(client.send(eleventh))
    expect(tooMany.message).toBe('Cannot exceed quota for PoliciesPerRole: 10')
    const Tags = Array.from({ length: 50 }, (_, index) => ({ Key: `k${index}`, Value: '' }))
    await client.send(new TagRoleCommand({ RoleName: 'photos', Tags }))
    const another = new TagRoleCommand({ RoleName: 'photos', Tags: [{ Key: 'k50', Value: '' }] })
    const full = await refusalOf(client.send(another))
    expect([full.name, full.message]).toEqual([
      'LimitExceededException',
      'The number of tags has reached the maximum limit.',
    ])
  })

  test('the hundred and first provider is one too many', async () => {
    const { client } = startIam()
    for (let index = 0; index < 100; index++)
      await createProvider(client, { Url: `https://p${index}.example` })
    const error = await refusalOf(createProvider(client))
    expect(error.message).toBe('Cannot exceed quota for OpenIdConnectProvidersPerAccount: 100')
  })
})

describe('who may call', () => {
  test.for([
    [
      'guest',
      (client) => createRole(client),
      `iam:CreateRole on resource: arn:aws:iam::${accountId}:role/photos because no identity-based policy allows the iam:CreateRole action`,
    ],
    [
      'guest',
      (client) => client.send(new GetRoleCommand({ RoleName: 'photos' })),
      'iam:GetRole on resource: role photos because no identity-based policy allows the iam:GetRole action',
    ],
    [
      'guest',
      (client) => client.send(new ListRolesCommand({})),
      `iam:ListRoles on resource: arn:aws:iam::${accountId}:role/ because no identity-based policy allows the iam:ListRoles action`,
    ],
    [
      'guest',
      (client) => client.send(new ListPoliciesCommand({})),
      'iam:ListPolicies on resource: policy path / because no identity-based policy allows the iam:ListPolicies action',
    ],
    [
      'guest',
      (client) => createProvider(client),
      `iam:CreateOpenIDConnectProvider on resource: ${providerArn} because no identity-based policy allows the iam:CreateOpenIDConnectProvider action`,
    ],
    [
      'reader',
      (client) => createRole(client, { Tags: [{ Key: 'a', Value: 'b' }] }),
      `iam:TagRole on resource: arn:aws:iam::${accountId}:role/photos because no identity-based policy allows the iam:TagRole action`,
    ],
    [
      'careful',
      (client) => client.send(new DeleteRoleCommand({ RoleName: 'photos' })),
      'iam:DeleteRole on resource: role photos with an explicit deny in an identity-based policy',
    ],
  ] as const satisfies readonly (readonly [
    string,
    (client: IAMClient) => Promise<unknown>,
    string,
  ])[])('%s', async ([name, call, text]) => {
    const { transport } = startIam()
    const error = await refusalOf(call(iamClient(transport, name)))
    expect([error.name, error.$metadata.httpStatusCode]).toEqual(['AccessDenied', 403])
    expect(error.message).toBe(
      `User: arn:aws:iam::${accountId}:user/team/${name} is not authorized to perform: ${text}`,
    )
  })

  test.for([
    ['an unknown key', { accessKeyId: 'AKIANOBODY0000000000' }, 'InvalidClientTokenId'],
    ['a wrong secret', { secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
    [
      'a key without its session token',
      { accessKeyId: 'ASIA0000000000000000' },
      'InvalidClientTokenId',
    ],
  ] as const)('%s', async ([, change, code]) => {
    const { transport, client } = startIam()
    const credentials = { ...(await client.config.credentials()), ...change }
    const stranger = iamClient(transport)
    stranger.config.credentials = async () => credentials
    const error = await refusalOf(stranger.send(new ListRolesCommand({})))
    expect([error.name, error.$metadata.httpStatusCode]).toEqual([code, 403])
  })

  test('a signature for another region, which only an endpoint of one’s own takes', async () => {
    const { transport } = startIam()
    const far = (endpoint: string) =>
      iamClient(transport, 'admin', { region: 'eu-west-1', endpoint }).send(
        new ListRolesCommand({}),
      )
    expect((await far('http://127.0.0.1:4566')).Roles).toEqual([])
    const error = await refusalOf(far('https://iam.amazonaws.com'))
    expect([error.name, error.message]).toEqual([
      'SignatureDoesNotMatch',
      'Credential should be scoped to a valid region. ',
    ])
  })

  test('a request that is not signed', async () => {
    const { transport } = startIam()
    const response = await transport.requestHandler.handle({
      method: 'POST',
      protocol: 'https:',
      hostname: 'iam.amazonaws.com',
      path: '/',
      query: {},
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=ListRoles&Version=2010-05-08',
    })
    const xml = await new Response(response.response.body).text()
    expect([response.response.statusCode, xml]).toEqual([
      403,
      expect.stringContaining('<Code>MissingAuthenticationToken</Code>'),
    ])
  })
})

test('what IAM has beside is an invalid action', async () => {
  const { client } = startIam()
  const error = await refusalOf(client.send(new CreateGroupCommand({ GroupName: 'group' })))
  expect([error.name, error.$metadata.httpStatusCode, error.message]).toEqual([
    'InvalidAction',
    400,
    'Could not find operation CreateGroup for version 2010-05-08',
  ])
})

test('the story: provider, role, policy, token, session, object; and back', async () => {
  const { transport, client } = startIam()
  const { requestHandler, systemClockOffset } = transport
  await createProvider(client)
  const { Role } = await createRole(client)
  const privateKey = otherKeys[otherKid]?.privateKey
  if (!privateKey) throw new Error('no such key')
  const WebIdentityToken = await signJwt(
    { alg: 'RS256', kid: otherKid, typ: 'JWT' },
    { iss: issuer, sub: 'ana', aud: 'photo-app', iat: now, exp: now + 3600 },
    { algorithm: 'RS256', privateKey },
  )
  const sts = new STSClient({ region: 'us-east-1', requestHandler, maxAttempts: 1 })
  const assume = async () =>
    sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: Role?.Arn,
        RoleSessionName: 'ana',
        WebIdentityToken,
      }),
    )
  const { Credentials: received } = await assume()
  const credentials = {
    accessKeyId: received?.AccessKeyId ?? '',
    secretAccessKey: received?.SecretAccessKey ?? '',
    sessionToken: received?.SessionToken ?? '',
  }
  const s3 = new S3Client({
    region: 'us-east-1',
    credentials,
    requestHandler,
    systemClockOffset,
    maxAttempts: 1,
  })
  const cat = async () =>
    s3.send(new GetObjectCommand({ Bucket: 'photos', Key: 'ana/cat.txt' })).then(
      async ({ Body }) => Body?.transformToString(),
      (error: Error) => error.name,
    )
  const read = { RoleName: 'photos', PolicyName: 'read' }

  expect(await cat()).toBe('AccessDenied')
  await client.send(new PutRolePolicyCommand({ ...read, PolicyDocument: readCats }))
  expect(await cat()).toBe('a cat')
  await client.send(new DeleteRolePolicyCommand(read))
  expect(await cat()).toBe('AccessDenied')

  const PolicyDocument = trust.replace('"ana"', '"ben"')
  await client.send(new UpdateAssumeRolePolicyCommand({ RoleName: 'photos', PolicyDocument }))
  await expect(assume()).rejects.toMatchObject({ name: 'AccessDenied' })
  await client.send(
    new DeleteOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: providerArn }),
  )
  await expect(assume()).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' })
})

test('the checks say why, and nothing of them is in the answer', async () => {
  const { transport, client } = startIam()
  const github = trustPolicy(
    `arn:aws:iam::${accountId}:oidc-provider/token.actions.githubusercontent.com`,
  )
  await refusalOf(createRole(client, { AssumeRolePolicyDocument: github }))
  const checks = transport.exchanges[0]?.checks.map(({ id, verdict }) => [id, verdict])
  expect(checks?.slice(-7)).toEqual([
    ['iam-policy-allows', 'pass'],
    ['iam-input', 'pass'],
    ['iam-entity', 'pass'],
    ['iam-policy-grammar', 'pass'],
    ['iam-principals', 'pass'],
    ['iam-provider-controls', 'fail'],
    ['iam-quotas', 'not-reached'],
  ])
})

test('same world, same call, same bytes', async () => {
  const play = async () => {
    const { transport, client } = startIam()
    await createRole(client)
    return transport.exchanges[0]?.response
  }
  expect(await play()).toEqual(await play())
})
