/** A world with identity pools, and the AWS SDK's client for them. */
import {
  CognitoIdentityClient,
  CognitoIdentityServiceException,
} from '@aws-sdk/client-cognito-identity'
import type { IdentityPool } from '../../src/federation/cognito-identity/identity-pool.ts'
import type { User } from '../../src/federation/iam/account.ts'
import type { World } from '../../src/federation/world.ts'
import { accountId, iamWorld, keyOf, now } from './iam-world.ts'
import { sdkTransport } from './sdk-transport.ts'

export const region = 'us-east-1'
export const photosId = `${region}:11111111-1111-4111-8111-111111111111`
export const theirsId = `${region}:22222222-2222-4222-8222-222222222222`
export const absentId = `${region}:33333333-3333-4333-8333-333333333333`
export const poolArn = (id: string) =>
  `arn:aws:cognito-identity:${region}:${accountId}:identitypool/${id}`

/** Ids of identities: the photos pool has all but the last, which is of another account. */
export const identities = {
  guest: `${region}:aaaaaaaa-0000-4000-8000-000000000000`,
  ana: `${region}:aaaaaaaa-1111-4111-8111-111111111111`,
  bo: `${region}:aaaaaaaa-2222-4222-8222-222222222222`,
  gone: `${region}:aaaaaaaa-3333-4333-8333-333333333333`,
  cy: `${region}:aaaaaaaa-4444-4444-8444-444444444444`,
  /** A developer's user with twenty identifiers. */
  many: `${region}:aaaaaaaa-5555-4555-8555-555555555555`,
  theirs: `${region}:bbbbbbbb-1111-4111-8111-111111111111`,
} as const

export const userPool = `cognito-idp.${region}.amazonaws.com/${region}_AbCdEfGhI`
export const appClient = '7lhlkkfbfb4q5kpp90urffao00'
export const developerProvider = 'login.lumen.example'

const identity = (id: string, ...logins: readonly (readonly [string, string])[]) => ({
  id,
  logins: logins.map(([provider, subject]) => ({ provider, subject })),
  createdAt: now - 60,
  modifiedAt: now - 30,
})

const pool = (id: string, rest: Partial<IdentityPool>): IdentityPool => ({
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

/** May do everything with identity pools, but hand no role to them. */
const keeper: User = {
  name: 'keeper',
  path: '/',
  id: 'AIDAKEEPERQQQQQQQQQQQ',
  accessKeys: { [keyOf('keeper').accessKeyId]: keyOf('keeper').secretAccessKey },
  inlinePolicies: {
    pools: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'cognito-identity:*', Resource: '*' }],
    }),
  },
}

export function identityPoolWorld(): World {
  const world = iamWorld()
  const account = world.accounts[accountId]
  if (!account) throw new Error('the IAM world has changed')
  return {
    ...world,
    accounts: {
      ...world.accounts,
      [accountId]: { ...account, users: { ...account.users, keeper } },
    },
    identityPools: {
      [photosId]: pool(photosId, {
        supportedLoginProviders: { 'accounts.google.com': 'photo-app' },
        cognitoIdentityProviders: [{ providerName: userPool, clientId: appClient }],
        developerProviderName: developerProvider,
        identities: {
          [identities.guest]: identity(identities.guest),
          [identities.ana]: identity(
            identities.ana,
            ['accounts.google.com', 'ana'],
            [developerProvider, 'user-ana'],
            [developerProvider, 'ana@work'],
          ),
          [identities.bo]: identity(identities.bo, [developerProvider, 'user-bo']),
          [identities.cy]: identity(
            identities.cy,
            ['accounts.google.com', 'cy'],
            [developerProvider, 'user-cy'],
          ),
          [identities.many]: identity(
            identities.many,
            ...Array.from(
              { length: 20 },
              (_, index) => [developerProvider, `many-${index}`] as const,
            ),
          ),
          [identities.gone]: { ...identity(identities.gone), disabled: true },
        },
      }),
      [theirsId]: pool(theirsId, {
        name: 'theirs',
        accountId: '999988887777',
        identities: { [identities.theirs]: identity(identities.theirs) },
      }),
    },
  }
}

/** A world, and the client of one of its users. */
export function startPools(world = identityPoolWorld()) {
  const transport = sdkTransport(world)
  const { requestHandler, systemClockOffset } = transport
  const clientOf = (user: string) =>
    new CognitoIdentityClient({
      region,
      credentials: keyOf(user),
      requestHandler,
      systemClockOffset,
      maxAttempts: 1,
    })
  return { transport, clientOf, client: clientOf('admin') }
}

/** What the SDK makes of a refusal, and the header that names it on the wire. */
export async function refusalOf(
  { transport }: Pick<ReturnType<typeof startPools>, 'transport'>,
  call: Promise<unknown>,
) {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CognitoIdentityServiceException))
    throw new Error(`Cognito did not refuse: ${error}`)
  const headers = transport.exchanges.at(-1)?.response.headers ?? []
  return {
    class: error.constructor.name,
    name: error.name,
    status: error.$metadata.httpStatusCode,
    message: error.message,
    errorType: headers.find(([name]) => name.toLowerCase() === 'x-amzn-errortype')?.[1],
  }
}
