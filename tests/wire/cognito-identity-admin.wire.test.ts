/** The unmodified AWS SDK sets identity pools up here, and is refused as at AWS. */
import {
  type CognitoIdentityClient,
  CreateIdentityPoolCommand,
  DeleteIdentitiesCommand,
  DeleteIdentityPoolCommand,
  DescribeIdentityCommand,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  GetPrincipalTagAttributeMapCommand,
  ListIdentitiesCommand,
  ListIdentityPoolsCommand,
  ListTagsForResourceCommand,
  LookupDeveloperIdentityCommand,
  MergeDeveloperIdentitiesCommand,
  paginateListIdentityPools,
  type RoleMapping,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
  TagResourceCommand,
  UnlinkDeveloperIdentityCommand,
  UntagResourceCommand,
  UpdateIdentityPoolCommand,
} from '@aws-sdk/client-cognito-identity'
import { describe, expect, test } from 'vitest'
import { accountId, now } from '../support/iam-world.ts'
import {
  absentId,
  appClient,
  developerProvider,
  identities,
  identityPoolWorld,
  photosId,
  poolArn,
  refusalOf,
  region,
  startPools,
  theirsId,
  userPool,
} from '../support/identity-pool-admin-world.ts'

/** The answer without what the SDK adds. */
const members = async (answer: Promise<object>) => {
  const { $metadata: _metadata, ...rest } = (await answer) as { $metadata: unknown }
  return rest
}

const role = (name: string, account = accountId) => `arn:aws:iam::${account}:role/${name}`
const IdentityPoolId = photosId
const settings = { IdentityPoolName: 'photos', AllowUnauthenticatedIdentities: false }
const rule = (RoleARN = role('admins')) =>
  ({ Claim: 'isAdmin', MatchType: 'Equals', Value: 'true', RoleARN }) as const
const mapping = (RoleMappings: Record<string, RoleMapping>, Roles = {}) =>
  new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles, RoleMappings })
const google = 'accounts.google.com'

describe('an identity pool', () => {
  const { client } = startPools()
  let id = ''

  test('is created with what may sign people in', async () => {
    const created = await members(
      client.send(
        new CreateIdentityPoolCommand({
          ...settings,
          AllowClassicFlow: true,
          SupportedLoginProviders: { [google]: 'app-1;app-2' },
          DeveloperProviderName: developerProvider,
          OpenIdConnectProviderARNs: [`arn:aws:iam::${accountId}:oidc-provider/login.example.com`],
          CognitoIdentityProviders: [{ ProviderName: userPool, ClientId: appClient }],
          IdentityPoolTags: { team: 'photos' },
        }),
      ),
    )
    id = String(Reflect.get(created, 'IdentityPoolId'))
    expect(id).toMatch(
      /^us-east-1:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(created).toEqual({
      ...settings,
      IdentityPoolId: id,
      AllowClassicFlow: true,
      SupportedLoginProviders: { [google]: 'app-1;app-2' },
      DeveloperProviderName: developerProvider,
      OpenIdConnectProviderARNs: [`arn:aws:iam::${accountId}:oidc-provider/login.example.com`],
      CognitoIdentityProviders: [
        { ProviderName: userPool, ClientId: appClient, ServerSideTokenCheck: false },
      ],
      IdentityPoolTags: { team: 'photos' },
    })
    expect(
      await members(client.send(new DescribeIdentityPoolCommand({ IdentityPoolId: id }))),
    ).toEqual(created)
  })

  test('is updated whole, but for the developer provider name and the tags', async () => {
    const updated = {
      IdentityPoolId: id,
      IdentityPoolName: 'photos of today',
      AllowUnauthenticatedIdentities: true,
    }
    expect(await members(client.send(new UpdateIdentityPoolCommand(updated)))).toEqual({
      ...updated,
      DeveloperProviderName: developerProvider,
      IdentityPoolTags: { team: 'photos' },
    })
  })

  test('is tagged, and tags are taken away', async () => {
    const ResourceArn = poolArn(id)
    await client.send(new TagResourceCommand({ ResourceArn, Tags: { stage: 'test', team: 'x' } }))
    await client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['team', 'unknown'] }))
    expect(await members(client.send(new ListTagsForResourceCommand({ ResourceArn })))).toEqual({
      Tags: { stage: 'test' },
    })
  })

  test('is deleted', async () => {
    await client.send(new DeleteIdentityPoolCommand({ IdentityPoolId: id }))
    const { IdentityPools } = await client.send(new ListIdentityPoolsCommand({ MaxResults: 60 }))
    expect(IdentityPools).toEqual([{ IdentityPoolId: photosId, IdentityPoolName: 'photos' }])
  })
})

