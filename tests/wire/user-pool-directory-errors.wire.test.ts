/** Every way in which a user pool, as a directory, says no: operation by error, read by the SDK. */
import * as idp from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { headerValue } from '../../src/federation/http.ts'
import {
  anaSignsUp,
  attributes,
  type Directory,
  password,
  refusalOf,
  sdkClient,
  startDirectory,
} from '../support/directory.ts'

type Stage = Parameters<typeof startDirectory>
type Call = (directory: Directory) => Promise<unknown>

/** What is asked, the error's name and text, the call, and the pool and client where they matter. */
type Row = readonly [
  asked: string,
  name: string,
  message: string,
  call: Call,
  pool?: Stage[0],
  client?: Stage[1],
]

const refused = async (call: Call, pool?: Stage[0], client?: Stage[1]) => {
  const directory = await startDirectory(pool, client)
  const refusal = await refusalOf(call(directory))
  const { headers } = directory.transport.exchanges.at(-1)?.response ?? { headers: [] }
  return { ...refusal, header: headerValue(headers, 'x-amzn-errortype') }
}

const table = (rows: readonly Row[]) =>
  test.for(rows)('%s: %s, %s', async ([, name, message, call, pool, client]) => {
    expect(await refused(call, pool, client)).toEqual({
      name,
      message,
      status: 400,
      header: `${name}:`,
    })
  })

const nowhere = 'us-east-1_nowhere00'
const nobody = { Username: 'nobody' }
const missingPool = `User pool ${nowhere} does not exist.`
const missingClient = 'User pool client none does not exist.'
const invalid = 'InvalidParameterException'
const notFound = 'ResourceNotFoundException'
const forbidden = 'NotAuthorizedException'

const signedUp = ({ sdk, clientId }: Directory, input: object = {}) =>
  sdk.send(new idp.SignUpCommand({ ...anaSignsUp(clientId), ...input }))

const createClient = ({ sdk, poolId }: Directory, input: object) =>
  sdk.send(
    new idp.CreateUserPoolClientCommand({ UserPoolId: poolId, ClientName: 'other', ...input }),
  )

const createPool = ({ sdk }: Directory, input: object) =>
  sdk.send(new idp.CreateUserPoolCommand({ PoolName: 'other', ...input }))

describe('the model', () => {
  table([
    [
      'a pool id that is none',
      invalid,
      "2 validation errors detected: Value 'pool' at 'userPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+; Value null at 'username' failed to satisfy constraint: Member must not be null",
      ({ sdk }) =>
        sdk.send(
          new idp.AdminGetUserCommand({ UserPoolId: 'pool' } as idp.AdminGetUserCommandInput),
        ),
    ],
    [
      'a password with a space, which is not shown',
      invalid,
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
      (directory) => signedUp(directory, { Password: 'two words' }),
    ],
  ])
})

describe('who may', () => {
  table([
    [
      'an administrator without a policy',
      'AccessDeniedException',
      'User: arn:aws:iam::111122223333:user/team/guest is not authorized to perform: cognito-idp:ListUserPools on resource: * because no identity-based policy allows the cognito-idp:ListUserPools action',
      ({ transport }) =>
        sdkClient(transport, 'guest').send(new idp.ListUserPoolsCommand({ MaxResults: 1 })),
    ],
  ])
})

