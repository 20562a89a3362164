/** A world in which an administrator can set federation up, and the AWS SDK's client for IAM in it. */
import { IAMClient, type IAMClientConfig, IAMServiceException } from '@aws-sdk/client-iam'
import type { User } from '../../src/federation/iam/account.ts'
import { openIdProvider } from '../../src/federation/idp/providers/openid.ts'
import { storedObject } from '../../src/federation/s3/bucket.ts'
import type { World } from '../../src/federation/world.ts'
import { otherKeys, otherKid } from '../../src/scenarios/demo-keys.ts'
import { sdkTransport } from './sdk-transport.ts'

/** 2026-11-22T12:00:00Z. */
export const now = 1_795_348_800
export const accountId = '111122223333'
export const issuer = 'https://login.example.com/tenant'

const statement = (action: string | readonly string[], effect = 'Allow') => ({
  Effect: effect,
  Action: action,
  Resource: '*',
})

const user = (name: string, ...statements: readonly object[]): User => ({
  name,
  path: '/team/',
  id: `AIDA${name.toUpperCase().padEnd(17, 'Q')}`,
  accessKeys: { [`AKIA${name.toUpperCase().padEnd(16, 'Q')}`]: `${name} secret` },
  inlinePolicies:
    statements.length === 0
      ? {}
      : { policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }) },
  createdAt: now - 86_400,
})

/** The key of the user of that name. */
export const keyOf = (name: string) => ({
  accessKeyId: `AKIA${name.toUpperCase().padEnd(16, 'Q')}`,
  secretAccessKey: `${name} secret`,
})

export const iamWorld = (): World => ({
  now,
  seed: 'iam',
  turn: 0,
  identityProviders: {
    [issuer]: openIdProvider(issuer, {
      clients: { 'photo-app': { name: 'Photos', redirectUris: [] } },
      users: { ana: { name: 'Ana', email: 'ana@example.com' } },
      keys: otherKeys,
      signingKey: otherKid,
    }),
  },
  accounts: {
    [accountId]: {
      id: accountId,
      partition: 'aws',
      oidcProviders: {},
      roles: {},
      managedPolicies: {},
      users: {
        admin: user('admin', statement('*')),
        guest: user('guest'),
        reader: user('reader', statement(['iam:Get*', 'iam:List*', 'iam:CreateRole'])),
        careful: user('careful', statement('iam:*'), statement('iam:DeleteRole', 'Deny')),
      },
    },
  },
  buckets: {
    photos: {
      region: 'us-east-1',
      owner: accountId,
      objects: { 'ana/cat.txt': storedObject('a cat', { lastModified: now }) },
    },
  },
})

/** An unmodified client of the SDK; it signs with the world's clock. */
export function iamClient(
  transport: ReturnType<typeof sdkTransport>,
  name = 'admin',
  rest: IAMClientConfig = {},
): IAMClient {
  const { requestHandler, systemClockOffset } = transport
  return new IAMClient({
    region: 'us-east-1',
    credentials: keyOf(name),
    requestHandler,
    systemClockOffset,
    maxAttempts: 1,
    ...rest,
  })
}

export const startIam = (world = iamWorld()) => {
  const transport = sdkTransport(world)
  return { transport, client: iamClient(transport) }
}

/** Name, status and text of the refusal, and its class. */
export async function refusalOf(call: Promise<unknown>): Promise<IAMServiceException> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof IAMServiceException)) throw new Error(`IAM did not refuse: ${error}`)
  return error
}

/** A trust policy for web identities of one provider. */
export const trustPolicy = (provider: string, condition?: object): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
        ...(condition === undefined ? {} : { Condition: condition }),
      },
    ],
  })

export const permissions = (action: string, resource: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
  })
