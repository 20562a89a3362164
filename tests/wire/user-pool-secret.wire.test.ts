/** An app client with a secret, by SRP from sign-up to refresh, through the unmodified AWS SDK. */
import { createHmac } from 'node:crypto'
import {
  AdminConfirmSignUpCommand,
  type CreateUserPoolCommandInput,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { attributes, password, refusalOf, startDirectory } from '../support/directory.ts'
import { srpResponder } from '../support/srp-responder.ts'

/** A pool with one person, and a client that has a secret. */
async function start(pool: Partial<CreateUserPoolCommandInput>, name: string) {
  const directory = await startDirectory(pool, {
    GenerateSecret: true,
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  })
  const { sdk, clientId: ClientId, poolId, secret } = directory
  const hashOf = (username: string) =>
    createHmac('sha256', secret).update(`${username}${ClientId}`).digest('base64')
  await sdk.send(
    new SignUpCommand({
      ClientId,
      Username: name,
      Password: password,
      SecretHash: hashOf(name),
      UserAttributes: attributes({ email: 'ana@example.com' }),
    }),
  )
  await sdk.send(new AdminConfirmSignUpCommand({ UserPoolId: poolId, Username: name }))
  const srp = srpResponder(poolId)
  const begin = async (hash: Readonly<Record<string, string>>) =>
    sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: name, SRP_A: await srp.publicKey(), ...hash },
      }),
    )
  const challenge = async () => (await begin({ SECRET_HASH: hashOf(name) })).ChallengeParameters
  const respond = async (
    posed: Readonly<Record<string, string>> | undefined,
    typed: string,
    hash: Readonly<Record<string, string>>,
  ) =>
    sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: { ...(await srp.answer(posed ?? {}, typed)), ...hash },
      }),
    )
  const refresh = (REFRESH_TOKEN: string, SECRET_HASH: string) =>
    sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN, SECRET_HASH },
      }),
    )
  return { ...directory, hashOf, begin, challenge, respond, refresh }
}

const byAddress: Partial<CreateUserPoolCommandInput> = { UsernameAttributes: ['email'] }

describe.for([
  ['by a user name', {}, 'ana'],
  ['by an address, where SRP’s own name is the sub', byAddress, 'ana@example.com'],
] as const)('a person %s', ([, pool, name]) => {
  test('signs in with a hash at each step, and refreshes with a hash of the name in the pool', async () => {
    const { sdk, hashOf, challenge, respond, refresh } = await start(pool, name)
    const posed = await challenge()
    const username = posed?.['USER_ID_FOR_SRP'] ?? ''
    const { AuthenticationResult } = await respond(posed, password, {
      SECRET_HASH: hashOf(username),
    })
    const { AccessToken, RefreshToken = '' } = AuthenticationResult ?? {}
    expect((await sdk.send(new GetUserCommand({ AccessToken }))).Username).toBe(username)
    const refreshed = await refresh(RefreshToken, hashOf(username))
    expect(refreshed.AuthenticationResult?.TokenType).toBe('Bearer')
  })

  test('is refused without the hash, and with a wrong one, at either step', async () => {
    const { clientId, begin, challenge, respond } = await start(pool, name)
    const none = {
      name: 'NotAuthorizedException',
      message: `Client ${clientId} is configured with secret but SECRET_HASH was not received`,
      status: 400,
    }
    const wrong = { ...none, message: `Unable to verify secret hash for client ${clientId}` }
    const posed = await challenge()
    const bad = { SECRET_HASH: 'bm9wZQ==' }
    expect([
      await refusalOf(begin({})),
      await refusalOf(begin(bad)),
      await refusalOf(respond(posed, password, {})),
      await refusalOf(respond(posed, password, bad)),
    ]).toEqual([none, wrong, none, wrong])
  })

  test('is refused with a wrong password, though the hash is right', async () => {
    const { hashOf, challenge, respond } = await start(pool, name)
    const posed = await challenge()
    const SECRET_HASH = hashOf(posed?.['USER_ID_FOR_SRP'] ?? '')
    expect(await refusalOf(respond(posed, 'Wrong-horse-7', { SECRET_HASH }))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
      status: 400,
    })
  })
})