describe('pools', () => {
  const onMissing = { UserPoolId: nowhere }
  table([
    [
      'DescribeUserPool',
      notFound,
      missingPool,
      ({ sdk }) => sdk.send(new idp.DescribeUserPoolCommand(onMissing)),
    ],
    [
      'UpdateUserPool',
      notFound,
      missingPool,
      ({ sdk }) => sdk.send(new idp.UpdateUserPoolCommand(onMissing)),
    ],
    [
      'DeleteUserPool',
      notFound,
      missingPool,
      ({ sdk }) => sdk.send(new idp.DeleteUserPoolCommand(onMissing)),
    ],
    [
      'ListUsers',
      notFound,
      missingPool,
      ({ sdk }) => sdk.send(new idp.ListUsersCommand(onMissing)),
    ],
    [
      'DescribeUserPool in another region',
      notFound,
      'User pool us-east-1_x does not exist.',
      ({ transport }) =>
        sdkClient(transport, 'admin', 'eu-west-1').send(
          new idp.DescribeUserPoolCommand({ UserPoolId: 'us-east-1_x' }),
        ),
    ],
    [
      'CreateUserPool with aliases and addresses as names',
      invalid,
      'Only one of the aliasAttributes or usernameAttributes can be set in a user pool.',
      (directory) =>
        createPool(directory, { AliasAttributes: ['email'], UsernameAttributes: ['email'] }),
    ],
    [
      'CreateUserPool with a required custom attribute',
      invalid,
      'Required custom attributes are not supported currently.',
      (directory) => createPool(directory, { Schema: [{ Name: 'role', Required: true }] }),
    ],
    [
      'DeleteUserPool of a protected one',
      invalid,
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
      ({ sdk, poolId }) => sdk.send(new idp.DeleteUserPoolCommand({ UserPoolId: poolId })),
      { DeletionProtection: 'ACTIVE' },
    ],
    [
      'DeleteUserPool of one with a domain',
      invalid,
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
      async ({ sdk, poolId }) => {
        await sdk.send(new idp.CreateUserPoolDomainCommand({ UserPoolId: poolId, Domain: 'lumen' }))
        await sdk.send(new idp.DeleteUserPoolCommand({ UserPoolId: poolId }))
      },
    ],
    [
      'ListUserPools from a token that is none',
      invalid,
      'Invalid pagination token',
      ({ sdk }) => sdk.send(new idp.ListUserPoolsCommand({ MaxResults: 1, NextToken: '!' })),
    ],
  ])
})

describe('domains', () => {
  const create = ({ sdk, poolId }: Directory, Domain: string) =>
    sdk.send(new idp.CreateUserPoolDomainCommand({ UserPoolId: poolId, Domain }))
  table([
    [
      'CreateUserPoolDomain with a reserved word',
      invalid,
      'Domain cannot contain reserved word: cognito',
      (directory) => create(directory, 'my-cognito'),
    ],
    [
      'CreateUserPoolDomain with one that is taken',
      invalid,
      'Domain already associated with another user pool.',
      async (directory) => {
        await create(directory, 'lumen')
        await create(directory, 'lumen')
      },
    ],
    [
      'CreateUserPoolDomain, a second one',
      invalid,
      'User pool already has a domain configured.',
      async (directory) => {
        await create(directory, 'lumen')
        await create(directory, 'umbra')
      },
    ],
    [
      'DeleteUserPoolDomain',
      invalid,
      'No such domain or user pool exists.',
      ({ sdk, poolId }) =>
        sdk.send(new idp.DeleteUserPoolDomainCommand({ UserPoolId: poolId, Domain: 'lumen' })),
    ],
  ])
})

