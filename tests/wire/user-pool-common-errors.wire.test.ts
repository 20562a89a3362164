/** What operations of user pools refuse alike: operation by error, produced and read by the SDK. */
import * as idp from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { headerValue } from '../../src/federation/http.ts'
import {
  attributes,
  type Directory,
  password,
  refusalOf,
  sdkClient,
  startDirectory,
} from '../support/directory.ts'

/** The refusal as the SDK reads it, and the header that says its name again. */
async function refused({ transport }: Directory, call: Promise<unknown>) {
  const refusal = await refusalOf(call)
  const { headers } = transport.exchanges.at(-1)?.response ?? { headers: [] }
  return { ...refusal, header: headerValue(headers, 'x-amzn-errortype') }
}

const refusal = (name: string, message: unknown) => ({
  name,
  message,
  status: 400,
  header: `${name}:`,
})

const breaksModel = (member: string, value = '') =>
  refusal(
    'InvalidParameterException',
    expect.stringContaining(
      `1 validation error detected: Value${value} at '${member}' failed to satisfy constraint:`,
    ),
  )

type Send<Named> = (
  sdk: idp.CognitoIdentityProviderClient,
  named: Named,
) => Promise<idp.ServiceOutputTypes>

const ana = { Username: 'ana' }

/** Operations of an administrator on a pool. */
const onPool: Readonly<Record<string, Send<{ readonly UserPoolId: string }>>> = {
  DescribeUserPool: (sdk, on) => sdk.send(new idp.DescribeUserPoolCommand(on)),
  UpdateUserPool: (sdk, on) => sdk.send(new idp.UpdateUserPoolCommand(on)),
  DeleteUserPool: (sdk, on) => sdk.send(new idp.DeleteUserPoolCommand(on)),
  CreateUserPoolClient: (sdk, on) =>
    sdk.send(new idp.CreateUserPoolClientCommand({ ...on, ClientName: 'other' })),
  UpdateUserPoolClient: (sdk, on) =>
    sdk.send(new idp.UpdateUserPoolClientCommand({ ...on, ClientId: 'other' })),
  CreateUserPoolDomain: (sdk, on) =>
    sdk.send(new idp.CreateUserPoolDomainCommand({ ...on, Domain: 'lumen' })),
  CreateIdentityProvider: (sdk, on) =>
    sdk.send(
      new idp.CreateIdentityProviderCommand({
        ...on,
        ProviderName: 'Google',
        ProviderType: 'Google',
        ProviderDetails: { client_id: 'a', client_secret: 'b', authorize_scopes: 'openid' },
      }),
    ),
  CreateGroup: (sdk, on) => sdk.send(new idp.CreateGroupCommand({ ...on, GroupName: 'editors' })),
  AdminCreateUser: (sdk, on) => sdk.send(new idp.AdminCreateUserCommand({ ...on, ...ana })),
  AdminSetUserPassword: (sdk, on) =>
    sdk.send(new idp.AdminSetUserPasswordCommand({ ...on, ...ana, Password: password })),
  AdminAddUserToGroup: (sdk, on) =>
    sdk.send(new idp.AdminAddUserToGroupCommand({ ...on, ...ana, GroupName: 'editors' })),
  AdminGetUser: (sdk, on) => sdk.send(new idp.AdminGetUserCommand({ ...on, ...ana })),
  AdminConfirmSignUp: (sdk, on) => sdk.send(new idp.AdminConfirmSignUpCommand({ ...on, ...ana })),
  ListUsers: (sdk, on) => sdk.send(new idp.ListUsersCommand(on)),
}