test('roles and mappings are given and replaced', async () => {
  const { client } = startPools()
  const Roles = { authenticated: role('users'), unauthenticated: role('guests') }
  const RoleMappings = {
    [google]: {
      Type: 'Rules',
      AmbiguousRoleResolution: 'Deny',
      RulesConfiguration: { Rules: [rule()] },
    },
    [`${userPool}:${appClient}`]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' },
  } satisfies Record<string, RoleMapping>
  const read = () => members(client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId })))
  expect(await read()).toEqual({ IdentityPoolId })
  await client.send(mapping(RoleMappings, Roles))
  expect(await read()).toEqual({ IdentityPoolId, Roles, RoleMappings })
  await client.send(mapping({}, { authenticated: role('users') }))
  expect(await read()).toEqual({ IdentityPoolId, Roles: { authenticated: role('users') } })
})

test.for([
  ['tags of its own', { PrincipalTags: { team: 'department' } }, false, { team: 'department' }],
  ['the defaults', { UseDefaults: true }, true, { username: 'sub', client: 'aud' }],
  ['nothing', {}, false, {}],
] as const)('a provider’s claims become %s', async ([, asked, UseDefaults, PrincipalTags]) => {
  const { client } = startPools()
  const provider = { IdentityPoolId, IdentityProviderName: userPool }
  const set = new SetPrincipalTagAttributeMapCommand({ ...provider, ...asked })
  const expected = { ...provider, UseDefaults, PrincipalTags }
  expect(await members(client.send(set))).toEqual(expected)
  expect(await members(client.send(new GetPrincipalTagAttributeMapCommand(provider)))).toEqual(
    expected,
  )
})

test('pools are listed by page', async () => {
  const { client } = startPools()
  for (const name of ['one', 'two', 'three', 'four'])
    await client.send(new CreateIdentityPoolCommand({ ...settings, IdentityPoolName: name }))
  const sizes: (number | undefined)[] = []
  const names: (string | undefined)[] = []
  for await (const page of paginateListIdentityPools({ client, pageSize: 2 }, { MaxResults: 2 })) {
    sizes.push(page.IdentityPools?.length)
    names.push(...(page.IdentityPools ?? []).map((pool) => pool.IdentityPoolName))
  }
  expect(sizes).toEqual([2, 2, 1])
  expect(names.toSorted()).toEqual(['four', 'one', 'photos', 'three', 'two'])
})

const described = (IdentityId: string, Logins: readonly string[]) => ({
  IdentityId,
  Logins,
  CreationDate: new Date((now - 60) * 1000),
  LastModifiedDate: new Date((now - 30) * 1000),
})

test('an identity is described by its providers', async () => {
  const { client } = startPools()
  const describeAna = new DescribeIdentityCommand({ IdentityId: identities.ana })
  expect(await members(client.send(describeAna))).toEqual(
    described(identities.ana, [google, developerProvider]),
  )
})

