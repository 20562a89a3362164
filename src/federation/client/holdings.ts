/** What an application comes to hold on its way. @module */
import type { LoginPage } from '../cognito-idp/managed-login/login-page.ts'
import type { SignInPage } from '../idp/sign-in-page.ts'
import type { SyncWrite } from './sync-plan.ts'

/** What the app holds so far. */
export interface Holdings {
  readonly signIn?: SignIn
  /** The same, while the person is still on the user pool’s own page. */
  readonly managedLogin?: SignIn<LoginPage>
  readonly tokenFile?: TokenFile
  readonly idToken?: string
  readonly accessToken?: string
  readonly refreshToken?: string
  /** The ID token of a second provider, where the app hands over two. */
  readonly secondIdToken?: string
  /** By what the broker knows the person, or the guest. */
  readonly identityId?: string
  /** The broker's own token about the identity, for STS. */
  readonly openIdToken?: string
  readonly credentials?: Credentials
  readonly assumedRoleUser?: AssumedRoleUser
  readonly object?: ReceivedObject
  /** By what Cognito Sync knows this device. */
  readonly deviceId?: string
  /** This device's copy of the dataset. */
  readonly replica?: Replica
  /** This device has no network. */
  readonly offline?: true
  /** What was written on this device and is not in the dataset yet. */
  readonly unsent?: SyncWrite
  /** What the person's other device holds, where there is one. */
  readonly tablet?: Holdings
}

/** A sign-in under way: what the app must remember until the person comes back. */
export interface SignIn<Page = SignInPage> {
  /** The provider's page, to be drawn. */
  readonly page: Page
  /** The same page as the provider served it. */
  readonly html: string
  readonly state: string
  readonly nonce: string
  /** PKCE (RFC 7636): only the app knows it until it redeems the code. */
  readonly codeVerifier: string
}

/** The file as the platform last wrote it. */
export interface TokenFile {
  readonly content: string
  /** Seconds since the Unix epoch. */
  readonly writtenAt: number
}

/** Temporary credentials as STS returns them. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** Seconds since the Unix epoch. */
  readonly expiration: number
  /** Seconds since the Unix epoch: when they were received. */
  readonly receivedAt: number
}

/** The identity of the temporary credentials: neither a role nor a user. */
export interface AssumedRoleUser {
  readonly arn: string
  readonly assumedRoleId: string
}

export interface ReceivedObject {
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  readonly etag: string
}

/** A device’s copy of a dataset, as Cognito’s client libraries keep it in the device’s own store. */
export interface Replica {
  /** By key; a record that was removed is not here. */
  readonly records: Readonly<Record<string, ReplicaRecord>>
  /** The sync count up to which the device knows the dataset. */
  readonly syncCount: number
  /** The session in which it may send changes. */
  readonly syncSessionToken: string
}

export interface ReplicaRecord {
  readonly value: string
  readonly syncCount: number
}
