/** The unmodified AWS SDK on user pools as a directory: stories, from sign-up to a new password. */
import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DescribeUserPoolCommand,
  ForgotPasswordCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserCommand,
  InitiateAuthCommand,
  ListUsersCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  UpdateUserPoolClientCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { secretHash } from '../../src/federation/cognito-idp/app-client/secret-hash.ts'
import { passwordMatches } from '../../src/federation/cognito-idp/srp/password-verifier.ts'
import {
  anaSignsUp,
  attributes,
  type Directory,
  members,
  password,
  refusalOf,
  startDirectory,
} from '../support/directory.ts'
import { now } from '../support/iam-world.ts'

const date = new Date(now * 1000)
const delivery = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' }

const statusOf = async ({ sdk, poolId }: Directory, name: string) =>
  (await sdk.send(new AdminGetUserCommand({ UserPoolId: poolId, Username: name }))).UserStatus

const knowsPassword = ({ pool }: Directory, name: string, typed: string): boolean => {
  const kept = pool().users[name]?.password
  return kept !== undefined && passwordMatches(kept, pool(), name, typed)
}

describe('a person who signs up', () => {
  test('is sent a code, and is confirmed by it', async () => {
    const directory = await startDirectory()
    const { sdk, poolId, clientId, transport, lastCode } = directory
    const signedUp = await members(sdk.send(new SignUpCommand(anaSignsUp(clientId))))
    const sub = directory.pool().users['ana']?.sub
    expect(signedUp).toEqual({
      CodeDeliveryDetails: delivery,
      UserConfirmed: false,
      UserSub: sub,
    })
    expect(transport.world().messages).toEqual([
      {
        at: now,
        via: 'email',
        to: 'ana@example.com',
        body: `Your confirmation code is ${lastCode()}`,
        code: lastCode(),
      },
    ])
    expect(await statusOf(directory, 'ana')).toBe('UNCONFIRMED')
    const confirmation = { ClientId: clientId, Username: 'ana', ConfirmationCode: lastCode() }
    await sdk.send(new ConfirmSignUpCommand(confirmation))
    const person = new AdminGetUserCommand({ UserPoolId: poolId, Username: 'ana' })
    expect(await members(sdk.send(person))).toEqual({
      Username: 'ana',
      UserAttributes: attributes({
        sub: sub ?? '',
        email: 'ana@example.com',
        email_verified: 'true',
      }),
      UserCreateDate: date,
      UserLastModifiedDate: date,
      Enabled: true,
      UserStatus: 'CONFIRMED',
    })
    expect(knowsPassword(directory, 'ana', password)).toBe(true)
  })

  test('can have another code, and only that one counts', async () => {
    const { sdk, clientId, lastCode } = await startDirectory()
    await sdk.send(new SignUpCommand(anaSignsUp(clientId)))
    const first = lastCode()
    const on = { ClientId: clientId, Username: 'ana' }
    expect(await members(sdk.send(new ResendConfirmationCodeCommand(on)))).toEqual({
      CodeDeliveryDetails: delivery,
    })
    const by = (code: string) =>
      sdk.send(new ConfirmSignUpCommand({ ...on, ConfirmationCode: code }))
    expect(await refusalOf(by(first))).toEqual({
      name: 'CodeMismatchException',
      message: 'Invalid verification code provided, please try again.',
      status: 400,
    })
    expect(await members(by(lastCode()))).toEqual({})
  })

  test('proves by a hash that the app knows the client’s secret', async () => {
    const { sdk, clientId, secret } = await startDirectory({}, { GenerateSecret: true })
    const SecretHash = secretHash(secret, { username: 'ana', clientId })
    const { UserConfirmed } = await sdk.send(
      new SignUpCommand({ ...anaSignsUp(clientId), SecretHash }),
    )
    expect({ UserConfirmed, length: secret.length }).toEqual({ UserConfirmed: false, length: 52 })
  })

  test('is known by the sub where people sign in by address, in whatever letters', async () => {
    const directory = await startDirectory({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    })
    const { sdk, clientId, lastCode, poolId } = directory
    await sdk.send(
      new SignUpCommand({ ClientId: clientId, Username: 'Ana@Example.com', Password: password }),
    )
    const confirmation = { ClientId: clientId, ConfirmationCode: lastCode() }
    await sdk.send(new ConfirmSignUpCommand({ ...confirmation, Username: 'ana@example.com' }))
    const { Username, UserAttributes } = await sdk.send(
      new AdminGetUserCommand({ UserPoolId: poolId, Username: 'ANA@example.com' }),
    )
    expect({ Username, UserAttributes }).toEqual({
      Username: Object.keys(directory.pool().users)[0],
      UserAttributes: attributes({
        sub: Username ?? '',
        email: 'Ana@Example.com',
        email_verified: 'true',
      }),
    })
  })

  test('takes an alias over only where the app insists', async () => {
    const directory = await startDirectory({ AliasAttributes: ['email'] })
    const { sdk, clientId, lastCode, pool, addPerson } = directory
    await addPerson('bob', { email: 'ana@example.com' })
    await sdk.send(new SignUpCommand(anaSignsUp(clientId)))
    const confirmation = { ClientId: clientId, Username: 'ana', ConfirmationCode: lastCode() }
    expect(await refusalOf(sdk.send(new ConfirmSignUpCommand(confirmation)))).toEqual({
      name: 'AliasExistsException',
      message: 'An account with the email already exists.',
      status: 400,
    })
    await sdk.send(new ConfirmSignUpCommand({ ...confirmation, ForceAliasCreation: true }))
    expect(['ana', 'bob'].map((name) => pool().users[name]?.attributes['email_verified'])).toEqual([
      'true',
      'false',
    ])
  })
})

