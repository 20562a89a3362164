/** A world with an identity pool, and the AWS SDK's clients of its people's devices. */
import { CognitoSyncClient, CognitoSyncServiceException } from '@aws-sdk/client-cognito-sync'
import type { Identity, IdentityPool } from '../../src/federation/cognito-identity/identity-pool.ts'
import { sealSessionToken } from '../../src/federation/credentials/seal.ts'
import type { Session } from '../../src/federation/credentials/session.ts'
import type { Role, User } from '../../src/federation/iam/account.ts'
import type { World } from '../../src/federation/world.ts'
import { sdkTransport } from './sdk-transport.ts'

/** 2026-11-22T12:00:00Z. */
export const now = 1_795_348_800
export const accountId = '111122223333'
export const poolId = 'us-east-1:11111111-2222-4333-8444-555555555555'
export const ana = 'us-east-1:aaaaaaaa-0000-4000-8000-000000000001'
export const ben = 'us-east-1:bbbbbbbb-0000-4000-8000-000000000002'
export const guest = 'us-east-1:cccccccc-0000-4000-8000-000000000003'

export const applicationArn = (platform: string, region = 'us-east-1') =>
  `arn:aws:sns:${region}:${accountId}:app/${platform}/photos`

export const pushRoleArn = `arn:aws:iam::${accountId}:role/push`

export const document = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements })

const allow = (action: string, resource = '*') => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
})

/** Own data only, as the developer guide has it. */
export const ownData = document(
  allow(
    'cognito-sync:*',
    `arn:aws:cognito-sync:us-east-1:${accountId}:identitypool/\${cognito-identity.amazonaws.com:aud}/identity/\${cognito-identity.amazonaws.com:sub}/dataset/*`,
  ),
  allow('cognito-sync:*', `arn:aws:cognito-sync:us-east-1:${accountId}:identitypool/${poolId}`),
  allow('cognito-sync:RegisterDevice'),
  allow('cognito-sync:DescribeIdentityUsage'),
  allow('cognito-sync:ListIdentityPoolUsage'),
)

export const role = (name: string, rest: Partial<Role>): Role => ({
  name,
  path: '/',
  id: `AROA${name.toUpperCase().padEnd(17, 'Q')}`,
  trustPolicy: document(),
  inlinePolicies: {},
  attachedPolicyArns: [],
  maxSessionDuration: 3600,
  tags: {},
  ...rest,
})

const user = (name: string, policy?: string): User => ({
  name,
  path: '/',
  id: `AIDA${name.toUpperCase().padEnd(17, 'Q')}`,
  accessKeys: { [keyOf(name).accessKeyId]: keyOf(name).secretAccessKey },
  inlinePolicies: policy === undefined ? {} : { policy },
})

/** The key of the user of that name. */
export const keyOf = (name: string) => ({
  accessKeyId: `AKIA${name.toUpperCase().padEnd(16, 'Q')}`,
  secretAccessKey: `${name} secret`,
})

const identity = (id: string, rest: Partial<Identity> = {}): Identity => ({
  id,
  logins: [],
  createdAt: now - 3600,
  modifiedAt: now - 3600,
  ...rest,
})

const pool = (id: string, rest: Partial<IdentityPool> = {}): IdentityPool => ({
  id,
  name: 'photos',
  accountId,
  allowUnauthenticatedIdentities: true,
  supportedLoginProviders: {},
  openIdConnectProviderArns: [],
  cognitoIdentityProviders: [],
  samlProviderArns: [],
  tags: {},
  roles: {},
  roleMappings: {},
  principalTags: {},
  identities: {},
  ...rest,
})

/** What the push role trusts, by the developer guide. */
export const pushTrust = (
  condition: object = { StringEquals: { 'aws:SourceAccount': accountId } },
) =>
  document({
    Effect: 'Allow',
    Principal: { Service: 'cognito-sync.amazonaws.com' },
    Action: 'sts:AssumeRole',
    Condition: condition,
  })

export const syncWorld = (): World => ({
  now,
  seed: 'sync',
  turn: 0,
  identityProviders: {},
  accounts: {
    [accountId]: {
      id: accountId,
      partition: 'aws',
      oidcProviders: {},
      roles: {
        signedIn: role('signedIn', { inlinePolicies: { ownData } }),
        push: role('push', {
          trustPolicy: pushTrust(),
          inlinePolicies: { sns: document(allow('sns:*')) },
        }),
      },
      managedPolicies: {},
      users: { admin: user('admin', document(allow('*'))), nobody: user('nobody') },
    },
  },
  buckets: {},
  identityPools: {
    [poolId]: pool(poolId, {
      identities: { [ana]: identity(ana), [ben]: identity(ben), [guest]: identity(guest) },
    }),
  },
})

/** The identity keeps what the other had, which is gone; as the broker merges them. */
export function merge(world: World, kept: string, gone: string): World {
  const { identities, ...rest } = world.identityPools?.[poolId] ?? pool(poolId)
  return {
    ...world,
    identityPools: {
      ...world.identityPools,
      [poolId]: {
        ...rest,
        identities: {
          ...identities,
          [kept]: identity(kept, { mergedIdentityIds: [gone] }),
          [gone]: identity(gone, { disabled: true }),
        },
      },
    },
  }
}

/** The session that Cognito gives to an identity, as STS seals it. */
export function credentialsOf(identityId: string, rest: Partial<Session> = {}) {
  const holder: Session = {
    accessKeyId: 'ASIAEXAMPLESESSION23',
    secretAccessKey: 'session/secret+key',
    issuedAt: now,
    expiresAt: now + 3600,
    partition: 'aws',
    accountId,
    role: { name: 'signedIn', path: '/', id: role('signedIn', {}).id },
    sessionName: 'CognitoIdentityCredentials',
    federatedProvider: 'cognito-identity.amazonaws.com',
    webIdentityKeys: {
      'cognito-identity.amazonaws.com:aud': poolId,
      'cognito-identity.amazonaws.com:sub': identityId,
      'cognito-identity.amazonaws.com:amr': ['authenticated'],
    },
    tags: {},
    transitiveTagKeys: [],
    policyArns: [],
    ...rest,
  }
  const { accessKeyId, secretAccessKey } = holder
  return { accessKeyId, secretAccessKey, sessionToken: sealSessionToken(holder) }
}

type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string }

/** The world, reached by any number of unmodified SDK clients. */
export function startSync(world = syncWorld()) {
  const transport = sdkTransport(world)
  const { requestHandler, systemClockOffset } = transport
  const client = (credentials: Credentials) =>
    new CognitoSyncClient({
      region: 'us-east-1',
      credentials,
      requestHandler,
      systemClockOffset,
      maxAttempts: 1,
    })
  return {
    transport,
    client,
    /** A device of that identity. */
    of: (identityId: string, rest?: Partial<Session>) => client(credentialsOf(identityId, rest)),
    admin: client(keyOf('admin')),
    verdicts: () =>
      Object.fromEntries(
        (transport.exchanges.at(-1)?.checks ?? []).map(({ id, verdict }) => [id, verdict]),
      ),
  }
}

/** Name, status and text of a refusal; its class is Cognito Sync's. */
export async function refusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CognitoSyncServiceException)) throw new Error(`not refused: ${error}`)
  return [error.name, error.$metadata.httpStatusCode, error.message]
}
