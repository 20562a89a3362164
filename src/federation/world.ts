/**
 * Everything that exists in a simulation, as one immutable, structured-cloneable value. Collections
 * are records, so that a scenario's fault can name what it changes. Sessions are not here: temporary
 * credentials are sealed into their session token, so nothing grows with use.
 *
 * @module
 */
import type { IdentityPool } from './cognito-identity/identity-pool.ts'
import type { UserPool } from './cognito-idp/user-pool.ts'
import type { SyncPool } from './cognito-sync/identity-data.ts'
import type { Account } from './iam/account.ts'
import type { IdentityProvider } from './idp/identity-provider.ts'
import type { Bucket } from './s3/bucket.ts'
import type { PlatformApplication } from './sns/platform-application.ts'

export interface World {
  /** The clock of every service, in seconds since the Unix epoch. */
  readonly now: number
  /**
   * What the time is where requests are signed, where that is not the world's clock: the lab's
   * clients sign with real time while its world may be moved. The age of a signature is judged by it.
   */
  readonly signersNow?: number
  /** What all randomness is derived from. */
  readonly seed: string
  /** How many requests were answered so far; with the seed it makes identifiers fresh. */
  readonly turn: number
  /** By issuer URL. */
  readonly identityProviders: Readonly<Record<string, IdentityProvider>>
  /** AWS accounts by their twelve digits. */
  readonly accounts: Readonly<Record<string, Account>>
  /** S3 buckets by name. */
  readonly buckets: Readonly<Record<string, Bucket>>
  /** Cognito identity pools by id. */
  readonly identityPools?: Readonly<Record<string, IdentityPool>>
  /** Cognito user pools by id. */
  readonly userPools?: Readonly<Record<string, UserPool>>
  /** What Cognito Sync keeps for an identity pool, by the pool's id. */
  readonly syncPools?: Readonly<Record<string, SyncPool>>
  /** SNS’s platform applications by ARN. */
  readonly platformApplications?: Readonly<Record<string, PlatformApplication>>
  /** What left the simulated web for people and devices: codes by mail and text, pushes. */
  readonly messages?: readonly Message[]
}

/** Something that was delivered to a person or a device. */
export interface Message {
  /** Seconds since the Unix epoch. */
  readonly at: number
  readonly via: 'email' | 'sms' | 'push'
  /** An address, a telephone number, or the token by which a push service knows an app on a device. */
  readonly to: string
  /** The text, or what a push hands to the app, as JSON. */
  readonly body: string
  /** What stands in the text that has to be typed back. */
  readonly code?: string
}