describe('app clients', () => {
  const code = { AllowedOAuthFlows: ['code'], AllowedOAuthScopes: ['openid'] }
  const onMissing = ({ poolId }: Directory) => ({ UserPoolId: poolId, ClientId: 'none' })
  table([
    [
      'DescribeUserPoolClient',
      notFound,
      missingClient,
      (d) => d.sdk.send(new idp.DescribeUserPoolClientCommand(onMissing(d))),
    ],
    [
      'UpdateUserPoolClient',
      notFound,
      missingClient,
      (d) => d.sdk.send(new idp.UpdateUserPoolClientCommand(onMissing(d))),
    ],
    [
      'DeleteUserPoolClient',
      notFound,
      missingClient,
      (d) => d.sdk.send(new idp.DeleteUserPoolClientCommand(onMissing(d))),
    ],
    [
      'CreateUserPoolClient with an attribute to write that there is not',
      invalid,
      'Invalid write attributes specified while creating a client',
      (d) => createClient(d, { WriteAttributes: ['email', 'custom:none'] }),
    ],
    [
      'CreateUserPoolClient with an attribute to read that there is not',
      invalid,
      'Invalid read attributes specified while creating a client',
      (d) => createClient(d, { ReadAttributes: ['email', 'custom:none'] }),
    ],
    [
      'CreateUserPoolClient without the required attributes to write',
      invalid,
      'Invalid write attributes specified while creating a client',
      (d) => createClient(d, { WriteAttributes: ['name'] }),
    ],
    [
      'CreateUserPoolClient with tokens of a minute',
      invalid,
      'Invalid range for token validity.',
      (d) => createClient(d, { IdTokenValidity: 1, TokenValidityUnits: { IdToken: 'minutes' } }),
    ],
    [
      'CreateUserPoolClient with flows of both kinds',
      invalid,
      'ExplicitAuthFlows with and without the prefix ALLOW_ cannot be used together.',
      (d) => createClient(d, { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] }),
    ],
    [
      'CreateUserPoolClient with rotation and the refresh flow',
      invalid,
      'Refresh token rotation and the ALLOW_REFRESH_TOKEN_AUTH flow cannot be enabled at the same time.',
      (d) => createClient(d, { RefreshTokenRotation: { Feature: 'ENABLED' } }),
    ],
    [
      'CreateUserPoolClient with a secret of two origins',
      invalid,
      'GenerateSecret and ClientSecret cannot be used together.',
      (d) => createClient(d, { GenerateSecret: true, ClientSecret: 'a'.repeat(24) }),
    ],
    [
      'CreateUserPoolClient with OAuth and no flow',
      invalid,
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
      (d) => createClient(d, { AllowedOAuthFlowsUserPoolClient: true }),
    ],
    [
      'CreateUserPoolClient with client_credentials among others',
      'InvalidOAuthFlowException',
      'client_credentials flow can not be selected along with code flow or implicit flow.',
      (d) => createClient(d, { AllowedOAuthFlows: ['code', 'client_credentials'] }),
    ],
    [
      'CreateUserPoolClient with client_credentials and no secret',
      'InvalidOAuthFlowException',
      'client_credentials flow can not be selected if client does not have a client secret.',
      (d) => createClient(d, { AllowedOAuthFlows: ['client_credentials'] }),
    ],
    [
      'CreateUserPoolClient with a scope that there is not',
      'ScopeDoesNotExistException',
      'Invalid scope requested: photos/read',
      (d) => createClient(d, { ...code, AllowedOAuthScopes: ['photos/read'] }),
    ],
    [
      'CreateUserPoolClient with a callback over plain HTTP',
      invalid,
      'http://example.com/ cannot use the HTTP protocol.',
      (d) => createClient(d, { ...code, CallbackURLs: ['http://example.com/'] }),
    ],
    [
      'CreateUserPoolClient with a callback that is no address',
      invalid,
      'nowhere is not a valid redirect URI.',
      (d) => createClient(d, { ...code, CallbackURLs: ['nowhere'] }),
    ],
    [
      'CreateUserPoolClient with a default that is no callback',
      invalid,
      'Default redirect URI must be one of the callback URLs.',
      (d) => createClient(d, { ...code, DefaultRedirectURI: 'https://example.com/' }),
    ],
  ])

  test('CreateUserPoolClient with a provider that the pool has not', async () => {
    const directory = await startDirectory()
    const call = createClient(directory, { SupportedIdentityProviders: ['COGNITO', 'Google'] })
    expect(await refusalOf(call)).toEqual({
      name: invalid,
      message: `The provider Google does not exist for User Pool ${directory.poolId}.`,
      status: 400,
    })
  })
})

describe('identity providers', () => {
  const create = ({ sdk, poolId }: Directory, input: object = {}) =>
    sdk.send(
      new idp.CreateIdentityProviderCommand({
        UserPoolId: poolId,
        ProviderName: 'Google',
        ProviderType: 'Google',
        ProviderDetails: { client_id: 'app', client_secret: 'shh', authorize_scopes: 'openid' },
        ...input,
      }),
    )
  table([
    [
      'CreateIdentityProvider twice',
      'DuplicateProviderException',
      'A provider with the name Google already exists.',
      async (d) => {
        await create(d)
        await create(d)
      },
    ],
    [
      'CreateIdentityProvider under another name',
      invalid,
      'The provider name of a Google provider must be Google.',
      (d) => create(d, { ProviderName: 'Googol' }),
    ],
    [
      'CreateIdentityProvider without its client id',
      invalid,
      'client_id is required for the identity provider.',
      (d) => create(d, { ProviderDetails: {} }),
    ],
    [
      'CreateIdentityProvider with an attribute that there is not',
      invalid,
      'Invalid AttributeMapping: custom:none is no attribute of the user pool.',
      (d) => create(d, { AttributeMapping: { 'custom:none': 'hd' } }),
    ],
    [
      'CreateIdentityProvider for SAML',
      invalid,
      'SAML providers are not simulated.',
      (d) => create(d, { ProviderName: 'Corp', ProviderType: 'SAML' }),
    ],
    [
      'DescribeIdentityProvider',
      notFound,
      'Identity provider Google does not exist.',
      ({ sdk, poolId }) =>
        sdk.send(
          new idp.DescribeIdentityProviderCommand({ UserPoolId: poolId, ProviderName: 'Google' }),
        ),
    ],
  ])
})

