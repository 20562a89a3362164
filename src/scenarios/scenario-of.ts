/** Builds a scenario from what its file says: presets are filled in, keys and entity tags added. @module */
import type { IdentityPool } from '../federation/cognito-identity/identity-pool.ts'
import { md5 } from '../federation/encoding/md5.ts'
import { hex } from '../federation/encoding/sha256.ts'
import type { Account } from '../federation/iam/account.ts'
import type { IdentityProvider } from '../federation/idp/identity-provider.ts'
import { presetOf, providerPresets } from '../federation/idp/providers/presets.ts'
import type { Bucket } from '../federation/s3/bucket.ts'
import type { World } from '../federation/world.ts'
import { ellipticKeys, googleCurrentKeys, googleKeys, otherKeys } from './demo-keys.ts'
import { mapRecord } from './map-record.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioFile } from './scenario-file.ts'
import { applicationsOf, syncPoolOf } from './sync-pool-of.ts'
import { userPoolOf } from './user-pool-of.ts'

/** The scenario of that id; its id is also the seed of its randomness. */
export function scenarioOf(id: string, file: ScenarioFile): Scenario {
  const { title, flow, faults, startsAt } = file
  return {
    id,
    title,
    flow,
    faults,
    app: { ...file.app, waits: {}, clockSkew: 0, sendsSessionToken: true },
    world: {
      now: startsAt,
      seed: id,
      turn: 0,
      identityProviders: mapRecord(file.identityProviders, providerOf),
      accounts: mapRecord(file.accounts, (account, accountId) =>
        accountOf(account, accountId, startsAt),
      ),
      buckets: mapRecord(file.buckets, (bucket) => bucketOf(bucket, startsAt)),
      ...(file.userPools
        ? {
            userPools: mapRecord(file.userPools, (pool, poolId) =>
              userPoolOf(pool, poolId, id, startsAt),
            ),
          }
        : {}),
      ...(file.identityPools
        ? {
            identityPools: mapRecord(file.identityPools, (pool, poolId) =>
              identityPoolOf(pool, poolId, startsAt),
            ),
          }
        : {}),
      ...syncOf(file),
    },
  }
}

const keySets = {
  google: googleKeys,
  'google-current': googleCurrentKeys,
  other: otherKeys,
  elliptic: ellipticKeys,
}

function providerOf(
  { preset, keys: keySet, name, clients, users }: ScenarioFile['identityProviders'][string],
  issuer: string,
): IdentityProvider {
  const keys = keySets[keySet]
  const signingKey = Object.keys(keys)[0] ?? ''
  const parts = { keys, signingKey, clients, users, ...(name === undefined ? {} : { name }) }
  return providerPresets[preset ?? presetOf(issuer)](issuer, parts)
}

const accountOf = (
  { oidcProviders, roles, managedPolicies }: ScenarioFile['accounts'][string],
  id: string,
  createdAt: number,
): Account => ({
  id,
  partition: 'aws',
  oidcProviders: mapRecord(oidcProviders, (provider) => ({ ...provider, createdAt })),
  roles: mapRecord(roles, (role, name) => ({ name, createdAt, ...role })),
  managedPolicies: mapRecord(managedPolicies, (document) => ({ document, createdAt })),
  users: {},
})

const identityPoolOf = (
  { identities, ...pool }: NonNullable<ScenarioFile['identityPools']>[string],
  id: string,
  createdAt: number,
): IdentityPool => ({
  id,
  ...pool,
  samlProviderArns: [],
  tags: {},
  roleMappings: {},
  principalTags: {},
  identities: mapRecord(identities, (logins, identityId) => ({
    id: identityId,
    logins: Object.entries(logins).map(([provider, subject]) => ({ provider, subject })),
    createdAt,
    modifiedAt: createdAt,
  })),
})

/** Cognito Sync’s part of the world, with SNS’s; none where the file says nothing of it. */
function syncOf({
  syncPools,
  identityPools = {},
  startsAt,
}: ScenarioFile): Pick<World, 'syncPools' | 'platformApplications'> {
  if (!syncPools) return {}
  const ownerOf = (id: string) => {
    const pool = identityPools[id]
    if (!pool) throw new Error(`Cognito Sync keeps data for ${id}, which is not there.`)
    return { id, ...pool }
  }
  const applications = Object.entries(syncPools).map(([id, pool]) =>
    applicationsOf(pool, ownerOf(id)),
  )
  return {
    syncPools: mapRecord(syncPools, (pool, id) => syncPoolOf(pool, ownerOf(id), startsAt)),
    platformApplications: Object.assign({}, ...applications),
  }
}

const bucketOf = (
  { owner, region, objects }: ScenarioFile['buckets'][string],
  lastModified: number,
): Bucket => ({
  owner,
  region,
  objects: mapRecord(objects, ({ text, contentType }) => ({
    body: text,
    contentType,
    etag: hex(md5(new TextEncoder().encode(text))),
    lastModified,
    metadata: {},
  })),
})