describe('an address that is another’s alias', () => {
  const write = async (verified: string) => {
    const directory = await startDirectory({ AliasAttributes: ['email'] })
    const { sdk, poolId, pool, addPerson } = directory
    await addPerson('ana')
    await addPerson('ben')
    await sdk.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: poolId,
        Username: 'ana',
        UserAttributes: attributes({ email: 'ben@example.com', email_verified: verified }),
      }),
    )
    return ['ana', 'ben'].map((name) => pool().users[name]?.attributes['email_verified'])
  }

  test('may be written, unverified', async () => {
    expect(await write('false')).toEqual(['false', 'true'])
  })

  test('changes hands where an administrator verifies it', async () => {
    expect(await write('true')).toEqual(['true', 'false'])
  })
})

describe('a person whom an administrator creates', () => {
  test('takes a verified alias over only where the administrator insists', async () => {
    const { sdk, poolId, pool, addPerson } = await startDirectory({ AliasAttributes: ['email'] })
    await addPerson('bob', { email: 'ana@example.com' })
    const create = {
      UserPoolId: poolId,
      Username: 'ana',
      UserAttributes: attributes({ email: 'ana@example.com', email_verified: 'true' }),
    }
    expect(await refusalOf(sdk.send(new AdminCreateUserCommand(create)))).toEqual({
      name: 'UsernameExistsException',
      message: 'An account with the given email already exists.',
      status: 400,
    })
    await sdk.send(new AdminCreateUserCommand({ ...create, ForceAliasCreation: true }))
    expect(['ana', 'bob'].map((name) => pool().users[name]?.attributes['email_verified'])).toEqual([
      'true',
      'false',
    ])
  })

  test('is invited with a temporary password, and has to change it', async () => {
    const directory = await startDirectory()
    const { sdk, poolId, lastCode, transport, pool } = directory
    const invitation = {
      UserPoolId: poolId,
      Username: 'ana',
      UserAttributes: attributes({ email: 'ana@example.com' }),
      DesiredDeliveryMediums: ['EMAIL' as const],
    }
    const created = await members(sdk.send(new AdminCreateUserCommand(invitation)))
    expect(created).toEqual({
      User: {
        Username: 'ana',
        Attributes: attributes({ sub: pool().users['ana']?.sub ?? '', email: 'ana@example.com' }),
        UserCreateDate: date,
        UserLastModifiedDate: date,
        Enabled: true,
        UserStatus: 'FORCE_CHANGE_PASSWORD',
      },
    })
    expect(transport.world().messages?.at(-1)?.body).toBe(
      `Your username is ana and temporary password is ${lastCode()}.`,
    )
    expect(pool().users['ana']?.password?.temporaryUntil).toBe(now + 7 * 86_400)
    const first = lastCode()
    await sdk.send(new AdminCreateUserCommand({ ...invitation, MessageAction: 'RESEND' }))
    expect([first, lastCode()].map((typed) => knowsPassword(directory, 'ana', typed))).toEqual([
      false,
      true,
    ])
  })

  test('is found by attribute', async () => {
    const { sdk, poolId, addPerson } = await startDirectory()
    for (const name of ['ana', 'ben', 'bob']) await addPerson(name)
    const found = async (Filter: string) => {
      const { Users } = await sdk.send(new ListUsersCommand({ UserPoolId: poolId, Filter }))
      return Users?.map(({ Username }) => Username)
    }
    expect(await found('')).toEqual(['ana', 'ben', 'bob'])
    expect(await found('email = "ben@example.com"')).toEqual(['ben'])
    expect(await found('username ^= "b"')).toEqual(['ben', 'bob'])
    expect(await found('cognito:user_status = "confirmed"')).toEqual(['ana', 'ben', 'bob'])
    expect(await found('status = "Disabled"')).toEqual([])
  })
})

