/** Signing in to a user pool, and what tokens are good for, through the unmodified AWS SDK. */
import {
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  type AuthFlowType,
  type ChallengeNameType,
  type CognitoIdentityProviderClient,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandInput,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { secretHash } from '../../src/federation/cognito-idp/app-client/secret-hash.ts'
import type { AppClient, PoolUser, UserPool } from '../../src/federation/cognito-idp/user-pool.ts'
import type { World } from '../../src/federation/world.ts'
import {
  appClient,
  clientId,
  now,
  password,
  personOf,
  poolId,
  poolOf,
  poolRefusal,
  poolUser,
  serverClientId,
  serverClientSecret,
  startUserPool,
  userPoolClient,
} from '../support/user-pool-world.ts'

const byPassword = (
  client: CognitoIdentityProviderClient,
  { AuthParameters, ...rest }: Partial<InitiateAuthCommandInput> = {},
) =>
  client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: 'ana', PASSWORD: password, ...AuthParameters },
      ...rest,
    }),
  )

/** A pool whose one client is changed so. */
const withClient = (changes: Partial<AppClient>): Partial<UserPool> => ({
  clients: { [clientId]: appClient(clientId, changes) },
})

/** A pool whose one person is changed so. */
const withAna = (changes: Partial<PoolUser>): Partial<UserPool> => ({
  users: { ana: poolUser('ana', changes) },
})

const temporary = withAna({ status: 'FORCE_CHANGE_PASSWORD', attributes: {} })

const later = (seconds: number) => (world: World) => ({ ...world, now: world.now + seconds })

async function signIn(changes: Partial<UserPool> = {}) {
  const { transport, client } = startUserPool(changes)
  const { AuthenticationResult } = await byPassword(client)
  const { AccessToken = '', RefreshToken = '', IdToken = '' } = AuthenticationResult ?? {}
  return { transport, client, AccessToken, RefreshToken, IdToken }
}

