import { sealSessionToken } from '../../src/federation/credentials/seal.ts'
import type { Session } from '../../src/federation/credentials/session.ts'
import type { Role } from '../../src/federation/iam/account.ts'
import { type Bucket, storedObject } from '../../src/federation/s3/bucket.ts'
import type { World } from '../../src/federation/world.ts'

/** 2026-01-01T00:00:00Z. */
export const now = 1_767_225_600

export const accountId = '111122223333'

export const statement = (
  actions: string | readonly string[],
  resources: string | readonly string[],
  rest: object = {},
) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
  ...rest,
})

export const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements })

/** Everything on S3. */
export const everything = policy(statement('s3:*', '*'))

export const role = (inlinePolicies: Role['inlinePolicies'] = { everything }): Role => ({
  name: 'photo-app',
  path: '/apps/',
  id: 'AROAEXAMPLEROLE234567',
  trustPolicy: '{}',
  inlinePolicies,
  attachedPolicyArns: [],
  maxSessionDuration: 3600,
  tags: { team: 'photos' },
})

/** A world with a role, a user with long-term keys and two buckets. */
export function s3World(
  options: {
    readonly role?: Role
    readonly objects?: Bucket['objects']
    readonly bucket?: Partial<Bucket>
  } = {},
): World {
  const photos: Bucket = {
    region: 'us-east-1',
    owner: accountId,
    objects: {
      'hello.txt': storedObject('Hello, world', {
        contentType: 'text/plain',
        lastModified: now - 3600,
      }),
      ...options.objects,
    },
    ...options.bucket,
  }
  return {
    now,
    seed: 's3',
    turn: 0,
    identityProviders: {},
    accounts: {
      [accountId]: {
        id: accountId,
        partition: 'aws',
        oidcProviders: {},
        roles: { 'photo-app': options.role ?? role() },
        managedPolicies: {},
        users: {
          admin: {
            name: 'admin',
            path: '/',
            id: 'AIDAEXAMPLEUSER234567',
            accessKeys: { AKIAEXAMPLEADMIN2345: 'admin-secret' },
            inlinePolicies: { everything },
          },
        },
      },
    },
    buckets: {
      photos,
      'eu.photos': { region: 'eu-west-1', owner: accountId, objects: {} },
      'of-another-account': {
        region: 'us-east-1',
        owner: '444455556666',
        objects: { 'hello.txt': storedObject('theirs', { lastModified: now }) },
      },
    },
  }
}

export const session = (rest: Partial<Session> = {}): Session => ({
  accessKeyId: 'ASIAEXAMPLESESSION23',
  secretAccessKey: 'session/secret+key',
  issuedAt: now - 60,
  expiresAt: now + 3540,
  partition: 'aws',
  accountId,
  role: { name: 'photo-app', path: '/apps/', id: 'AROAEXAMPLEROLE234567' },
  sessionName: 'ana',
  federatedProvider: 'accounts.google.com',
  webIdentityKeys: { 'accounts.google.com:sub': '110169484474386276334' },
  tags: {},
  transitiveTagKeys: [],
  policyArns: [],
  ...rest,
})

/** The credentials of a session as an SDK takes them. */
export async function credentialsOf(holder: Session) {
  return {
    accessKeyId: holder.accessKeyId,
    secretAccessKey: holder.secretAccessKey,
    sessionToken: sealSessionToken(holder),
  }
}

export const adminCredentials = {
  accessKeyId: 'AKIAEXAMPLEADMIN2345',
  secretAccessKey: 'admin-secret',
}