describe.for(Object.entries(onPool))('%s', ([operation, send]) => {
  test('on a pool that there is not', async () => {
    const directory = await startDirectory()
    const UserPoolId = 'us-east-1_nowhere00'
    expect(await refused(directory, send(directory.sdk, { UserPoolId }))).toEqual(
      refusal('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`),
    )
  })

  test('on an id that is none', async () => {
    const directory = await startDirectory()
    expect(await refused(directory, send(directory.sdk, { UserPoolId: 'pool' }))).toEqual(
      breaksModel('userPoolId', " 'pool'"),
    )
  })

  test('by an administrator without the permission', async () => {
    const directory = await startDirectory()
    const { poolId: UserPoolId, transport } = directory
    const call = send(sdkClient(transport, 'guest'), { UserPoolId })
    expect(await refused(directory, call)).toEqual(
      refusal(
        'AccessDeniedException',
        expect.stringContaining(`is not authorized to perform: cognito-idp:${operation} on`),
      ),
    )
  })
})

/** Operations of an app before anybody has signed in. */
const ofClient: Readonly<Record<string, Send<{ readonly ClientId: string }>>> = {
  SignUp: (sdk, on) => sdk.send(new idp.SignUpCommand({ ...on, ...ana, Password: password })),
  ConfirmSignUp: (sdk, on) =>
    sdk.send(new idp.ConfirmSignUpCommand({ ...on, ...ana, ConfirmationCode: '123456' })),
  ResendConfirmationCode: (sdk, on) =>
    sdk.send(new idp.ResendConfirmationCodeCommand({ ...on, ...ana })),
  ForgotPassword: (sdk, on) => sdk.send(new idp.ForgotPasswordCommand({ ...on, ...ana })),
  ConfirmForgotPassword: (sdk, on) =>
    sdk.send(
      new idp.ConfirmForgotPasswordCommand({
        ...on,
        ...ana,
        ConfirmationCode: '123456',
        Password: password,
      }),
    ),
  InitiateAuth: (sdk, on) =>
    sdk.send(new idp.InitiateAuthCommand({ ...on, AuthFlow: 'USER_SRP_AUTH' })),
  RespondToAuthChallenge: (sdk, on) =>
    sdk.send(new idp.RespondToAuthChallengeCommand({ ...on, ChallengeName: 'PASSWORD_VERIFIER' })),
  GetTokensFromRefreshToken: (sdk, on) =>
    sdk.send(new idp.GetTokensFromRefreshTokenCommand({ ...on, RefreshToken: 'abc' })),
  RevokeToken: (sdk, on) => sdk.send(new idp.RevokeTokenCommand({ ...on, Token: 'abc' })),
}

describe.for(Object.entries(ofClient))('%s', ([, send]) => {
  test('at a client that there is not', async () => {
    const directory = await startDirectory()
    expect(await refused(directory, send(directory.sdk, { ClientId: 'none' }))).toEqual(
      refusal('ResourceNotFoundException', 'User pool client none does not exist.'),
    )
  })

  test('at an id that is none', async () => {
    const directory = await startDirectory()
    expect(await refused(directory, send(directory.sdk, { ClientId: 'a client' }))).toEqual(
      breaksModel('clientId'),
    )
  })
})

/** Operations of people on themselves. */
const ofPerson: Readonly<Record<string, Send<{ readonly AccessToken: string }>>> = {
  GetUser: (sdk, by) => sdk.send(new idp.GetUserCommand(by)),
  ChangePassword: (sdk, by) =>
    sdk.send(
      new idp.ChangePasswordCommand({
        ...by,
        PreviousPassword: password,
        ProposedPassword: 'Another-horse-8',
      }),
    ),
  UpdateUserAttributes: (sdk, by) =>
    sdk.send(
      new idp.UpdateUserAttributesCommand({ ...by, UserAttributes: attributes({ name: 'Ana' }) }),
    ),
  VerifyUserAttribute: (sdk, by) =>
    sdk.send(new idp.VerifyUserAttributeCommand({ ...by, AttributeName: 'email', Code: '123456' })),
  GlobalSignOut: (sdk, by) => sdk.send(new idp.GlobalSignOutCommand(by)),
}

const revoked = refusal('NotAuthorizedException', 'Access Token has been revoked')

describe.for(Object.entries(ofPerson))('%s', ([, send]) => {
  /** Ana has signed in, and then something happens. */
  const since = async (happens: (directory: Directory, on: idp.AdminGetUserRequest) => unknown) => {
    const directory = await startDirectory()
    await directory.addPerson('ana')
    const AccessToken = await directory.accessToken('ana')
    await happens(directory, { UserPoolId: directory.poolId, ...ana })
    return refused(directory, send(directory.sdk, { AccessToken }))
  }

  test('with what is no token', async () => {
    const directory = await startDirectory()
    expect(await refused(directory, send(directory.sdk, { AccessToken: 'a.b.c' }))).toEqual(
      refusal('NotAuthorizedException', 'Invalid Access Token'),
    )
    expect(await refused(directory, send(directory.sdk, { AccessToken: 'a token' }))).toEqual(
      breaksModel('accessToken'),
    )
  })

  test('with a token that has expired', async () => {
    expect(await since(({ wait }) => wait(3600))).toEqual(
      refusal('NotAuthorizedException', 'Access Token has expired'),
    )
  })

  test('after the person was signed out everywhere', async () => {
    const signOut = ({ sdk }: Directory, on: idp.AdminGetUserRequest) =>
      sdk.send(new idp.AdminUserGlobalSignOutCommand(on))
    expect(await since(signOut)).toEqual(revoked)
  })

  test('of a person who is gone', async () => {
    const remove = ({ sdk }: Directory, on: idp.AdminGetUserRequest) =>
      sdk.send(new idp.AdminDeleteUserCommand(on))
    expect(await since(remove)).toEqual(refusal('UserNotFoundException', 'User does not exist.'))
  })

  test('of a person whose password an administrator has reset', async () => {
    const reset = ({ sdk }: Directory, on: idp.AdminGetUserRequest) =>
      sdk.send(new idp.AdminResetUserPasswordCommand(on))
    expect(await since(reset)).toEqual(
      refusal('PasswordResetRequiredException', 'Password reset required for the user'),
    )
  })
})

describe('one operation refuses as another does', () => {
  type Row = readonly [
    asked: string,
    name: string,
    message: string,
    call: (directory: Directory) => Promise<unknown>,
    pool?: Parameters<typeof startDirectory>[0],
  ]
  const updateClient =
    (change: Partial<idp.UpdateUserPoolClientRequest>): Row[3] =>
    ({ sdk, poolId: UserPoolId, clientId: ClientId }) =>
      sdk.send(new idp.UpdateUserPoolClientCommand({ UserPoolId, ClientId, ...change }))
  const rows: readonly Row[] = [
    [
      'UpdateUserPoolClient with flows of both kinds',
      'InvalidOAuthFlowException',
      'client_credentials flow can not be selected along with code flow or implicit flow.',
      updateClient({
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code', 'client_credentials'],
        AllowedOAuthScopes: ['openid'],
        CallbackURLs: ['https://app.example.com/'],
      }),
    ],
    [
      'UpdateUserPoolClient with a scope that there is not',
      'ScopeDoesNotExistException',
      'Invalid scope requested: photos/read',
      updateClient({
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['photos/read'],
        CallbackURLs: ['https://app.example.com/'],
      }),
    ],
    [
      'UpdateUserAttributes to the address by which another signs in',
      'AliasExistsException',
      'An account with the email already exists.',
      async (d) => {
        await d.addPerson('ana@example.com', { email: 'ana@example.com' })
        await d.addPerson('ben@example.com', { email: 'ben@example.com' })
        const [first = ''] = Object.keys(d.pool().users)
        await d.sdk.send(
          new idp.UpdateUserAttributesCommand({
            AccessToken: await d.accessToken(first),
            UserAttributes: attributes({ email: 'ben@example.com' }),
          }),
        )
      },
      { UsernameAttributes: ['email'] },
    ],
    [
      'ConfirmForgotPassword after five wrong codes',
      'LimitExceededException',
      'Attempt limit exceeded, please try after some time.',
      async (d) => {
        await d.addPerson('ana')
        const on = { ClientId: d.clientId, ...ana }
        await d.sdk.send(new idp.ForgotPasswordCommand(on))
        const reset = (ConfirmationCode: string) =>
          d.sdk.send(
            new idp.ConfirmForgotPasswordCommand({ ...on, ConfirmationCode, Password: password }),
          )
        for (let count = 0; count < 5; count++) await reset('wrong').catch(() => undefined)
        await reset(d.lastCode())
      },
    ],
    [
      'ForgotPassword of somebody with a temporary password',
      'NotAuthorizedException',
      'User password cannot be reset in the current state.',
      async (d) => {
        const on = { UserPoolId: d.poolId, ...ana }
        const named = attributes({ email: 'ana@example.com', email_verified: 'true' })
        await d.sdk.send(new idp.AdminCreateUserCommand({ ...on, UserAttributes: named }))
        await d.sdk.send(new idp.ForgotPasswordCommand({ ClientId: d.clientId, ...ana }))
      },
    ],
  ]
  test.for(rows)('%s: %s', async ([, name, message, call, pool]) => {
    const directory = await startDirectory(pool)
    expect(await refused(directory, call(directory))).toEqual(refusal(name, message))
  })
})