describe('a person signs in', () => {
  test('with a password', async () => {
    const { client } = startUserPool()
    const { AuthenticationResult, ChallengeName, ChallengeParameters } = await byPassword(client)
    expect([AuthenticationResult, ChallengeName, ChallengeParameters]).toEqual([
      {
        AccessToken: expect.stringMatching(/^eyJ/),
        IdToken: expect.stringMatching(/^eyJ/),
        RefreshToken: expect.stringMatching(/^eyJ/),
        ExpiresIn: 3600,
        TokenType: 'Bearer',
      },
      undefined,
      {},
    ])
  })

  test.for(['ANA', 'ana@example.com'])('as %s', async (USERNAME) => {
    const { client } = startUserPool()
    const { AuthenticationResult } = await byPassword(client, { AuthParameters: { USERNAME } })
    const user = await client.send(
      new GetUserCommand({ AccessToken: AuthenticationResult?.AccessToken }),
    )
    expect(user.Username).toBe('ana')
  })

  test('through a client with a secret', async () => {
    const { client } = startUserPool()
    const SECRET_HASH = secretHash(serverClientSecret, {
      username: 'ana',
      clientId: serverClientId,
    })
    const { AuthenticationResult } = await byPassword(client, {
      ClientId: serverClientId,
      AuthParameters: { SECRET_HASH },
    })
    expect(AuthenticationResult?.TokenType).toBe('Bearer')
  })

  test.for(['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'] as const)(
    'through a server, by %s',
    async (AuthFlow) => {
      const { client } = startUserPool()
      const { AuthenticationResult } = await client.send(
        new AdminInitiateAuthCommand({
          UserPoolId: poolId,
          ClientId: clientId,
          AuthFlow,
          AuthParameters: { USERNAME: 'ana', PASSWORD: password },
        }),
      )
      expect(AuthenticationResult?.TokenType).toBe('Bearer')
    },
  )

  test('and is challenged to replace a temporary password', async () => {
    const { client, transport } = startUserPool(temporary)
    const { ChallengeName, ChallengeParameters, Session } = await byPassword(client)
    expect([ChallengeName, ChallengeParameters]).toEqual([
      'NEW_PASSWORD_REQUIRED',
      {
        USER_ID_FOR_SRP: 'ana',
        requiredAttributes: '["userAttributes.email"]',
        userAttributes: '{}',
      },
    ])
    const { AuthenticationResult } = await client.send(
      new RespondToAuthChallengeCommand({
        ClientId: clientId,
        ChallengeName,
        Session,
        ChallengeResponses: {
          USERNAME: 'ana',
          NEW_PASSWORD: 'Battery-Staple-8',
          'userAttributes.email': 'ana@example.org',
        },
      }),
    )
    expect(AuthenticationResult?.TokenType).toBe('Bearer')
    const { status, attributes } = personOf(transport.world())
    expect([status, attributes]).toEqual(['CONFIRMED', { email: 'ana@example.org' }])
    const again = byPassword(client, { AuthParameters: { PASSWORD: 'Battery-Staple-8' } })
    expect((await again).AuthenticationResult?.TokenType).toBe('Bearer')
  })

  test('and a server replaces the temporary password', async () => {
    const { client } = startUserPool(withAna({ status: 'FORCE_CHANGE_PASSWORD' }))
    const of = { UserPoolId: poolId, ClientId: clientId }
    const { ChallengeName, Session } = await client.send(
      new AdminInitiateAuthCommand({
        ...of,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ana', PASSWORD: password },
      }),
    )
    const { AuthenticationResult } = await client.send(
      new AdminRespondToAuthChallengeCommand({
        ...of,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: 'ana', NEW_PASSWORD: 'Battery-Staple-8' },
      }),
    )
    expect(AuthenticationResult?.TokenType).toBe('Bearer')
  })

  test('by choice', async () => {
    const { client } = startUserPool()
    const begun = await client.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_AUTH',
        ClientId: clientId,
        AuthParameters: { USERNAME: 'ana' },
      }),
    )
    expect([begun.ChallengeName, begun.AvailableChallenges]).toEqual([
      'SELECT_CHALLENGE',
      ['PASSWORD_SRP', 'PASSWORD'],
    ])
    const { AuthenticationResult } = await client.send(
      new RespondToAuthChallengeCommand({
        ClientId: clientId,
        ChallengeName: 'SELECT_CHALLENGE',
        Session: begun.Session,
        ChallengeResponses: { USERNAME: 'ana', ANSWER: 'PASSWORD', PASSWORD: password },
      }),
    )
    expect(AuthenticationResult?.TokenType).toBe('Bearer')
  })

  test.for([
    [{ PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: password }, undefined],
    [{ PREFERRED_CHALLENGE: 'PASSWORD' }, 'PASSWORD'],
    [{ PREFERRED_CHALLENGE: 'PASSWORD_SRP' }, 'PASSWORD_SRP'],
    [{ PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: '2a' }, 'PASSWORD_VERIFIER'],
    [{ PREFERRED_CHALLENGE: 'EMAIL_OTP' }, 'SELECT_CHALLENGE'],
  ] as const)('by the choice %j, and is challenged by %s', async ([preference, challenge]) => {
    const { client } = startUserPool()
    const begun = await client.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_AUTH',
        ClientId: clientId,
        AuthParameters: { USERNAME: 'ana', ...preference },
      }),
    )
    expect(begun.ChallengeName).toBe(challenge)
  })
})

const notAuthorized = (message: string) => ['NotAuthorizedException', message] as const
const invalid = (message: string) => ['InvalidParameterException', message] as const
const wrong = notAuthorized('Incorrect username or password.')

type Row = readonly [
  title: string,
  expected: readonly [name: string, message: string],
  pool: Partial<UserPool>,
  send: (client: CognitoIdentityProviderClient) => Promise<unknown>,
]

const table = (rows: readonly Row[]) =>
  test.for(rows)('%s', async ([, [name, message], pool, send]) => {
    const { client } = startUserPool(pool)
    expect(await poolRefusal(send(client))).toEqual({ name, status: 400, message })
  })

const parameters =
  (AuthParameters: Record<string, string>) => (client: CognitoIdentityProviderClient) =>
    byPassword(client, { AuthParameters })

const flow =
  (AuthFlow: AuthFlowType, AuthParameters: Record<string, string> = {}) =>
  (client: CognitoIdentityProviderClient) =>
    client.send(new InitiateAuthCommand({ AuthFlow, ClientId: clientId, AuthParameters }))