test('identities are listed by page, the disabled ones only where they are not hidden', async () => {
  const { client } = startPools()
  const list = (rest: object) =>
    client.send(new ListIdentitiesCommand({ IdentityPoolId, MaxResults: 3, ...rest }))
  const first = await list({})
  expect(await members(Promise.resolve(first))).toEqual({
    IdentityPoolId,
    Identities: [
      described(identities.guest, []),
      described(identities.ana, [google, developerProvider]),
      described(identities.bo, [developerProvider]),
    ],
    NextToken: expect.stringMatching(/^\S+$/),
  })
  const next = { NextToken: first.NextToken }
  const others = [
    described(identities.cy, [google, developerProvider]),
    described(identities.many, [developerProvider]),
  ]
  const gone = described(identities.gone, [])
  expect((await list(next)).Identities).toEqual([gone, ...others])
  expect((await list({ ...next, HideDisabled: true })).Identities).toEqual(others)
})

test('identities are deleted, but for those of another account', async () => {
  const { client, transport } = startPools()
  const command = new DeleteIdentitiesCommand({
    IdentityIdsToDelete: [identities.ana, identities.theirs, `${region}:dddddddd`],
  })
  expect(await members(client.send(command))).toEqual({
    UnprocessedIdentityIds: [{ IdentityId: identities.theirs, ErrorCode: 'AccessDenied' }],
  })
  expect(Object.keys(transport.world().identityPools?.[photosId]?.identities ?? {})).toEqual([
    identities.guest,
    identities.bo,
    identities.cy,
    identities.many,
    identities.gone,
  ])
})

test.for([
  ['a user', { DeveloperUserIdentifier: 'user-ana' }, ['user-ana']],
  ['an identity', { IdentityId: identities.ana }, ['ana@work', 'user-ana']],
  ['both', { IdentityId: identities.ana, DeveloperUserIdentifier: 'ana@work' }, ['ana@work']],
  ['an identity without', { IdentityId: identities.guest }, []],
] as const)('a developer looks up %s', async ([, asked, DeveloperUserIdentifierList]) => {
  const { client } = startPools()
  const command = new LookupDeveloperIdentityCommand({ IdentityPoolId, ...asked })
  expect(await members(client.send(command))).toEqual({
    IdentityId: 'IdentityId' in asked ? asked.IdentityId : identities.ana,
    DeveloperUserIdentifierList,
  })
})

test('two identities of a developer’s users become one', async () => {
  const { client, transport } = startPools()
  expect(await members(merge({})(client) as Promise<object>)).toEqual({
    IdentityId: identities.ana,
  })
  const { [identities.ana]: ana, [identities.bo]: bo } =
    transport.world().identityPools?.[photosId]?.identities ?? {}
  expect(bo).toEqual({
    id: identities.bo,
    logins: [],
    createdAt: now - 60,
    modifiedAt: now,
    disabled: true,
  })
  expect(ana).toEqual({
    id: identities.ana,
    logins: [
      { provider: google, subject: 'ana' },
      { provider: developerProvider, subject: 'user-ana' },
      { provider: developerProvider, subject: 'ana@work' },
      { provider: developerProvider, subject: 'user-bo' },
    ],
    createdAt: now - 60,
    modifiedAt: now,
    mergedIdentityIds: [identities.bo],
  })
})

test('a developer’s server links its user to the identity of a guest', async () => {
  const { client, transport } = startPools()
  const { IdentityId } = await client.send(
    new GetOpenIdTokenForDeveloperIdentityCommand({
      IdentityPoolId,
      IdentityId: identities.guest,
      Logins: { [developerProvider]: 'user-new' },
    }),
  )
  const guest = transport.world().identityPools?.[photosId]?.identities[identities.guest]
  expect([IdentityId, guest?.logins]).toEqual([
    identities.guest,
    [{ provider: developerProvider, subject: 'user-new' }],
  ])
})