describe('groups', () => {
  const create = ({ sdk, poolId }: Directory) =>
    sdk.send(new idp.CreateGroupCommand({ UserPoolId: poolId, GroupName: 'editors' }))
  const member = ({ poolId }: Directory, Username = 'ana') => ({
    UserPoolId: poolId,
    Username,
    GroupName: 'editors',
  })
  table([
    [
      'CreateGroup twice',
      'GroupExistsException',
      'A group with the name already exists.',
      async (d) => {
        await create(d)
        await create(d)
      },
    ],
    [
      'AdminAddUserToGroup, no such group',
      notFound,
      'Group not found.',
      async (d) => {
        await d.addPerson('ana')
        await d.sdk.send(new idp.AdminAddUserToGroupCommand(member(d)))
      },
    ],
    [
      'AdminRemoveUserFromGroup, no such group',
      notFound,
      'Group not found.',
      async (d) => {
        await d.addPerson('ana')
        await d.sdk.send(new idp.AdminRemoveUserFromGroupCommand(member(d)))
      },
    ],
    [
      'AdminAddUserToGroup, no such person',
      'UserNotFoundException',
      'User does not exist.',
      (d) => d.sdk.send(new idp.AdminAddUserToGroupCommand(member(d, 'nobody'))),
    ],
  ])
})