describe('a password', () => {
  test('is reset by a code to a verified address', async () => {
    const directory = await startDirectory()
    const { sdk, clientId, lastCode, addPerson } = directory
    await addPerson('ana')
    const on = { ClientId: clientId, Username: 'ana' }
    expect(await members(sdk.send(new ForgotPasswordCommand(on)))).toEqual({
      CodeDeliveryDetails: delivery,
    })
    const changed = { ...on, ConfirmationCode: lastCode(), Password: 'Another-horse-8' }
    await sdk.send(new ConfirmForgotPasswordCommand(changed))
    expect(knowsPassword(directory, 'ana', 'Another-horse-8')).toBe(true)
    expect(await refusalOf(sdk.send(new ConfirmForgotPasswordCommand(changed)))).toEqual({
      name: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
      status: 400,
    })
  })

  test('is changed by who knows the former one', async () => {
    const directory = await startDirectory()
    await directory.addPerson('ana')
    const AccessToken = await directory.accessToken('ana')
    await directory.sdk.send(
      new ChangePasswordCommand({
        AccessToken,
        PreviousPassword: password,
        ProposedPassword: 'Another-horse-8',
      }),
    )
    expect(knowsPassword(directory, 'ana', 'Another-horse-8')).toBe(true)
  })

  describe('that was had before is refused where the pool has a history', () => {
    const used = {
      name: 'PasswordHistoryPolicyViolationException',
      message: 'Password has previously been used',
      status: 400,
    }
    const start = async (PasswordHistorySize: number) => {
      const directory = await startDirectory(
        { Policies: { PasswordPolicy: { MinimumLength: 8, PasswordHistorySize } } },
        { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
      )
      const { sdk, poolId, addPerson } = directory
      await addPerson('ana')
      const set = (Password: string) =>
        sdk.send(
          new AdminSetUserPasswordCommand({
            UserPoolId: poolId,
            Username: 'ana',
            Password,
            Permanent: true,
          }),
        )
      return { ...directory, set }
    }

    test('by an administrator, as far back as the history goes', async () => {
      const { set } = await start(2)
      expect(await refusalOf(set(password))).toEqual(used)
      await set('second-horse')
      expect(await refusalOf(set(password))).toEqual(used)
      await set('third-horse')
      await set(password)
    })

    test('by ChangePassword', async () => {
      const { sdk, accessToken } = await start(1)
      const change = {
        AccessToken: await accessToken('ana'),
        PreviousPassword: password,
        ProposedPassword: password,
      }
      expect(await refusalOf(sdk.send(new ChangePasswordCommand(change)))).toEqual(used)
    })

    test('by ConfirmForgotPassword', async () => {
      const { sdk, clientId, lastCode } = await start(1)
      const on = { ClientId: clientId, Username: 'ana' }
      await sdk.send(new ForgotPasswordCommand(on))
      const reset = { ...on, ConfirmationCode: lastCode(), Password: password }
      expect(await refusalOf(sdk.send(new ConfirmForgotPasswordCommand(reset)))).toEqual(used)
    })

    test('by RespondToAuthChallenge, of a temporary one', async () => {
      const { sdk, clientId, poolId } = await start(1)
      const Username = 'ben'
      await sdk.send(
        new AdminCreateUserCommand({
          UserPoolId: poolId,
          Username,
          TemporaryPassword: password,
          MessageAction: 'SUPPRESS',
          UserAttributes: attributes({ email: 'ben@example.com' }),
        }),
      )
      const { Session } = await sdk.send(
        new InitiateAuthCommand({
          ClientId: clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: Username, PASSWORD: password },
        }),
      )
      const again = new RespondToAuthChallengeCommand({
        ClientId: clientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME: Username, NEW_PASSWORD: password },
      })
      expect(await refusalOf(sdk.send(again))).toEqual(used)
    })

    test('which is described only where there is one', async () => {
      const shown = async (size: number) => {
        const { sdk, poolId } = await start(size)
        const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: poolId }))
        return UserPool?.Policies?.PasswordPolicy?.PasswordHistorySize
      }
      expect([await shown(3), await shown(0)]).toEqual([3, undefined])
    })
  })

  test('is not kept: nothing in the world is what was typed', async () => {
    const { sdk, clientId, transport } = await startDirectory()
    await sdk.send(new SignUpCommand(anaSignsUp(clientId)))
    expect(JSON.stringify(transport.world())).not.toContain(password)
  })
})

