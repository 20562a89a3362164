/** Builds what Cognito Sync keeps for an identity pool, and the pool’s applications at SNS. @module */
import type { IdentityPool } from '../federation/cognito-identity/identity-pool.ts'
import type { IdentityData, SyncPool } from '../federation/cognito-sync/identity-data.ts'
import type { PlatformApplication } from '../federation/sns/platform-application.ts'
import { mapRecord } from './map-record.ts'
import type { SyncPoolFile } from './sync-file.ts'

type Owner = Pick<IdentityPool, 'id' | 'name' | 'accountId'>
type IdentityFile = SyncPoolFile['identities'][string]

/** What Cognito Sync keeps. */
export const syncPoolOf = (
  { pushRoleArn, platforms, identities }: SyncPoolFile,
  pool: Owner,
  createdAt: number,
): SyncPool => ({
  pushSync: {
    applicationArns: platforms.map((platform) => snsArn(pool, 'app', platform)),
    roleArn: pushRoleArn,
  },
  identities: mapRecord(
    identities,
    ({ datasets, devices }, identityId): IdentityData => ({
      datasets: mapRecord(datasets, (values, name) => ({
        name,
        syncCount: 1,
        records: mapRecord(values, (value) => ({
          value,
          syncCount: 1,
          lastModifiedAt: createdAt,
          lastModifiedBy: identityId,
        })),
        createdAt,
        lastModifiedAt: createdAt,
        lastModifiedBy: identityId,
      })),
      devices: mapRecord(devices, (device, id) => ({
        id,
        ...device,
        endpointArn: endpointArn(pool, device.platform, id),
      })),
    }),
  ),
})

/** The applications by ARN, with the devices that were registered before. */
export const applicationsOf = (
  { platforms, identities }: SyncPoolFile,
  pool: Owner,
): Readonly<Record<string, PlatformApplication>> =>
  Object.fromEntries(
    platforms.map((platform) => {
      const arn = snsArn(pool, 'app', platform)
      const { accountId, name } = pool
      const endpoints = endpointsOf(Object.values(identities), pool, platform)
      return [arn, { arn, accountId, platform, name, endpoints }]
    }),
  )

const endpointsOf = (
  identities: readonly IdentityFile[],
  pool: Owner,
  platform: string,
): PlatformApplication['endpoints'] =>
  Object.fromEntries(
    identities
      .flatMap(({ devices }) => Object.entries(devices))
      .filter(([, device]) => device.platform === platform)
      .map(([id, { token }]) => {
        const arn = endpointArn(pool, platform, id)
        return [arn, { arn, token, enabled: true }]
      }),
  )

const endpointArn = (pool: Owner, platform: string, deviceId: string): string =>
  `${snsArn(pool, 'endpoint', platform)}/${deviceId}`

/** In the pool’s own region and account. */
const snsArn = ({ id, name, accountId }: Owner, kind: 'app' | 'endpoint', platform: string) =>
  `arn:aws:sns:${id.split(':')[0]}:${accountId}:${kind}/${platform}/${name}`