describe('administrators on people', () => {
  const gone = 'UserNotFoundException'
  const message = 'User does not exist.'
  const on = ({ poolId }: Directory, Username = 'ana') => ({ UserPoolId: poolId, Username })
  const create = (d: Directory, input: object = {}) =>
    d.sdk.send(
      new idp.AdminCreateUserCommand({
        ...on(d),
        UserAttributes: attributes({ email: 'ana@example.com' }),
        ...input,
      }),
    )
  const update = (d: Directory, named: Readonly<Record<string, string>>) =>
    d.sdk.send(
      new idp.AdminUpdateUserAttributesCommand({ ...on(d), UserAttributes: attributes(named) }),
    )
  table([
    ['AdminGetUser', gone, message, (d) => d.sdk.send(new idp.AdminGetUserCommand(on(d)))],
    [
      'AdminConfirmSignUp',
      gone,
      message,
      (d) => d.sdk.send(new idp.AdminConfirmSignUpCommand(on(d))),
    ],
    ['AdminDisableUser', gone, message, (d) => d.sdk.send(new idp.AdminDisableUserCommand(on(d)))],
    ['AdminEnableUser', gone, message, (d) => d.sdk.send(new idp.AdminEnableUserCommand(on(d)))],
    ['AdminDeleteUser', gone, message, (d) => d.sdk.send(new idp.AdminDeleteUserCommand(on(d)))],
    [
      'AdminUserGlobalSignOut',
      gone,
      message,
      (d) => d.sdk.send(new idp.AdminUserGlobalSignOutCommand(on(d))),
    ],
    [
      'AdminResetUserPassword',
      gone,
      message,
      (d) => d.sdk.send(new idp.AdminResetUserPasswordCommand(on(d))),
    ],
    [
      'AdminListGroupsForUser',
      gone,
      message,
      (d) => d.sdk.send(new idp.AdminListGroupsForUserCommand(on(d))),
    ],
    [
      'AdminSetUserPassword',
      gone,
      message,
      (d) => d.sdk.send(new idp.AdminSetUserPasswordCommand({ ...on(d), Password: password })),
    ],
    ['AdminUpdateUserAttributes', gone, message, (d) => update(d, { name: 'Ana' })],
    ['AdminCreateUser with RESEND', gone, message, (d) => create(d, { MessageAction: 'RESEND' })],
    [
      'AdminCreateUser twice',
      'UsernameExistsException',
      'User account already exists',
      async (d) => {
        await create(d)
        await create(d)
      },
    ],
    [
      'AdminCreateUser with RESEND for somebody confirmed',
      'UnsupportedUserStateException',
      'Resend not possible. CONFIRMED is the current status of the user.',
      async (d) => {
        await d.addPerson('ana')
        await create(d, { MessageAction: 'RESEND' })
      },
    ],
    [
      'AdminCreateUser with a weak password',
      'InvalidPasswordException',
      'Password does not conform to policy: Password must have uppercase characters',
      (d) => create(d, { TemporaryPassword: 'all-small-7' }),
    ],
    [
      'AdminSetUserPassword with a short one',
      'InvalidPasswordException',
      'Password does not conform to policy: Password not long enough',
      async (d) => {
        await d.addPerson('ana')
        await d.sdk.send(new idp.AdminSetUserPasswordCommand({ ...on(d), Password: 'Ab-1' }))
      },
    ],
    [
      'AdminConfirmSignUp of somebody confirmed',
      forbidden,
      'User cannot be confirmed. Current status is CONFIRMED',
      async (d) => {
        await d.addPerson('ana')
        await d.sdk.send(new idp.AdminConfirmSignUpCommand(on(d)))
      },
    ],
    [
      'AdminResetUserPassword of somebody invited',
      forbidden,
      'User password cannot be reset in the current state.',
      async (d) => {
        await create(d)
        await d.sdk.send(new idp.AdminResetUserPasswordCommand(on(d)))
      },
    ],
    [
      'AdminResetUserPassword without a verified address',
      invalid,
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
      async (d) => {
        await d.addPerson('ana', { email_verified: 'false' })
        await d.sdk.send(new idp.AdminResetUserPasswordCommand(on(d)))
      },
    ],
    [
      'AdminUpdateUserAttributes of one that is fixed',
      invalid,
      'user.custom:badge: Attribute cannot be updated.\n',
      async (d) => {
        await d.addPerson('ana')
        await update(d, { 'custom:badge': 'abc' })
      },
    ],
    [
      'ListUsers for an attribute that there is not',
      invalid,
      'One or more requested attributes do not exist.',
      ({ sdk, poolId }) =>
        sdk.send(
          new idp.ListUsersCommand({ UserPoolId: poolId, AttributesToGet: ['custom:none'] }),
        ),
    ],
    [
      'ListUsers by a custom attribute',
      invalid,
      'Invalid search attribute: custom:role',
      ({ sdk, poolId }) =>
        sdk.send(new idp.ListUsersCommand({ UserPoolId: poolId, Filter: 'custom:role = "admin"' })),
    ],
    [
      'ListUsers by what is no filter',
      invalid,
      'Error while parsing filter',
      ({ sdk, poolId }) =>
        sdk.send(new idp.ListUsersCommand({ UserPoolId: poolId, Filter: 'ana' })),
    ],
  ])
})