describe('InitiateAuth refuses', () => {
  const plain = (client: CognitoIdentityProviderClient) => byPassword(client)
  table([
    [
      'a client that is not there',
      ['ResourceNotFoundException', 'User pool client nobody does not exist.'],
      {},
      (client) => byPassword(client, { ClientId: 'nobody' }),
    ],
    [
      'a flow that does not exist',
      invalid(
        "1 validation error detected: Value 'MAGIC' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: [USER_SRP_AUTH, REFRESH_TOKEN_AUTH, REFRESH_TOKEN, CUSTOM_AUTH, ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH, ADMIN_USER_PASSWORD_AUTH, USER_AUTH]",
      ),
      {},
      // The SDK's type knows no such flow.
      (client) => byPassword(client, { AuthFlow: 'MAGIC' as AuthFlowType }),
    ],
    [
      'a password where the client does not list it',
      invalid('USER_PASSWORD_AUTH flow not enabled for this client'),
      withClient({ explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }),
      plain,
    ],
    [
      'SRP where the client does not list it',
      invalid('USER_SRP_AUTH is not enabled for the client.'),
      withClient({ explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }),
      flow('USER_SRP_AUTH', { USERNAME: 'ana', SRP_A: '2a' }),
    ],
    [
      'choice where the client does not list it',
      invalid('USER_AUTH flow not enabled for this client'),
      withClient({ explicitAuthFlows: [] }),
      flow('USER_AUTH', { USERNAME: 'ana' }),
    ],
    [
      'a refresh where the client does not list it',
      invalid('Auth flow not enabled for this client'),
      withClient({ explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }),
      flow('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: 'x' }),
    ],
    [
      'triggers that the client does not list',
      invalid('CUSTOM_AUTH is not enabled for the client.'),
      {},
      flow('CUSTOM_AUTH', { USERNAME: 'ana' }),
    ],
    [
      'triggers that the pool does not have',
      invalid('Custom auth lambda trigger is not configured for the user pool.'),
      withClient({ explicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] }),
      flow('CUSTOM_AUTH', { USERNAME: 'ana' }),
    ],
    [
      'the flow of a server',
      invalid('Initiate Auth method not supported'),
      {},
      flow('ADMIN_USER_PASSWORD_AUTH', { USERNAME: 'ana', PASSWORD: password }),
    ],
    ['no name', invalid('Missing required parameter USERNAME'), {}, parameters({ USERNAME: '' })],
    [
      'no password',
      invalid('Missing required parameter PASSWORD'),
      {},
      parameters({ PASSWORD: '' }),
    ],
    [
      'no key for SRP',
      invalid('Missing required parameter SRP_A'),
      {},
      flow('USER_SRP_AUTH', { USERNAME: 'ana' }),
    ],
    [
      'zero as a key for SRP',
      invalid('SRP_A is not valid'),
      {},
      flow('USER_SRP_AUTH', { USERNAME: 'ana', SRP_A: '0' }),
    ],
    [
      'no secret hash',
      notAuthorized(
        `Client ${serverClientId} is configured with secret but SECRET_HASH was not received`,
      ),
      {},
      (client) => byPassword(client, { ClientId: serverClientId }),
    ],
    [
      'another secret hash',
      notAuthorized(`Unable to verify secret hash for client ${serverClientId}`),
      {},
      (client) =>
        byPassword(client, { ClientId: serverClientId, AuthParameters: { SECRET_HASH: 'x' } }),
    ],
    ['a wrong password', wrong, {}, parameters({ PASSWORD: 'x' })],
    ['an unknown person', wrong, {}, parameters({ USERNAME: 'ben' })],
    [
      'an unknown person, and says so where the client lets it',
      ['UserNotFoundException', 'User does not exist.'],
      withClient({ preventUserExistenceErrors: 'LEGACY' }),
      parameters({ USERNAME: 'ben' }),
    ],
    [
      'an unknown person by SRP, and says so where the client lets it',
      ['UserNotFoundException', 'User does not exist.'],
      withClient({ preventUserExistenceErrors: 'LEGACY' }),
      flow('USER_SRP_AUTH', { USERNAME: 'ben', SRP_A: '2a' }),
    ],
    [
      'someone unconfirmed',
      ['UserNotConfirmedException', 'User is not confirmed.'],
      withAna({ status: 'UNCONFIRMED' }),
      plain,
    ],
    [
      'someone who has to reset the password',
      ['PasswordResetRequiredException', 'Password reset required for the user'],
      withAna({ status: 'RESET_REQUIRED' }),
      plain,
    ],
    ['someone disabled', notAuthorized('User is disabled.'), withAna({ enabled: false }), plain],
    [
      'a temporary password after its time',
      notAuthorized('Temporary password has expired and must be reset by an administrator.'),
      withAna({
        status: 'FORCE_CHANGE_PASSWORD',
        password: { salt: '', verifier: '', ...poolUser('ana').password, temporaryUntil: now },
      }),
      plain,
    ],
    [
      'a refresh token that is none',
      notAuthorized('Invalid Refresh Token'),
      {},
      flow('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: 'x' }),
    ],
  ])

  test('more after five wrong passwords, for a while that doubles', async () => {
    const { client, transport } = startUserPool()
    const attempt = async (PASSWORD: string) =>
      (await poolRefusal(byPassword(client, { AuthParameters: { PASSWORD } }))).message
    for (let count = 0; count < 5; count++) await attempt('x')
    expect(await attempt(password)).toBe('Password attempts exceeded')
    transport.change(later(1))
    expect(await attempt('x')).toBe('Incorrect username or password.')
    transport.change(later(1))
    expect(await attempt(password)).toBe('Password attempts exceeded')
    transport.change(later(1))
    expect((await byPassword(client)).AuthenticationResult?.TokenType).toBe('Bearer')
    expect(personOf(transport.world()).failedSignIns).toBe(undefined)
  })
})

describe('AdminInitiateAuth refuses', () => {
  const admin = (rest: object) => (client: CognitoIdentityProviderClient) =>
    client.send(
      new AdminInitiateAuthCommand({
        UserPoolId: poolId,
        ClientId: clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ana', PASSWORD: password },
        ...rest,
      }),
    )
  table([
    [
      'a pool that is not there',
      ['ResourceNotFoundException', 'User pool us-east-1_Nobody does not exist.'],
      {},
      admin({ UserPoolId: 'us-east-1_Nobody' }),
    ],
    [
      'a client that is not there',
      ['ResourceNotFoundException', 'User pool client nobody does not exist.'],
      {},
      admin({ ClientId: 'nobody' }),
    ],
    [
      'the flow of an app',
      invalid('Initiate Auth method not supported'),
      {},
      admin({ AuthFlow: 'USER_PASSWORD_AUTH' }),
    ],
    [
      'a flow that the client does not list',
      invalid('Auth flow not enabled for this client'),
      withClient({ explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }),
      admin({}),
    ],
  ])

  test('someone without the permission', async () => {
    const { transport } = startUserPool()
    const refused = await poolRefusal(admin({})(userPoolClient(transport, 'guest')))
    expect(refused).toEqual({
      name: 'AccessDeniedException',
      status: 400,
      message: `User: arn:aws:iam::111122223333:user/team/guest is not authorized to perform: cognito-idp:AdminInitiateAuth on resource: arn:aws:cognito-idp:us-east-1:111122223333:userpool/${poolId} because no identity-based policy allows the cognito-idp:AdminInitiateAuth action`,
    })
  })
})

describe('RespondToAuthChallenge refuses', () => {
  const session = 'a session that nobody ever gave out'
  const respond =
    (
      ChallengeName: ChallengeNameType,
      ChallengeResponses: Record<string, string>,
      Session: string | undefined = session,
    ) =>
    (client: CognitoIdentityProviderClient) =>
      client.send(
        new RespondToAuthChallengeCommand({
          ClientId: clientId,
          ChallengeName,
          Session,
          ChallengeResponses,
        }),
      )
  /** Answers the challenge of a temporary password. */
  const replace =
    (responses: Record<string, string>) => async (client: CognitoIdentityProviderClient) => {
      const { Session } = await byPassword(client)
      const given = { USERNAME: 'ana', NEW_PASSWORD: 'Battery-Staple-8', ...responses }
      return respond('NEW_PASSWORD_REQUIRED', given, Session)(client)
    }
  const email = { 'userAttributes.email': 'ana@example.org' }
  const claim = {
    USERNAME: 'ana',
    PASSWORD_CLAIM_SECRET_BLOCK: btoa('x'),
    PASSWORD_CLAIM_SIGNATURE: btoa('x'),
    TIMESTAMP: 'Sun Nov 22 12:00:00 UTC 2026',
  }

  table([
    [
      'a session that is none',
      notAuthorized('Invalid session for the user.'),
      temporary,
      respond('NEW_PASSWORD_REQUIRED', { USERNAME: 'ana', NEW_PASSWORD: 'x' }),
    ],
    [
      'a session of someone else',
      notAuthorized('Invalid session for the user.'),
      { users: { ...temporary.users, ben: poolUser('ben', { status: 'FORCE_CHANGE_PASSWORD' }) } },
      replace({ USERNAME: 'ben' }),
    ],
    [
      'a secret block that is none',
      notAuthorized('Invalid session for the user.'),
      {},
      respond('PASSWORD_VERIFIER', claim),
    ],
    [
      'a challenge that was not posed',
      notAuthorized('Invalid session for the user.'),
      {},
      respond('SMS_MFA', { USERNAME: 'ana', SMS_MFA_CODE: '1' }),
    ],
    [
      'a choice that is none',
      invalid('Selected challenge is not available'),
      {},
      respond('SELECT_CHALLENGE', { USERNAME: 'ana', ANSWER: 'WEB_AUTHN' }),
    ],
    [
      'no name',
      invalid('Missing required parameter USERNAME'),
      {},
      respond('PASSWORD_VERIFIER', { ...claim, USERNAME: '' }),
    ],
    [
      'no proof',
      invalid('Missing required parameter PASSWORD_CLAIM_SIGNATURE'),
      {},
      respond('PASSWORD_VERIFIER', { ...claim, PASSWORD_CLAIM_SIGNATURE: '' }),
    ],
    [
      'no new password',
      invalid('Missing required parameter NEW_PASSWORD'),
      temporary,
      replace({ NEW_PASSWORD: '' }),
    ],
    [
      'a new password against the policy',
      ['InvalidPasswordException', 'Password does not conform to policy: Password not long enough'],
      temporary,
      replace({ NEW_PASSWORD: 'x' }),
    ],
    [
      'a required attribute left out',
      invalid('Invalid attributes given, email is missing'),
      temporary,
      replace({}),
    ],
    [
      'a required attribute that is there',
      notAuthorized('Cannot modify an already provided email'),
      withAna({ status: 'FORCE_CHANGE_PASSWORD' }),
      replace(email),
    ],
    [
      'an attribute that the client may not write',
      notAuthorized('A client attempted to write unauthorized attribute'),
      { ...temporary, ...withClient({ writeAttributes: ['email'] }) },
      replace({ ...email, 'userAttributes.custom:tenant': '7' }),
    ],
  ])

  test.for([
    [180, 'Invalid session for the user, session is expired.'],
    [179, undefined],
  ] as const)('after %d seconds: %s', async ([seconds, message]) => {
    const { client, transport } = startUserPool(temporary)
    const { Session } = await byPassword(client)
    transport.change(later(seconds))
    const responses = { USERNAME: 'ana', NEW_PASSWORD: 'Battery-Staple-8', ...email }
    const answer = respond('NEW_PASSWORD_REQUIRED', responses, Session)(client)
    const refused = await answer.then(
      () => undefined,
      () => poolRefusal(answer),
    )
    expect(refused?.message).toBe(message)
  })

  test('a session for the second time', async () => {
    const { client } = startUserPool(temporary)
    const { Session } = await byPassword(client)
    const responses = { USERNAME: 'ana', NEW_PASSWORD: 'Battery-Staple-8', ...email }
    await respond('NEW_PASSWORD_REQUIRED', responses, Session)(client)
    const again = respond('NEW_PASSWORD_REQUIRED', responses, Session)(client)
    expect((await poolRefusal(again)).message).toBe(
      'Invalid session for the user, session can only be used once.',
    )
  })
})

describe('a refresh token', () => {
  test('gives new tokens and no other refresh token', async () => {
    const { client, transport, RefreshToken } = await signIn()
    transport.change(later(60))
    for (const AuthFlow of ['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'] as const) {
      const { AuthenticationResult } = await client.send(
        new InitiateAuthCommand({
          AuthFlow,
          ClientId: clientId,
          AuthParameters: { REFRESH_TOKEN: RefreshToken },
        }),
      )
      expect(Object.keys(AuthenticationResult ?? {}).sort()).toEqual([
        'AccessToken',
        'ExpiresIn',
        'IdToken',
        'TokenType',
      ])
    }
    const { AuthenticationResult } = await client.send(
      new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken }),
    )
    expect(AuthenticationResult?.RefreshToken).toBe(undefined)
  })

  const rotating = withClient({ refreshTokenRotation: { retryGracePeriod: 10 } })
  const exchange = async (client: CognitoIdentityProviderClient, RefreshToken: string) => {
    const { AuthenticationResult } = await client.send(
      new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken }),
    )
    return AuthenticationResult?.RefreshToken ?? ''
  }

  test('is replaced where they rotate, and works on for the time of grace', async () => {
    const { client, transport, RefreshToken: first } = await signIn(rotating)
    const second = await exchange(client, first)
    expect(second).not.toBe(first)
    transport.change(later(10))
    const secondAgain = await exchange(client, first)
    const third = await exchange(client, secondAgain)
    transport.change(later(11))
    for (const old of [first, second])
      expect(await poolRefusal(exchange(client, old))).toEqual({
        name: 'RefreshTokenReuseException',
        status: 400,
        message: 'Refresh Token has been invalidated by rotation',
      })
    expect(await exchange(client, third)).not.toBe('')
    transport.change(later(30 * 86_400))
    expect((await poolRefusal(exchange(client, third))).message).toBe('Refresh Token has expired')
  })

  test('is refused with the client’s secret left out, and with another', async () => {
    const { client } = startUserPool()
    const call = (ClientSecret?: string) =>
      client.send(
        new GetTokensFromRefreshTokenCommand({
          ClientId: serverClientId,
          RefreshToken: 'x',
          ClientSecret,
        }),
      )
    expect([
      (await poolRefusal(call())).message,
      (await poolRefusal(call('another0secret0of0nobody'))).message,
      (await poolRefusal(call(serverClientSecret))).message,
    ]).toEqual([
      `Client ${serverClientId} is configured for secret but secret was not received`,
      `Unable to verify secret for client ${serverClientId}`,
      'Invalid Refresh Token',
    ])
  })

  test('is revoked, with the access tokens that came of it', async () => {
    const { client, AccessToken, RefreshToken } = await signIn()
    await client.send(new RevokeTokenCommand({ ClientId: clientId, Token: RefreshToken }))
    await client.send(new RevokeTokenCommand({ ClientId: clientId, Token: RefreshToken }))
    expect([
      (await poolRefusal(client.send(new GetUserCommand({ AccessToken })))).message,
      (await poolRefusal(exchange(client, RefreshToken))).message,
    ]).toEqual(['Access Token has been revoked', 'Refresh Token has been revoked'])
  })

  test.for([
    ['another client', {}, { ClientId: 'nobody' }, 'ResourceNotFoundException'],
    ['an access token', {}, {}, 'UnsupportedTokenTypeException'],
    ['a client without it', { enableTokenRevocation: false }, {}, 'UnsupportedOperationException'],
  ] as const)('RevokeToken refuses %s', async ([, changes, rest, name]) => {
    const { client, AccessToken } = await signIn(withClient(changes))
    const call = new RevokeTokenCommand({ ClientId: clientId, Token: AccessToken, ...rest })
    expect((await poolRefusal(client.send(call))).name).toBe(name)
  })
})