test('an identity that loses its last login is disabled', async () => {
  const { client, transport } = startPools()
  await client.send(
    new UnlinkDeveloperIdentityCommand({
      IdentityPoolId,
      IdentityId: identities.bo,
      DeveloperProviderName: developerProvider,
      DeveloperUserIdentifier: 'user-bo',
    }),
  )
  const bo = transport.world().identityPools?.[photosId]?.identities[identities.bo]
  expect(bo).toEqual({
    id: identities.bo,
    logins: [],
    createdAt: now - 60,
    modifiedAt: now,
    disabled: true,
  })
})

type Call = (client: CognitoIdentityClient) => Promise<unknown>
type Row = readonly [operation: string, because: string, name: string, message: string, call: Call]

const notFound = `IdentityPool '${absentId}' not found.`
const forbidden = `Access to IdentityPool '${theirsId}' is forbidden.`

/** The operations that name a pool, each with a call for one. */
const onPool: Readonly<
  Record<string, (client: CognitoIdentityClient, id: string) => Promise<unknown>>
> = {
  DescribeIdentityPool: (client, IdentityPoolId) =>
    client.send(new DescribeIdentityPoolCommand({ IdentityPoolId })),
  UpdateIdentityPool: (client, IdentityPoolId) =>
    client.send(new UpdateIdentityPoolCommand({ IdentityPoolId, ...settings })),
  DeleteIdentityPool: (client, IdentityPoolId) =>
    client.send(new DeleteIdentityPoolCommand({ IdentityPoolId })),
  SetIdentityPoolRoles: (client, IdentityPoolId) =>
    client.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: {} })),
  GetIdentityPoolRoles: (client, IdentityPoolId) =>
    client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId })),
  SetPrincipalTagAttributeMap: (client, IdentityPoolId) =>
    client.send(
      new SetPrincipalTagAttributeMapCommand({ IdentityPoolId, IdentityProviderName: google }),
    ),
  GetPrincipalTagAttributeMap: (client, IdentityPoolId) =>
    client.send(
      new GetPrincipalTagAttributeMapCommand({ IdentityPoolId, IdentityProviderName: google }),
    ),
  TagResource: (client, id) =>
    client.send(new TagResourceCommand({ ResourceArn: poolArn(id), Tags: { a: 'b' } })),
  UntagResource: (client, id) =>
    client.send(new UntagResourceCommand({ ResourceArn: poolArn(id), TagKeys: ['a'] })),
  ListTagsForResource: (client, id) =>
    client.send(new ListTagsForResourceCommand({ ResourceArn: poolArn(id) })),
  ListIdentities: (client, IdentityPoolId) =>
    client.send(new ListIdentitiesCommand({ IdentityPoolId, MaxResults: 1 })),
  LookupDeveloperIdentity: (client, IdentityPoolId) =>
    client.send(
      new LookupDeveloperIdentityCommand({ IdentityPoolId, DeveloperUserIdentifier: 'user-ana' }),
    ),
  GetOpenIdTokenForDeveloperIdentity: (client, IdentityPoolId) => vouch({ IdentityPoolId })(client),
  MergeDeveloperIdentities: (client, IdentityPoolId) => merge({ IdentityPoolId })(client),
  UnlinkDeveloperIdentity: (client, IdentityPoolId) => unlink(client, { IdentityPoolId }),
}

const vouch =
  (rest: object): Call =>
  (client) =>
    client.send(
      new GetOpenIdTokenForDeveloperIdentityCommand({
        IdentityPoolId,
        Logins: { [developerProvider]: 'user-bo' },
        ...rest,
      }),
    )

const merge =
  (rest: object): Call =>
  (client) =>
    client.send(
      new MergeDeveloperIdentitiesCommand({
        IdentityPoolId,
        SourceUserIdentifier: 'user-bo',
        DestinationUserIdentifier: 'user-ana',
        DeveloperProviderName: developerProvider,
        ...rest,
      }),
    )