describe('signing up', () => {
  const weak =
    (Password: string): Call =>
    (d) =>
      signedUp(d, { Password })
  const policy = 'Password did not conform with policy: Password'
  const named =
    (attribute: string, value: string): Call =>
    (d) =>
      signedUp(d, { UserAttributes: attributes({ email: 'ana@example.com', [attribute]: value }) })
  const schema = 'Attributes did not conform to the schema:'
  table([
    ['at no client', notFound, missingClient, (d) => signedUp(d, { ClientId: 'none' })],
    [
      'where only administrators may',
      forbidden,
      'SignUp is not permitted for this user pool',
      signedUp,
      { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } },
    ],
    [
      'with a name that is taken',
      'UsernameExistsException',
      'User already exists',
      async (d) => {
        await signedUp(d)
        await signedUp(d)
      },
    ],
    [
      'with a name that is taken in other letters',
      'UsernameExistsException',
      'User already exists',
      async (d) => {
        await signedUp(d)
        await signedUp(d, { Username: 'ANA' })
      },
      { UsernameConfiguration: { CaseSensitive: false } },
    ],
    [
      'with an address that is taken',
      'UsernameExistsException',
      'An account with the given email already exists.',
      async (d) => {
        await d.addPerson('ana@example.com', { email: 'ana@example.com' })
        await signedUp(d, { Username: 'ana@example.com' })
      },
      { UsernameAttributes: ['email'] },
    ],
    [
      'with a short password',
      'InvalidPasswordException',
      `${policy} not long enough`,
      weak('Ab-1'),
    ],
    [
      'without a capital',
      'InvalidPasswordException',
      `${policy} must have uppercase characters`,
      weak('small-small-7'),
    ],
    [
      'without a small letter',
      'InvalidPasswordException',
      `${policy} must have lowercase characters`,
      weak('LARGE-LARGE-7'),
    ],
    [
      'without a number',
      'InvalidPasswordException',
      `${policy} must have numeric characters`,
      weak('Small-Small'),
    ],
    [
      'without a symbol',
      'InvalidPasswordException',
      `${policy} must have symbol characters`,
      weak('SmallSmall7'),
    ],
    [
      'without a password',
      invalid,
      'Password is required for this user pool.',
      (d) => signedUp(d, { Password: undefined }),
    ],
    [
      'without a required attribute',
      invalid,
      `${schema} email: The attribute is required\n`,
      (d) => signedUp(d, { UserAttributes: [] }),
    ],
    ['with no address', invalid, 'Invalid email address format.', named('email', 'ana')],
    [
      'with no telephone number',
      invalid,
      'Invalid phone number format.',
      named('phone_number', '555'),
    ],
    [
      'with an attribute that there is not',
      invalid,
      `${schema} flavour: Attribute does not exist in the schema.\n`,
      named('flavour', 'x'),
    ],
    [
      'with a custom attribute that there is not',
      invalid,
      `${schema} Type for attribute {custom:none} could not be determined\n`,
      named('custom:none', 'x'),
    ],
    [
      'with a text too short',
      invalid,
      `${schema} custom:badge: String must be no shorter than 2 characters\n`,
      named('custom:badge', 'a'),
    ],
    [
      'with a text too long',
      invalid,
      `${schema} custom:badge: String must be no longer than 4 characters\n`,
      named('custom:badge', 'abcde'),
    ],
    [
      'with a time that is no number',
      invalid,
      `${schema} updated_at: Attribute must be a number\n`,
      named('updated_at', 'noon'),
    ],
    [
      'with a time before all time',
      invalid,
      `${schema} updated_at: Number must be no less than 0\n`,
      named('updated_at', '-1'),
    ],
    [
      'with an address verified',
      forbidden,
      'A client attempted to write unauthorized attribute',
      named('email_verified', 'true'),
    ],
    [
      'with an attribute that the client may not write',
      forbidden,
      'A client attempted to write unauthorized attribute',
      named('custom:role', 'admin'),
      {},
      { WriteAttributes: ['email'] },
    ],
    [
      'by a name that is no address',
      invalid,
      'Username should be an email.',
      signedUp,
      { UsernameAttributes: ['email'] },
    ],
    [
      'by a name that is no number',
      invalid,
      'Username should be a phone number.',
      signedUp,
      { UsernameAttributes: ['phone_number'] },
    ],
    [
      'by a name that is neither',
      invalid,
      'Username should be either an email or a phone number.',
      signedUp,
      { UsernameAttributes: ['email', 'phone_number'] },
    ],
    [
      'by a name that could be an alias',
      invalid,
      'Username cannot be of email format, since user pool is configured for email alias.',
      (d) => signedUp(d, { Username: 'ana@example.com' }),
      { AliasAttributes: ['email'] },
    ],
    [
      'by a name that could be a number’s alias',
      invalid,
      'Username cannot be of phone number format, since user pool is configured for phone number alias.',
      (d) => signedUp(d, { Username: '+15555550100' }),
      { AliasAttributes: ['phone_number'] },
    ],
  ])

  test.for([
    ['no hash', undefined, 'is configured with secret but SECRET_HASH was not received'],
    ['another hash', 'bm9wZQ==', undefined],
  ] as const)('with %s where the client has a secret', async ([, SecretHash, text]) => {
    const directory = await startDirectory({}, { GenerateSecret: true })
    const { clientId } = directory
    expect(await refusalOf(signedUp(directory, { SecretHash }))).toEqual({
      name: forbidden,
      message: text
        ? `Client ${clientId} ${text}`
        : `Unable to verify secret hash for client ${clientId}`,
      status: 400,
    })
  })
})

