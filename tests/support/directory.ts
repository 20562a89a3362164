/** A user pool that the AWS SDK has made, with a client of each kind, and people in it. @module */
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  CognitoIdentityProviderServiceException,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { issueTokens } from '../../src/federation/cognito-idp/tokens/issue-tokens.ts'
import { beginSession } from '../../src/federation/cognito-idp/tokens/token-session.ts'
import type { UserPool } from '../../src/federation/cognito-idp/user-pool.ts'
import { iamWorld, keyOf } from './iam-world.ts'
import { sdkTransport } from './sdk-transport.ts'

export const password = 'Correct-horse-7'

/** Ana as her app would sign her up. */
export const anaSignsUp = (clientId: string) => ({
  ClientId: clientId,
  Username: 'ana',
  Password: password,
  UserAttributes: attributes({ email: 'ana@example.com' }),
})

export const attributes = (named: Readonly<Record<string, string>>): AttributeType[] =>
  Object.entries(named).map(([Name, Value]) => ({ Name, Value }))

/** What most tests want of a pool: mail is verified, and the role is the app's own attribute. */
const ordinary = {
  PoolName: 'lumen',
  AutoVerifiedAttributes: ['email'],
  Schema: [
    { Name: 'email', Required: true, Mutable: true, AttributeDataType: 'String' },
    { Name: 'role', Mutable: true, AttributeDataType: 'String' },
    {
      Name: 'badge',
      AttributeDataType: 'String',
      StringAttributeConstraints: { MinLength: '2', MaxLength: '4' },
    },
  ],
} as const satisfies CreateUserPoolCommandInput

export type Directory = Awaited<ReturnType<typeof startDirectory>>

/** A pool, and a public client of it. */
export async function startDirectory(
  pool: Partial<CreateUserPoolCommandInput> = {},
  client: Partial<CreateUserPoolClientCommandInput> = {},
) {
  const transport = sdkTransport(iamWorld())
  const sdk = sdkClient(transport)
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({
      ...ordinary,
      Schema: [...ordinary.Schema],
      AutoVerifiedAttributes: ['email'],
      ...pool,
    }),
  )
  const poolId = UserPool?.Id ?? ''
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({ UserPoolId: poolId, ClientName: 'app', ...client }),
  )
  const clientId = UserPoolClient?.ClientId ?? ''
  const poolNow = (): UserPool => {
    const found = transport.world().userPools?.[poolId]
    if (!found) throw new Error('the pool is gone')
    return found
  }
  return {
    transport,
    sdk,
    poolId,
    clientId,
    secret: UserPoolClient?.ClientSecret ?? '',
    pool: poolNow,
    /** The code in the message that went out last. */
    lastCode: () => transport.world().messages?.at(-1)?.code ?? '',
    /** Somebody who is confirmed, with a password. */
    addPerson: async (name: string, named: Readonly<Record<string, string>> = {}) => {
      await sdk.send(
        new AdminCreateUserCommand({
          UserPoolId: poolId,
          Username: name,
          MessageAction: 'SUPPRESS',
          UserAttributes: attributes({
            email: `${name}@example.com`,
            email_verified: 'true',
            ...named,
          }),
        }),
      )
      await sdk.send(
        new AdminSetUserPasswordCommand({
          UserPoolId: poolId,
          Username: name,
          Password: password,
          Permanent: true,
        }),
      )
    },
    /** An access token as a sign-in gives it out. */
    accessToken: async (name: string): Promise<string> => {
      const standing = poolNow()
      const user = standing.users[name]
      const appClient = standing.clients[clientId]
      if (!user || !appClient) throw new Error(`no ${name}`)
      const world = transport.world()
      const holder = { pool: standing, client: appClient, user }
      return (await issueTokens(world, holder, beginSession(world, user))).AccessToken
    },
    /** Lets time pass, in seconds. */
    wait: (seconds: number) =>
      transport.change((world) => ({
        ...world,
        signersNow: world.signersNow ?? world.now,
        now: world.now + seconds,
      })),
  }
}

/** An unmodified client of the SDK; it signs with the world's clock. */
export const sdkClient = (
  { requestHandler, systemClockOffset }: ReturnType<typeof sdkTransport>,
  user = 'admin',
  region = 'us-east-1',
): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    region,
    credentials: keyOf(user),
    requestHandler,
    systemClockOffset,
    maxAttempts: 1,
  })

/** The members of an answer. */
export async function members(answer: Promise<object>): Promise<object> {
  const { $metadata: _metadata, ...rest } = (await answer) as { $metadata: unknown }
  return rest
}

/** Name, status and text of the refusal, as the SDK reads it. */
export async function refusalOf(call: Promise<unknown>): Promise<object> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CognitoIdentityProviderServiceException))
    throw new Error(`not refused: ${error}`)
  const { name, message, $metadata } = error
  return { name, message, status: $metadata.httpStatusCode }
}
