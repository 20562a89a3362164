/** What Cognito Sync keeps: datasets and devices of identities, and how a pool pushes. @module */

/** Of one identity pool. */
export interface SyncPool {
  readonly pushSync?: PushSync
  /** Kept and told, as AWS does; nothing streams in the simulation. */
  readonly cognitoStreams?: CognitoStreams
  /** How many sync sessions were opened. */
  readonly sessionsCount?: number
  /** By identity id. */
  readonly identities: Readonly<Record<string, IdentityData>>
}

export interface PushSync {
  /** SNS platform applications, by whose platform devices are told apart. */
  readonly applicationArns: readonly string[]
  /** The role that Cognito Sync assumes to push. */
  readonly roleArn?: string
}

export interface CognitoStreams {
  readonly streamName?: string
  readonly roleArn?: string
  readonly streamingStatus?: 'ENABLED' | 'DISABLED'
}

export interface IdentityData {
  /** By name. */
  readonly datasets: Readonly<Record<string, Dataset>>
  /** By device id, a UUID. */
  readonly devices: Readonly<Record<string, Device>>
}

export type Platform = 'APNS' | 'APNS_SANDBOX' | 'GCM' | 'ADM'

export interface Device {
  readonly id: string
  readonly platform: Platform
  /** What the platform knows the app on this device by. */
  readonly token: string
  /** The device at SNS. */
  readonly endpointArn: string
  /** Names of datasets. */
  readonly subscriptions: readonly string[]
}

export interface Dataset {
  readonly name: string
  /** Counts the changes; a device that knows this number is up to date. */
  readonly syncCount: number
  /** By key; one without a value was removed. */
  readonly records: Readonly<Record<string, SyncRecord>>
  /** Seconds since the Unix epoch. */
  readonly createdAt: number
  readonly lastModifiedAt: number
  readonly lastModifiedBy: string
  /** Sync count at which it was deleted, where it was; a dataset that has counted on lives again. */
  readonly deletedAt?: number
}

export interface SyncRecord {
  readonly value?: string
  readonly syncCount: number
  /** Seconds since the Unix epoch. */
  readonly lastModifiedAt: number
  readonly lastModifiedBy: string
  /** Seconds since the Unix epoch, by the device’s clock. */
  readonly deviceLastModifiedAt?: number
}