const unlink = (client: CognitoIdentityClient, rest: object) =>
  client.send(
    new UnlinkDeveloperIdentityCommand({
      IdentityPoolId,
      IdentityId: identities.ana,
      DeveloperProviderName: developerProvider,
      DeveloperUserIdentifier: 'user-ana',
      ...rest,
    }),
  )

const create =
  (rest: object): Call =>
  (client) =>
    client.send(new CreateIdentityPoolCommand({ ...settings, ...rest }))
const update =
  (rest: object): Call =>
  (client) =>
    client.send(new UpdateIdentityPoolCommand({ IdentityPoolId, ...settings, ...rest }))
const map =
  (provider: string, roleMapping: object): Call =>
  (client) =>
    client.send(mapping({ [provider]: roleMapping as RoleMapping }))
const roles =
  (authenticated: string): Call =>
  (client) =>
    client.send(mapping({}, { authenticated }))
const lookUp =
  (rest: object): Call =>
  (client) =>
    client.send(new LookupDeveloperIdentityCommand({ IdentityPoolId, ...rest }))

const noDeveloper = 'This identity pool does not support the specified developer provider'
const invalid = 'InvalidParameterException'
const tooMany = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, '']))
const twice = [
  { ProviderName: userPool, ClientId: appClient },
  { ProviderName: userPool, ClientId: appClient },
]

