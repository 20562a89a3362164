/** What an app client of a user pool is: how one app may use it. @module */

export interface AppClient {
  /** 26 lower-case letters and digits. */
  readonly id: string
  readonly name: string
  /** Absent for a public client. */
  readonly secret?: string
  /** `ALLOW_USER_SRP_AUTH`, … */
  readonly explicitAuthFlows: readonly string[]
  /** Absent: all attributes may be read, or written. */
  readonly readAttributes?: readonly string[]
  readonly writeAttributes?: readonly string[]
  /** Seconds. */
  readonly idTokenLifetime: number
  readonly accessTokenLifetime: number
  readonly refreshTokenLifetime: number
  /** Whether a refresh gives out a new refresh token and ends the old one; and after how many seconds. */
  readonly refreshTokenRotation?: { readonly retryGracePeriod: number }
  readonly enableTokenRevocation: boolean
  /** Whether unknown people get the same answer as wrong passwords. */
  readonly preventUserExistenceErrors: 'ENABLED' | 'LEGACY'
  /** Minutes for which a sign-in that was begun can be completed; 3 where nothing is said. */
  readonly authSessionValidity?: number
  /** In what an administrator counts the lifetimes; it changes nothing about them. */
  readonly tokenValidityUnits?: TokenValidityUnits
  /** Seconds since the Unix epoch. */
  readonly createdAt?: number
  readonly modifiedAt?: number
  /** Managed login. */
  readonly callbackUrls: readonly string[]
  readonly logoutUrls: readonly string[]
  /** One of the callback URLs: where people are sent when a request names none. */
  readonly defaultRedirectUri?: string
  readonly allowedOAuthFlows: readonly ('code' | 'implicit' | 'client_credentials')[]
  readonly allowedOAuthScopes: readonly string[]
  readonly allowedOAuthFlowsUserPoolClient: boolean
  /** `COGNITO` for the pool’s own people, and names of identity providers. */
  readonly supportedIdentityProviders: readonly string[]
}

type TimeUnit = 'seconds' | 'minutes' | 'hours' | 'days'

/** Absent: hours for access and ID tokens, days for refresh tokens. */
export interface TokenValidityUnits {
  readonly access?: TimeUnit
  readonly id?: TimeUnit
  readonly refresh?: TimeUnit
}