describe('an access token', () => {
  test('tells the person what the client may read of them', async () => {
    const { client, AccessToken } = await signIn(withClient({ readAttributes: ['email'] }))
    const { Username, UserAttributes } = await client.send(new GetUserCommand({ AccessToken }))
    expect([Username, UserAttributes]).toEqual([
      'ana',
      [
        { Name: 'sub', Value: poolUser('ana').sub },
        { Name: 'email', Value: 'ana@example.com' },
      ],
    ])
  })

  test('signs the person out everywhere', async () => {
    const { client, AccessToken, RefreshToken } = await signIn()
    await client.send(new GlobalSignOutCommand({ AccessToken }))
    const refresh = flow('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken })
    expect([
      (await poolRefusal(client.send(new GetUserCommand({ AccessToken })))).message,
      (await poolRefusal(client.send(new GlobalSignOutCommand({ AccessToken })))).message,
      (await poolRefusal(refresh(client))).message,
    ]).toEqual([
      'Access Token has been revoked',
      'Access Token has been revoked',
      'Refresh Token has been revoked',
    ])
    const { AuthenticationResult } = await byPassword(client)
    const again = new GetUserCommand({ AccessToken: AuthenticationResult?.AccessToken })
    expect((await client.send(again)).Username).toBe('ana')
  })

  test.for([
    ['is none', 'x', 0, 'Invalid Access Token'],
    ['has expired', undefined, 3600, 'Access Token has expired'],
  ] as const)('%s', async ([, token, seconds, message]) => {
    const { client, transport, AccessToken } = await signIn()
    transport.change(later(seconds))
    const call = client.send(new GetUserCommand({ AccessToken: token ?? AccessToken }))
    expect(await poolRefusal(call)).toEqual({
      name: 'NotAuthorizedException',
      status: 400,
      message,
    })
  })
})

test('the same sign-in gives the same bytes', async () => {
  const first = (await signIn()).transport
  const second = (await signIn()).transport
  expect(first.exchanges[0]?.response).toEqual(second.exchanges[0]?.response)
  expect(poolOf(first.world())).toEqual(poolOf(second.world()))
})