const rows: readonly Row[] = [
  ...Object.entries(onPool).flatMap(([operation, call]): readonly Row[] => [
    [operation, 'no such pool', 'ResourceNotFoundException', notFound, (c) => call(c, absentId)],
    [operation, 'another account', 'NotAuthorizedException', forbidden, (c) => call(c, theirsId)],
  ]),
  [
    'CreateIdentityPool',
    'a user pool by another name',
    invalid,
    'Invalid Cognito Identity Provider',
    create({ CognitoIdentityProviders: [{ ProviderName: `${region}_AbCdEfGhI`, ClientId: 'a' }] }),
  ],
  [
    'CreateIdentityPool',
    'a user pool without a client',
    invalid,
    'Invalid Cognito Identity Provider',
    create({ CognitoIdentityProviders: [{ ProviderName: userPool }] }),
  ],
  [
    'CreateIdentityPool',
    'a provider that is none',
    invalid,
    "Invalid login provider: 'example.com'.",
    create({ SupportedLoginProviders: { 'example.com': 'app' } }),
  ],
  [
    'CreateIdentityPool',
    'an ARN of something else',
    invalid,
    `Invalid OpenID Connect provider ARN: '${role('users')}'.`,
    create({ OpenIdConnectProviderARNs: [role('users')] }),
  ],
  [
    'CreateIdentityPool',
    'a SAML provider that is none',
    invalid,
    `Invalid SAML provider ARN: '${role('users')}'.`,
    create({ SamlProviderARNs: [role('users')] }),
  ],
  [
    'CreateIdentityPool',
    'a provider twice',
    'ResourceConflictException',
    `The provider '${userPool}:${appClient}' is in the identity pool already.`,
    create({ CognitoIdentityProviders: twice }),
  ],
  [
    'CreateIdentityPool',
    'a tag of AWS',
    invalid,
    'aws: prefixed tag key names are not allowed for external use.',
    create({ IdentityPoolTags: { 'aws:team': 'x' } }),
  ],
  [
    'CreateIdentityPool',
    'too many tags',
    invalid,
    'A resource can have at most 50 tags.',
    create({ IdentityPoolTags: tooMany }),
  ],
  [
    'UpdateIdentityPool',
    'another developer provider',
    invalid,
    'The developer provider name cannot be changed.',
    update({ DeveloperProviderName: 'login.other.example' }),
  ],
  [
    'UpdateIdentityPool',
    'a provider twice',
    'ResourceConflictException',
    `The provider '${userPool}:${appClient}' is in the identity pool already.`,
    update({ CognitoIdentityProviders: twice }),
  ],
  [
    'TagResource',
    'another resource',
    invalid,
    `Invalid resource ARN: '${role('users')}'.`,
    (c) => c.send(new TagResourceCommand({ ResourceArn: role('users'), Tags: {} })),
  ],
  [
    'ListIdentityPools',
    'a token of no list',
    invalid,
    'Invalid NextToken.',
    (c) => c.send(new ListIdentityPoolsCommand({ MaxResults: 1, NextToken: '%' })),
  ],
  [
    'ListIdentities',
    'a token of no list',
    invalid,
    'Invalid NextToken.',
    (c) => c.send(new ListIdentitiesCommand({ IdentityPoolId, MaxResults: 1, NextToken: '%' })),
  ],
  [
    'SetPrincipalTagAttributeMap',
    'no such provider',
    invalid,
    "The identity provider 'www.amazon.com' is not configured for this identity pool.",
    (c) =>
      c.send(
        new SetPrincipalTagAttributeMapCommand({
          IdentityPoolId,
          IdentityProviderName: 'www.amazon.com',
        }),
      ),
  ],
  [
    'SetIdentityPoolRoles',
    'no such provider',
    invalid,
    `(${userPool}) is not a valid RoleMapping ProviderName or is not a configured provider.`,
    map(userPool, { Type: 'Token', AmbiguousRoleResolution: 'Deny' }),
  ],
  [
    'SetIdentityPoolRoles',
    'nothing said of ambiguity',
    invalid,
    'AmbiguousRoleResolution is required for a role mapping of type Token.',
    map(google, { Type: 'Token' }),
  ],
  [
    'SetIdentityPoolRoles',
    'rules without rules',
    invalid,
    'RulesConfiguration is required for a role mapping of type Rules.',
    map(google, { Type: 'Rules', AmbiguousRoleResolution: 'Deny' }),
  ],
  [
    'SetIdentityPoolRoles',
    'tokens with rules',
    invalid,
    'RulesConfiguration is not allowed for a role mapping of type Token.',
    map(google, {
      Type: 'Token',
      AmbiguousRoleResolution: 'Deny',
      RulesConfiguration: { Rules: [rule()] },
    }),
  ],
  [
    'SetIdentityPoolRoles',
    'too many rules',
    invalid,
    'A role mapping can have at most 25 rules.',
    map(google, {
      Type: 'Rules',
      AmbiguousRoleResolution: 'Deny',
      RulesConfiguration: { Rules: Array.from({ length: 26 }, () => rule()) },
    }),
  ],
  [
    'SetIdentityPoolRoles',
    'a role of another account',
    'NotAuthorizedException',
    `Access to Role '${role('users', '999988887777')}' is forbidden.`,
    roles(role('users', '999988887777')),
  ],
  [
    'SetIdentityPoolRoles',
    'a role’s name for its ARN',
    'NotAuthorizedException',
    "Access to Role 'my-stack-SomeRole-KBKHTR8P6UC2' is forbidden.",
    roles('my-stack-SomeRole-KBKHTR8P6UC2'),
  ],
  [
    'DescribeIdentity',
    'no such identity',
    'ResourceNotFoundException',
    `Identity '${absentId}' not found.`,
    (c) => c.send(new DescribeIdentityCommand({ IdentityId: absentId })),
  ],
  [
    'DescribeIdentity',
    'another account',
    'NotAuthorizedException',
    `Access to Identity '${identities.theirs}' is forbidden.`,
    (c) => c.send(new DescribeIdentityCommand({ IdentityId: identities.theirs })),
  ],
  [
    'LookupDeveloperIdentity',
    'nothing to look up',
    invalid,
    'Please provide an IdentityId or a DeveloperUserIdentifier.',
    lookUp({}),
  ],
  [
    'LookupDeveloperIdentity',
    'no such identity',
    'ResourceNotFoundException',
    `Identity '${absentId}' not found.`,
    lookUp({ IdentityId: absentId }),
  ],
  [
    'LookupDeveloperIdentity',
    'no such user',
    'ResourceNotFoundException',
    "Developer user identifier 'nobody' not found.",
    lookUp({ DeveloperUserIdentifier: 'nobody' }),
  ],
  [
    'LookupDeveloperIdentity',
    'the user of another identity',
    'ResourceConflictException',
    `Developer user identifier 'user-ana' is not of identity '${identities.bo}'.`,
    lookUp({ IdentityId: identities.bo, DeveloperUserIdentifier: 'user-ana' }),
  ],
  [
    'GetOpenIdTokenForDeveloperIdentity',
    'another developer provider',
    invalid,
    noDeveloper,
    vouch({ Logins: { 'login.other.example': 'user-bo' } }),
  ],
  [
    'GetOpenIdTokenForDeveloperIdentity',
    'no such identity',
    'ResourceNotFoundException',
    `Identity '${absentId}' not found.`,
    vouch({ IdentityId: absentId }),
  ],
  [
    'GetOpenIdTokenForDeveloperIdentity',
    'the user of another identity',
    'DeveloperUserAlreadyRegisteredException',
    "Developer user identifier 'user-bo' is already registered with another identity.",
    vouch({ IdentityId: identities.ana }),
  ],
  [
    'GetOpenIdTokenForDeveloperIdentity',
    'an identity that nobody has any more',
    'NotAuthorizedException',
    `Access to Identity '${identities.gone}' is forbidden.`,
    vouch({ IdentityId: identities.gone, Logins: { [developerProvider]: 'user-new' } }),
  ],
  [
    'GetOpenIdTokenForDeveloperIdentity',
    'somebody’s identity without one of its logins: aws-sdk-js#2327',
    'NotAuthorizedException',
    "Logins don't match. Please include at least one valid login for this identity or identity pool.",
    vouch({ IdentityId: identities.ana, Logins: { [developerProvider]: 'user-new' } }),
  ],
  [
    'GetOpenIdTokenForDeveloperIdentity',
    'a login that does not hold',
    'NotAuthorizedException',
    'Invalid login token. Not a valid OpenId Connect identity token.',
    vouch({ Logins: { [developerProvider]: 'user-bo', [google]: 'no token' } }),
  ],
  [
    'MergeDeveloperIdentities',
    'another developer provider',
    invalid,
    noDeveloper,
    merge({ DeveloperProviderName: 'login.other.example' }),
  ],
  [
    'MergeDeveloperIdentities',
    'no such source',
    'ResourceNotFoundException',
    "Developer user identifier 'nobody' not found.",
    merge({ SourceUserIdentifier: 'nobody' }),
  ],
  [
    'MergeDeveloperIdentities',
    'no such destination',
    'ResourceNotFoundException',
    "Developer user identifier 'nobody' not found.",
    merge({ DestinationUserIdentifier: 'nobody' }),
  ],
  [
    'MergeDeveloperIdentities',
    'two people of one provider',
    'ResourceConflictException',
    `Identity '${identities.ana}' already has a login of ${google}.`,
    merge({ SourceUserIdentifier: 'user-cy' }),
  ],
  [
    'MergeDeveloperIdentities',
    'too many logins',
    invalid,
    'An identity can have at most 20 linked logins.',
    merge({ SourceUserIdentifier: 'many-0' }),
  ],
  [
    'UnlinkDeveloperIdentity',
    'another developer provider',
    invalid,
    noDeveloper,
    (c) => unlink(c, { DeveloperProviderName: 'login.other.example' }),
  ],
  [
    'UnlinkDeveloperIdentity',
    'no such identity',
    'ResourceNotFoundException',
    `Identity '${absentId}' not found.`,
    (c) => unlink(c, { IdentityId: absentId }),
  ],
  [
    'UnlinkDeveloperIdentity',
    'no such user',
    'ResourceNotFoundException',
    "Developer user identifier 'nobody' not found.",
    (c) => unlink(c, { DeveloperUserIdentifier: 'nobody' }),
  ],
  [
    'UnlinkDeveloperIdentity',
    'the user of another identity',
    'ResourceConflictException',
    `Developer user identifier 'user-bo' is not of identity '${identities.ana}'.`,
    (c) => unlink(c, { DeveloperUserIdentifier: 'user-bo' }),
  ],
]

