/** How administrators keep a user pool up: groups, attributes, providers and tags, through the SDK. */
import * as idp from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { type Directory, refusalOf, startDirectory } from '../support/directory.ts'
import { accountId } from '../support/iam-world.ts'

const refused = (name: string, message: string) => ({ name, message, status: 400 })

const attributeOf = async (d: Directory, username: string, name: string) => {
  const { UserAttributes } = await d.sdk.send(
    new idp.AdminGetUserCommand({ UserPoolId: d.poolId, Username: username }),
  )
  return UserAttributes?.find(({ Name }) => Name === name)?.Value
}

describe('groups', () => {
  async function withEditors() {
    const directory = await startDirectory()
    const on = { UserPoolId: directory.poolId, GroupName: 'editors' }
    await directory.sdk.send(
      new idp.CreateGroupCommand({ ...on, Description: 'write', Precedence: 4 }),
    )
    for (const name of ['ana', 'ben', 'cy']) {
      await directory.addPerson(name)
      await directory.sdk.send(new idp.AdminAddUserToGroupCommand({ ...on, Username: name }))
    }
    return { directory, on }
  }

  test('keep what an update does not name', async () => {
    const { directory, on } = await withEditors()
    await directory.sdk.send(new idp.UpdateGroupCommand({ ...on, Precedence: 1 }))
    const { Group } = await directory.sdk.send(new idp.GetGroupCommand(on))
    expect(Group).toMatchObject({ GroupName: 'editors', Description: 'write', Precedence: 1 })
  })

  test('list their people page by page', async () => {
    const { directory, on } = await withEditors()
    const names: (string | undefined)[][] = []
    const client = directory.sdk
    for await (const { Users } of idp.paginateListUsersInGroup({ client, pageSize: 2 }, on))
      names.push((Users ?? []).map(({ Username }) => Username))
    expect(names).toEqual([['ana', 'ben'], ['cy']])
  })

  test('are left by everyone when they are deleted', async () => {
    const { directory, on } = await withEditors()
    await directory.sdk.send(new idp.DeleteGroupCommand(on))
    expect(directory.pool().users['ana']?.groups).toEqual([])
    expect(await refusalOf(directory.sdk.send(new idp.GetGroupCommand(on)))).toEqual(
      refused('ResourceNotFoundException', 'Group not found.'),
    )
  })
})

describe('attributes', () => {
  test('are taken from a person by an administrator, and by the person', async () => {
    const directory = await startDirectory()
    const { sdk, poolId, addPerson, accessToken } = directory
    await addPerson('ana', { name: 'Ana', 'custom:role': 'editor' })
    await sdk.send(
      new idp.AdminDeleteUserAttributesCommand({
        UserPoolId: poolId,
        Username: 'ana',
        UserAttributeNames: ['custom:role'],
      }),
    )
    await sdk.send(
      new idp.DeleteUserAttributesCommand({
        AccessToken: await accessToken('ana'),
        UserAttributeNames: ['name'],
      }),
    )
    expect([
      await attributeOf(directory, 'ana', 'custom:role'),
      await attributeOf(directory, 'ana', 'name'),
    ]).toEqual([undefined, undefined])
  })

  test.for([
    ['required', 'email', 'user.email: Attribute cannot be deleted.\n'],
    ['fixed', 'custom:badge', 'user.custom:badge: Attribute cannot be updated.\n'],
  ] as const)('stay where they are %s', async ([, name, message]) => {
    const { sdk, poolId, addPerson } = await startDirectory()
    await addPerson('ana')
    const gone = sdk.send(
      new idp.AdminDeleteUserAttributesCommand({
        UserPoolId: poolId,
        Username: 'ana',
        UserAttributeNames: [name],
      }),
    )
    expect(await refusalOf(gone)).toEqual(refused('InvalidParameterException', message))
  })

  test('of the pool’s own can be added, and are then there', async () => {
    const directory = await startDirectory()
    const { sdk, poolId, addPerson } = directory
    const add = () =>
      sdk.send(
        new idp.AddCustomAttributesCommand({
          UserPoolId: poolId,
          CustomAttributes: [{ Name: 'team', AttributeDataType: 'String', Mutable: true }],
        }),
      )
    await add()
    await addPerson('ana', { 'custom:team': 'red' })
    expect(await attributeOf(directory, 'ana', 'custom:team')).toBe('red')
    expect(await refusalOf(add())).toMatchObject({ name: 'InvalidParameterException' })
  })
})

describe('identity providers', () => {
  const details = { client_id: 'a', client_secret: 'b', authorize_scopes: 'openid' }
  const google = {
    ProviderName: 'Google',
    ProviderType: 'Google',
    ProviderDetails: details,
  } as const

  test('are changed, found by another name, and deleted', async () => {
    const { sdk, poolId: UserPoolId, pool } = await startDirectory()
    await sdk.send(new idp.CreateIdentityProviderCommand({ UserPoolId, ...google }))
    await sdk.send(
      new idp.UpdateIdentityProviderCommand({
        UserPoolId,
        ProviderName: 'Google',
        IdpIdentifiers: ['example.com'],
        AttributeMapping: { email: 'email' },
      }),
    )
    const { IdentityProvider } = await sdk.send(
      new idp.GetIdentityProviderByIdentifierCommand({ UserPoolId, IdpIdentifier: 'example.com' }),
    )
    expect(IdentityProvider).toMatchObject({
      ProviderName: 'Google',
      ProviderDetails: details,
      AttributeMapping: { username: 'sub', email: 'email' },
    })
    await sdk.send(new idp.DeleteIdentityProviderCommand({ UserPoolId, ProviderName: 'Google' }))
    expect(pool().identityProviders).toEqual({})
  })

  test('keep what they cannot do without', async () => {
    const { sdk, poolId: UserPoolId } = await startDirectory()
    await sdk.send(new idp.CreateIdentityProviderCommand({ UserPoolId, ...google }))
    const half = sdk.send(
      new idp.UpdateIdentityProviderCommand({
        UserPoolId,
        ProviderName: 'Google',
        ProviderDetails: { client_id: 'a' },
      }),
    )
    expect(await refusalOf(half)).toEqual(
      refused('InvalidParameterException', 'client_secret is required for the identity provider.'),
    )
  })
})

test('a pool’s tags are read and written by its ARN', async () => {
  const { sdk, poolId } = await startDirectory({ UserPoolTags: { stage: 'test', team: 'red' } })
  const ResourceArn = `arn:aws:cognito-idp:us-east-1:${accountId}:userpool/${poolId}`
  await sdk.send(new idp.TagResourceCommand({ ResourceArn, Tags: { team: 'blue' } }))
  await sdk.send(new idp.UntagResourceCommand({ ResourceArn, TagKeys: ['stage'] }))
  expect((await sdk.send(new idp.ListTagsForResourceCommand({ ResourceArn }))).Tags).toEqual({
    team: 'blue',
  })
})

test('nobody is asked for a second factor', async () => {
  const { sdk, poolId, addPerson, accessToken } = await startDirectory()
  const { MfaConfiguration } = await sdk.send(
    new idp.GetUserPoolMfaConfigCommand({ UserPoolId: poolId }),
  )
  await addPerson('ana')
  const factors = await sdk.send(
    new idp.GetUserAuthFactorsCommand({ AccessToken: await accessToken('ana') }),
  )
  expect([MfaConfiguration, factors.ConfiguredUserAuthFactors]).toEqual(['OFF', ['PASSWORD']])
})