describe('codes', () => {
  const on = ({ clientId }: Directory, Username = 'ana') => ({ ClientId: clientId, Username })
  const confirm = (d: Directory, ConfirmationCode: string, Username?: string) =>
    d.sdk.send(new idp.ConfirmSignUpCommand({ ...on(d, Username), ConfirmationCode }))
  const reset = (d: Directory, ConfirmationCode: string, input: object = {}) =>
    d.sdk.send(
      new idp.ConfirmForgotPasswordCommand({
        ...on(d),
        ConfirmationCode,
        Password: password,
        ...input,
      }),
    )
  const wrong = 'CodeMismatchException'
  const tryAgain = 'Invalid verification code provided, please try again.'
  const requestAgain = 'Invalid code provided, please request a code again.'
  const noOne = 'Username/client id combination not found.'
  const guess = async (times: number, call: () => Promise<unknown>) => {
    for (let count = 0; count < times; count++) await call().catch(() => undefined)
  }
  const forgot = (d: Directory, name = 'ana') =>
    d.sdk.send(new idp.ForgotPasswordCommand(on(d, name)))
  const resend = (d: Directory, name = 'ana') =>
    d.sdk.send(new idp.ResendConfirmationCodeCommand(on(d, name)))
  table([
    [
      'ConfirmSignUp with a wrong one',
      wrong,
      tryAgain,
      async (d) => {
        await signedUp(d)
        await confirm(d, 'wrong')
      },
    ],
    [
      'ConfirmSignUp a day later',
      'ExpiredCodeException',
      requestAgain,
      async (d) => {
        await signedUp(d)
        d.wait(86_400)
        await confirm(d, d.lastCode())
      },
    ],
    [
      'ConfirmSignUp after five wrong ones',
      'LimitExceededException',
      'Attempt limit exceeded, please try after some time.',
      async (d) => {
        await signedUp(d)
        await guess(5, () => confirm(d, 'wrong'))
        await confirm(d, d.lastCode())
      },
    ],
    [
      'ConfirmSignUp of somebody confirmed',
      forbidden,
      'User cannot be confirmed. Current status is CONFIRMED',
      async (d) => {
        await d.addPerson('ana')
        await confirm(d, '123456')
      },
    ],
    [
      'ConfirmSignUp of nobody',
      'UserNotFoundException',
      noOne,
      (d) => confirm(d, '123456', 'nobody'),
    ],
    [
      'ConfirmSignUp of nobody, which is not given away',
      wrong,
      tryAgain,
      (d) => confirm(d, '123456', 'nobody'),
      {},
      { PreventUserExistenceErrors: 'ENABLED' },
    ],
    [
      'ResendConfirmationCode of nobody',
      'UserNotFoundException',
      noOne,
      (d) => resend(d, 'nobody'),
    ],
    [
      'ResendConfirmationCode of somebody confirmed',
      invalid,
      'User is already confirmed.',
      async (d) => {
        await d.addPerson('ana')
        await resend(d)
      },
    ],
    [
      'ResendConfirmationCode where nothing is verified',
      invalid,
      'Auto verification not turned on.',
      async (d) => {
        await signedUp(d)
        await resend(d)
      },
      { AutoVerifiedAttributes: [] },
    ],
    ['ForgotPassword of nobody', 'UserNotFoundException', noOne, (d) => forgot(d, 'nobody')],
    [
      'ForgotPassword without a verified address',
      invalid,
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
      async (d) => {
        await signedUp(d)
        await forgot(d)
      },
    ],
    [
      'ForgotPassword of somebody disabled',
      forbidden,
      'User is disabled.',
      async (d) => {
        await d.addPerson('ana')
        await d.sdk.send(new idp.AdminDisableUserCommand({ UserPoolId: d.poolId, Username: 'ana' }))
        await forgot(d)
      },
    ],
    [
      'ConfirmForgotPassword an hour later',
      'ExpiredCodeException',
      requestAgain,
      async (d) => {
        await d.addPerson('ana')
        await forgot(d)
        d.wait(3600)
        await reset(d, d.lastCode())
      },
    ],
    [
      'ConfirmForgotPassword with a wrong one',
      wrong,
      tryAgain,
      async (d) => {
        await d.addPerson('ana')
        await forgot(d)
        await reset(d, 'wrong')
      },
    ],
    [
      'ConfirmForgotPassword with a weak password',
      'InvalidPasswordException',
      'Password does not conform to policy: Password must have symbol characters',
      (d) => reset(d, '123456', { Password: 'SmallSmall7' }),
    ],
    [
      'ConfirmForgotPassword of nobody',
      'UserNotFoundException',
      noOne,
      (d) => reset(d, '123456', nobody),
    ],
  ])
})