test.for(rows)('%s refuses %s: %s', async ([, , name, message, call]) => {
  const pools = startPools()
  expect(await refusalOf(pools, call(pools.client))).toEqual({
    class: name,
    name,
    status: 400,
    message,
    errorType: `${name}:`,
  })
  expect(pools.transport.world()).toEqual({ ...identityPoolWorld(), turn: 1 })
})

test('an account has a thousand pools and no more', async () => {
  const world = identityPoolWorld()
  const photos = world.identityPools?.[photosId]
  if (!photos) throw new Error('the world has changed')
  const identityPools = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => {
      const id = `${region}:${index}`
      return [id, { ...photos, id }]
    }),
  )
  const pools = startPools({ ...world, identityPools })
  expect(await refusalOf(pools, create({})(pools.client))).toEqual({
    class: 'LimitExceededException',
    name: 'LimitExceededException',
    status: 400,
    message: 'The account has reached the maximum of 1000 identity pools.',
    errorType: 'LimitExceededException:',
  })
})

test('who may not pass a role cannot give it to a pool', async () => {
  const pools = startPools()
  expect(await refusalOf(pools, roles(role('users'))(pools.clientOf('keeper')))).toEqual({
    class: 'NotAuthorizedException',
    name: 'NotAuthorizedException',
    status: 400,
    message: `Access to Role '${role('users')}' is forbidden.`,
    errorType: 'NotAuthorizedException:',
  })
})

