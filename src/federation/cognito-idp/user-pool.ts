/** What a user pool is: a directory of people, its app clients, and how people sign in. @module */
import type { JWK } from 'jose'
import type { AppClient } from './app-client/app-client.ts'

export type { AppClient, TokenValidityUnits } from './app-client/app-client.ts'

export interface UserPool {
  /** `us-east-1_AbCdEfGhI`: the region stands before the underscore. */
  readonly id: string
  readonly name: string
  /** Twelve digits. */
  readonly accountId: string
  /** Seconds since the Unix epoch. */
  readonly createdAt: number
  readonly modifiedAt?: number
  readonly deletionProtection?: 'ACTIVE' | 'INACTIVE'
  readonly tags?: Readonly<Record<string, string>>
  readonly passwordPolicy: PasswordPolicy
  /** The attributes that people have, standard and `custom:…`, by name. */
  readonly attributes: Readonly<Record<string, AttributeDefinition>>
  /** Attributes that people may sign in with instead of a user name of their own. */
  readonly usernameAttributes: readonly ('email' | 'phone_number')[]
  readonly aliasAttributes: readonly ('email' | 'phone_number' | 'preferred_username')[]
  readonly usernameCaseSensitive: boolean
  readonly autoVerifiedAttributes: readonly ('email' | 'phone_number')[]
  /** Ways to reach people who forgot their password, the preferred one first; absent: text, then mail. */
  readonly accountRecovery?: readonly ('verified_email' | 'verified_phone_number' | 'admin_only')[]
  /** Whether only an administrator may create people. */
  readonly adminCreateUserOnly: boolean
  /** The prefix of its managed login, `lumen` in `lumen.auth.us-east-1.amazoncognito.com`. */
  readonly domain?: string
  /** By client id. */
  readonly clients: Readonly<Record<string, AppClient>>
  /** By group name. */
  readonly groups: Readonly<Record<string, Group>>
  /** By user name; the pool’s rule on case is applied before one is looked up. */
  readonly users: Readonly<Record<string, PoolUser>>
  /** Other identity providers that people may come through, by name: `Google`, `Facebook`, … */
  readonly identityProviders: Readonly<Record<string, PoolIdentityProvider>>
  /** ID and access tokens are signed by different keys. */
  readonly keys: { readonly id: PoolKey; readonly access: PoolKey }
  /** Codes of managed login that were redeemed already, each with its expiry behind it. */
  readonly redeemedCodes: readonly string[]
}

export interface PoolKey {
  readonly kid: string
  /** A fixed demonstration key, RS256: it protects nothing. */
  readonly privateKey: JWK
}

export interface PasswordPolicy {
  /** Characters. */
  readonly minimumLength: number
  readonly requireLowercase: boolean
  readonly requireUppercase: boolean
  readonly requireNumbers: boolean
  readonly requireSymbols: boolean
  readonly temporaryPasswordValidityDays: number
  /** How many passwords, with the one in use, cannot be chosen again; absent: any can. */
  readonly historySize?: number
}

export interface AttributeDefinition {
  readonly type: 'String' | 'Number' | 'Boolean' | 'DateTime'
  /** Whether it can be written again after sign-up. */
  readonly mutable: boolean
  readonly required: boolean
  /** Characters. */
  readonly length?: readonly [least: number, most: number]
  readonly range?: readonly [least: number, most: number]
}

export interface Group {
  readonly name: string
  readonly description?: string
  readonly roleArn?: string
  /** The lower, the more it counts. */
  readonly precedence?: number
  /** Seconds since the Unix epoch. */
  readonly createdAt: number
  readonly modifiedAt?: number
}

export type UserStatus =
  | 'UNCONFIRMED'
  | 'CONFIRMED'
  | 'FORCE_CHANGE_PASSWORD'
  | 'RESET_REQUIRED'
  | 'EXTERNAL_PROVIDER'

export interface PoolUser {
  readonly username: string
  /** A UUID. */
  readonly sub: string
  readonly status: UserStatus
  readonly enabled: boolean
  /** All but `sub`, by name; values are text, as in the service. */
  readonly attributes: Readonly<Record<string, string>>
  /** Absent for people who come through another provider. */
  readonly password?: PasswordVerifier
  /** Passwords that they had before, the latest first, as many as the pool’s history asks for. */
  readonly formerPasswords?: readonly PasswordVerifier[]
  /** Names of groups. */
  readonly groups: readonly string[]
  /** Seconds since the Unix epoch. */
  readonly createdAt: number
  readonly modifiedAt: number
  /** The code that was sent last for confirming, or for a new password or attribute. */
  readonly codes: Readonly<Record<string, SentCode>>
  /** People of other providers: who they are there. */
  readonly identity?: FederatedIdentity
  /** Seconds since the Unix epoch: refresh and access tokens of sessions begun before are revoked. */
  readonly signedOutAt?: number
  /** `origin_jti` of single sessions that were revoked. */
  readonly revokedSessions: readonly string[]
  /** Wrong passwords since the last right one. */
  readonly failedSignIns?: FailedSignIns
  /** Of sessions whose refresh token was replaced by a newer one, by `origin_jti`. */
  readonly rotations?: Readonly<Record<string, TokenRotation>>
}

export interface FailedSignIns {
  readonly count: number
  /** Seconds since the Unix epoch: when the last was. */
  readonly at: number
}

/** How far the refresh tokens of one session have got. */
export interface TokenRotation {
  /** How often one was replaced. */
  readonly count: number
  /** Seconds since the Unix epoch: when the last was, and when the session ends anyway. */
  readonly at: number
  readonly sessionEndsAt: number
}

/**
 * What the pool knows of a password: SRP’s salt and verifier, hexadecimal. The password itself is
 * not kept; a plain sign-in computes the verifier again.
 */
export interface PasswordVerifier {
  readonly salt: string
  readonly verifier: string
  /** Seconds since the Unix epoch at which a temporary password stops working. */
  readonly temporaryUntil?: number
}

export interface SentCode {
  readonly code: string
  /** Seconds since the Unix epoch. */
  readonly expiresAt: number
  /** Wrong guesses so far. */
  readonly failures: number
}

export interface FederatedIdentity {
  readonly userId: string
  readonly providerName: string
  readonly providerType: PoolIdentityProvider['type']
  readonly issuer?: string
  /** Seconds since the Unix epoch. */
  readonly dateCreated: number
}

export interface PoolIdentityProvider {
  readonly name: string
  readonly type: 'Google' | 'Facebook' | 'LoginWithAmazon' | 'SignInWithApple' | 'OIDC'
  /** `client_id`, `client_secret`, `authorize_scopes`, `oidc_issuer`, …: as the API has them. */
  readonly details: Readonly<Record<string, string>>
  /** What `idp_identifier` may say instead of the name. */
  readonly identifiers?: readonly string[]
  /** Claims of the provider by attribute of the pool. */
  readonly attributeMapping: Readonly<Record<string, string>>
  /** Seconds since the Unix epoch. */
  readonly createdAt: number
  readonly modifiedAt?: number
}

/** `https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI`: the `iss` of its tokens. */
export const poolIssuer = (pool: Pick<UserPool, 'id'>): string =>
  `https://cognito-idp.${pool.id.split('_')[0]}.amazonaws.com/${pool.id}`
