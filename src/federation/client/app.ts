/**
 * What an application of the simulation is configured with, and what a leg of a handshake is. A
 * scenario's faults change the configuration.
 *
 * @module
 */
import type { Exchange, PartyId } from '../exchange.ts'
import type { JsonObject } from '../jose/decode-jwt.ts'
import type { World } from '../world.ts'
import type { Holdings } from './holdings.ts'
import type { SyncLeg, SyncPlan } from './sync-plan.ts'

export interface App {
  /** Shown to people: `Photo app`. */
  readonly name: string
  /** Where it runs: `on Ana’s phone`. */
  readonly place: string
  /** Issuer URL of the identity provider whose token the app uses. */
  readonly provider: string
  readonly tokenFrom: SignInPlan | TokenFilePlan | UserPoolPlan | ManagedLoginPlan
  readonly region: string
  /** The role that it asks STS for; absent where a broker chooses. */
  readonly roleArn?: string
  readonly roleSessionName?: string
  /** Absent where the app asks STS itself. */
  readonly broker?: Broker
  /** Seconds; left out of the request where absent. */
  readonly durationSeconds?: number
  /** A session policy, JSON text: the session may do no more than it says. */
  readonly sessionPolicy?: string
  readonly bucket: string
  /** `{identityId}` stands for the id that the broker gives. */
  readonly key: string
  /** What the app uploads, where it does. */
  readonly upload?: Upload
  /** A role that it assumes for the upload, with the credentials that it has. */
  readonly uploadRoleArn?: string
  /** What it keeps in step on several devices, where it does. */
  readonly sync?: SyncPlan
  /** Claims that are changed in the token after it was signed, as a thief might. */
  readonly alteredClaims?: Readonly<Record<string, unknown>>
  /** Seconds that pass before a leg starts. */
  readonly waits: Readonly<Partial<Record<LegName, number>>>
  /** Seconds that the device's clock is ahead of the world's. */
  readonly clockSkew: number
  /** Whether the session token is sent with what the credentials sign. */
  readonly sendsSessionToken: boolean
  /** Changes of what it sends in the leg that is performed. */
  readonly requestEdits?: readonly RequestEdit[]
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

/** A change of one of the requests of a leg. */
export interface RequestEdit {
  /** What the request is called in its leg: see machines/edit/request-name.ts. */
  readonly request: string
  /** A JSON merge patch (RFC 7396) on the parameters, in which secrets stand as their placeholders. */
  readonly change: JsonObject
}

/** A person signs in at the provider's page. */
export interface SignInPlan {
  readonly kind: 'sign-in'
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  /** The `sub` of the person who signs in. */
  readonly user: string
  /** Which token of the answer the app takes, where it takes the wrong one. */
  readonly takes?: 'accessToken'
  /** At a second provider, where the app hands over the tokens of two. */
  readonly also?: SecondSignIn
}

/** A sign-in at another provider, of the same person. */
export interface SecondSignIn
  extends Pick<SignInPlan, 'clientId' | 'redirectUri' | 'scope' | 'user'> {
  /** Its issuer URL. */
  readonly provider: string
  /** The key of `Logins` for it. */
  readonly login: string
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
  /** Whether the app is left and comes back with the refresh token that it kept. */
  readonly comesBack?: boolean
  /** Whether the person revoked that token meanwhile, on another device. */
  readonly revokes?: boolean
}

/** A person comes to the user pool through another identity provider, by way of managed login. */
export interface ManagedLoginPlan {
  readonly kind: 'managed-login'
  /** The host of managed login: `lumen.auth.us-east-1.amazoncognito.com`. */
  readonly host: string
  /** As the user pool names it: `Google`. */
  readonly identityProvider: string
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  /** The `sub` of the person at that identity provider. */
  readonly user: string
}

export type LegName =
  | 'openSignIn'
  | 'requestIdToken'
  | 'readTokenFile'
  | 'signUp'
  | 'confirmSignUp'
  | 'initiateAuth'
  | 'refreshTokens'
  | 'signInAgain'
  | 'openManagedLogin'
  | 'continueToProvider'
  | 'signInThroughProvider'
  | 'getGuestId'
  | 'getGuestCredentials'
  | 'putObject'
  | 'getId'
  | 'getCredentialsForIdentity'
  | 'getOpenIdToken'
  | 'assumeRoleWithWebIdentity'
  | 'getCallerIdentity'
  | 'getObject'
  | SyncLeg

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
