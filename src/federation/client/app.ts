/**
 * What an application of the simulation is configured with, and what it comes to hold. The legs of
 * a handshake work on these; a scenario's faults change them.
 *
 * @module
 */
import type { Exchange, PartyId } from '../exchange.ts'
import type { SignInPage } from '../idp/sign-in-page.ts'
import type { World } from '../world.ts'

export interface App {
  /** Shown to people: `Photo app`. */
  readonly name: string
  /** Where it runs: `on Ana’s phone`. */
  readonly place: string
  /** Issuer URL of the identity provider whose token the app uses. */
  readonly provider: string
  readonly tokenFrom: SignInPlan | TokenFilePlan | UserPoolPlan
  readonly region: string
  /** The role that it asks STS for; absent where a broker chooses. */
  readonly roleArn?: string
  readonly roleSessionName?: string
  /** Absent where the app asks STS itself. */
  readonly broker?: Broker
  /** Seconds; left out of the request where absent. */
  readonly durationSeconds?: number
  readonly bucket: string
  /** `{identityId}` stands for the id that the broker gives. */
  readonly key: string
  /** What the app uploads, where it does. */
  readonly upload?: Upload
  /** Claims that are changed in the token after it was signed, as a thief might. */
  readonly alteredClaims?: Readonly<Record<string, unknown>>
  /** Seconds that pass before a leg starts. */
  readonly waits: Readonly<Partial<Record<LegName, number>>>
  /** Seconds that the device's clock is ahead of the world's. */
  readonly clockSkew: number
  /** Whether the session token is sent with what the credentials sign. */
  readonly sendsSessionToken: boolean
}

/** A Cognito identity pool between the identity provider and AWS. */
export interface Broker {
  readonly identityPoolId: string
  /** The key of `Logins` under which the app hands over its token: `accounts.google.com`. */
  readonly login: string
  /** Which token it hands over; a common mistake is the access token of a user pool. */
  readonly hands: 'idToken' | 'accessToken'
  /** Asks for a role by name instead of leaving it to the pool. */
  readonly customRoleArn?: string
}

export interface Upload {
  readonly contentType: string
  readonly text: string
}

/** A person signs in at the provider's page. */
export interface SignInPlan {
  readonly kind: 'sign-in'
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  /** The `sub` of the person who signs in. */
  readonly user: string
}

/** The platform keeps a token for the workload in a file, `AWS_WEB_IDENTITY_TOKEN_FILE`. */
export interface TokenFilePlan {
  readonly kind: 'file'
  readonly path: string
  /** What the token says over the provider's usual claims. */
  readonly claims: Readonly<Record<string, unknown>>
  /** How long a token is valid, in seconds. */
  readonly lifetime: number
  /** Whether the platform writes a fresh token once four fifths of that time have passed. */
  readonly rotates: boolean
  /** What stands in the file after the token, such as a line break. */
  readonly trailing: string
}

/** A person signs up and in at a user pool, in forms of the app's own. */
export interface UserPoolPlan {
  readonly kind: 'user-pool'
  readonly clientId: string
  readonly username: string
  /** Demonstration data, like everything a person types here. */
  readonly password: string
  /** By name. */
  readonly attributes: Readonly<Record<string, string>>
  /** What they type for the code that was sent to them, where that is something else. */
  readonly typedCode?: string
  /** What they type at sign-in, where that is not the password that they chose. */
  readonly typedPassword?: string
  /** Whether the code is typed in before they sign in. */
  readonly confirms: boolean
}

export type LegName =
  | 'openSignIn'
  | 'requestIdToken'
  | 'readTokenFile'
  | 'signUp'
  | 'confirmSignUp'
  | 'initiateAuth'
  | 'getGuestId'
  | 'getGuestCredentials'
  | 'putObject'
  | 'getId'
  | 'getCredentialsForIdentity'
  | 'getOpenIdToken'
  | 'assumeRoleWithWebIdentity'
  | 'getObject'

/** What the app holds so far. */
export interface Holdings {
  readonly signIn?: SignIn
  readonly tokenFile?: TokenFile
  readonly idToken?: string
  readonly accessToken?: string
  readonly refreshToken?: string
  /** By what the broker knows the person, or the guest. */
  readonly identityId?: string
  /** The broker's own token about the identity, for STS. */
  readonly openIdToken?: string
  readonly credentials?: Credentials
  readonly assumedRoleUser?: AssumedRoleUser
  readonly object?: ReceivedObject
}

/** A sign-in under way: what the app must remember until the person comes back. */
export interface SignIn {
  /** The provider's page, to be drawn. */
  readonly page: SignInPage
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

/** Where a leg starts from. */
export interface LegInput {
  readonly world: World
  readonly app: App
  readonly holdings: Holdings
}

/** Where it ends: the world moved on, the exchanges on the way, what is held now, or who refused. */
export interface LegResult {
  readonly world: World
  readonly exchanges: readonly Exchange[]
  readonly holdings: Holdings
  readonly refusal?: LegRefusal
}

export interface LegRefusal {
  readonly party: PartyId
  readonly code: string
  readonly status: number
  readonly message: string
}

/** One part of a handshake, as the application performs it. */
export type Leg = (input: LegInput) => Promise<LegResult>