describe('people on themselves', () => {
  const withToken = async (d: Directory, named: Readonly<Record<string, string>> = {}) => {
    await d.addPerson('ana', named)
    return d.accessToken('ana')
  }
  const verify = (d: Directory, AccessToken: string, AttributeName: string, Code = '123456') =>
    d.sdk.send(new idp.VerifyUserAttributeCommand({ AccessToken, AttributeName, Code }))
  table([
    [
      'GetUser with a token that is none',
      forbidden,
      'Invalid Access Token',
      ({ sdk }) => sdk.send(new idp.GetUserCommand({ AccessToken: 'a.b.c' })),
    ],
    [
      'DeleteUser twice',
      'UserNotFoundException',
      'User does not exist.',
      async (d) => {
        const AccessToken = await withToken(d)
        await d.sdk.send(new idp.DeleteUserCommand({ AccessToken }))
        await d.sdk.send(new idp.DeleteUserCommand({ AccessToken }))
      },
    ],
    [
      'GetUser after an administrator signed the person out',
      forbidden,
      'Access Token has been revoked',
      async (d) => {
        const AccessToken = await withToken(d)
        const on = { UserPoolId: d.poolId, Username: 'ana' }
        await d.sdk.send(new idp.AdminUserGlobalSignOutCommand(on))
        await d.sdk.send(new idp.GetUserCommand({ AccessToken }))
      },
    ],
    [
      'ChangePassword with another former one',
      forbidden,
      'Incorrect username or password.',
      async (d) =>
        d.sdk.send(
          new idp.ChangePasswordCommand({
            AccessToken: await withToken(d),
            PreviousPassword: 'Wrong-horse-1',
            ProposedPassword: password,
          }),
        ),
    ],
    [
      'ChangePassword to a weak one',
      'InvalidPasswordException',
      'Password does not conform to policy: Password must have numeric characters',
      async (d) =>
        d.sdk.send(
          new idp.ChangePasswordCommand({
            AccessToken: await withToken(d),
            PreviousPassword: password,
            ProposedPassword: 'Correct-horse',
          }),
        ),
    ],
    [
      'UpdateUserAttributes of the sub',
      invalid,
      'user.sub: Attribute cannot be updated.\n',
      async (d) =>
        d.sdk.send(
          new idp.UpdateUserAttributesCommand({
            AccessToken: await withToken(d),
            UserAttributes: attributes({ sub: 'me' }),
          }),
        ),
    ],
    [
      'VerifyUserAttribute with a code that was never sent',
      'ExpiredCodeException',
      'Invalid code provided, please request a code again.',
      async (d) => verify(d, await withToken(d), 'email'),
    ],
    [
      'VerifyUserAttribute of what cannot be verified',
      invalid,
      'name cannot be verified.',
      async (d) => verify(d, await withToken(d), 'name'),
    ],
    [
      'VerifyUserAttribute of what the person has not',
      invalid,
      'User does not have the attribute phone_number.',
      async (d) => verify(d, await withToken(d), 'phone_number'),
    ],
  ])
})