describe('an attribute that decides what a person may do', () => {
  test('is the person’s to write, until the client may no longer write it', async () => {
    const { sdk, poolId, clientId, addPerson, accessToken, pool } = await startDirectory()
    await addPerson('ana', { 'custom:role': 'reader' })
    const AccessToken = await accessToken('ana')
    const escalate = () =>
      sdk.send(
        new UpdateUserAttributesCommand({
          AccessToken,
          UserAttributes: attributes({ 'custom:role': 'admin' }),
        }),
      )
    await escalate()
    expect(pool().users['ana']?.attributes['custom:role']).toBe('admin')

    const administer = (role: string) =>
      sdk.send(
        new AdminUpdateUserAttributesCommand({
          UserPoolId: poolId,
          Username: 'ana',
          UserAttributes: attributes({ 'custom:role': role }),
        }),
      )
    await administer('reader')
    await sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: poolId,
        ClientId: clientId,
        WriteAttributes: ['email', 'name'],
      }),
    )
    expect(await refusalOf(escalate())).toEqual({
      name: 'NotAuthorizedException',
      message: 'A client attempted to write unauthorized attribute',
      status: 400,
    })
    expect(pool().users['ana']?.attributes['custom:role']).toBe('reader')
  })

  test('is not read by a client that may not', async () => {
    const { sdk, addPerson, accessToken, pool } = await startDirectory(
      {},
      { ReadAttributes: ['email', 'email_verified'] },
    )
    await addPerson('ana', { 'custom:role': 'reader' })
    const AccessToken = await accessToken('ana')
    expect(await members(sdk.send(new GetUserCommand({ AccessToken })))).toEqual({
      Username: 'ana',
      UserAttributes: attributes({
        sub: pool().users['ana']?.sub ?? '',
        email: 'ana@example.com',
        email_verified: 'true',
      }),
    })
  })
})

test('a new address is verified by a code', async () => {
  const { sdk, addPerson, accessToken, lastCode, pool } = await startDirectory()
  await addPerson('ana')
  const AccessToken = await accessToken('ana')
  const changed = await members(
    sdk.send(
      new UpdateUserAttributesCommand({
        AccessToken,
        UserAttributes: attributes({ email: 'ana@example.org' }),
      }),
    ),
  )
  expect(changed).toEqual({ CodeDeliveryDetailsList: [delivery] })
  const verified = () => pool().users['ana']?.attributes['email_verified']
  expect(verified()).toBe('false')
  const on = { AccessToken, AttributeName: 'email' }
  expect(await members(sdk.send(new GetUserAttributeVerificationCodeCommand(on)))).toEqual({
    CodeDeliveryDetails: delivery,
  })
  await sdk.send(new VerifyUserAttributeCommand({ ...on, Code: lastCode() }))
  expect(verified()).toBe('true')
})

test('unknown people get the same answer as known ones where the client asks for it', async () => {
  const { sdk, clientId } = await startDirectory({}, { PreventUserExistenceErrors: 'ENABLED' })
  const on = { ClientId: clientId, Username: 'nobody' }
  const simulated = {
    CodeDeliveryDetails: {
      AttributeName: 'email',
      DeliveryMedium: 'EMAIL',
      Destination: expect.stringMatching(/^n\*\*\*@[a-z]\*\*\*$/),
    },
  }
  expect(await members(sdk.send(new ForgotPasswordCommand(on)))).toEqual(simulated)
  expect(await members(sdk.send(new ResendConfirmationCodeCommand(on)))).toEqual(simulated)
})

test('the same calls give the same bytes', async () => {
  const run = async () => {
    const directory = await startDirectory()
    await directory.sdk.send(new SignUpCommand(anaSignsUp(directory.clientId)))
    await directory.sdk.send(
      new AdminConfirmSignUpCommand({ UserPoolId: directory.poolId, Username: 'ana' }),
    )
    return directory.transport.exchanges.map(({ response }) => response)
  }
  expect(await run()).toEqual(await run())
})