test.for(Object.entries(onPool))('%s needs a policy that allows it', async ([operation, call]) => {
  const pools = startPools()
  const refusal = await refusalOf(pools, call(pools.clientOf('guest'), photosId))
  expect(refusal).toEqual({
    class: 'CognitoIdentityServiceException',
    name: 'AccessDeniedException',
    status: 400,
    message: `User: arn:aws:iam::${accountId}:user/team/guest is not authorized to perform: cognito-identity:${operation} on resource: ${poolArn(photosId)} because no identity-based policy allows the cognito-identity:${operation} action`,
    errorType: 'AccessDeniedException:',
  })
})

const constraint = (value: string, member: string, rule: string) =>
  `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${rule}`

test.for([
  [
    'an id without a region',
    new DescribeIdentityPoolCommand({ IdentityPoolId: 'photos' }),
    constraint(
      'photos',
      'identityPoolId',
      'Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+',
    ),
  ],
  [
    'a name with other characters',
    new CreateIdentityPoolCommand({ ...settings, IdentityPoolName: 'photos!' }),
    constraint(
      'photos!',
      'identityPoolName',
      'Member must satisfy regular expression pattern: [\\w\\s+=,.@-]+',
    ),
  ],
  [
    'a page of none',
    new ListIdentityPoolsCommand({ MaxResults: 0 }),
    constraint('0', 'maxResults', 'Member must have value greater than or equal to 1'),
  ],
  [
    'a role of another type',
    new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: { admin: role('admins') } }),
    constraint(
      `{admin=${role('admins')}}`,
      'roles',
      'Map keys must satisfy constraint: [Member must satisfy regular expression pattern: (un)?authenticated, Member must have length greater than or equal to 1, Member must have length less than or equal to 128]',
    ),
  ],
] as const)('%s breaks the model', async ([, command, message]) => {
  const pools = startPools()
  expect(await refusalOf(pools, pools.client.send(command as DescribeIdentityPoolCommand))).toEqual(
    {
      class: 'CognitoIdentityServiceException',
      name: 'ValidationException',
      status: 400,
      message,
      errorType: 'ValidationException:',
    },
  )
})
