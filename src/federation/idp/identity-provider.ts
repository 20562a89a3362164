/** An OpenID Connect provider of the simulated web: its endpoints, clients, people and keys. @module */
import type { JWK } from 'jose'

/** JWS algorithms that a provider here may sign with. */
export type SigningAlgorithm = 'RS256' | 'RS384' | 'RS512' | 'ES256' | 'ES384' | 'ES512'

/** How a provider words and orders what the standards leave open; see `dialects.ts`. */
export type DialectName =
  | 'apple'
  | 'auth0'
  | 'entra-id'
  | 'facebook'
  | 'google'
  | 'login-with-amazon'
  | 'openid'
  | 'workload'

export interface IdentityProvider {
  /** Shown to people: `Google`. */
  readonly name: string
  /** The `iss` of its tokens, an https URL, compared character by character. */
  readonly issuer: string
  /** Absent for a provider that does as the standards say. */
  readonly dialect?: DialectName
  readonly endpoints: ProviderEndpoints
  /** Applications registered with the provider, by client id. */
  readonly clients: Readonly<Record<string, Client>>
  /** Accounts by `sub`. */
  readonly users: Readonly<Record<string, ProviderUser>>
  /** Key pairs by `kid`. */
  readonly keys: Readonly<Record<string, ProviderKey>>
  /** The `kid` of the key that signs now. */
  readonly signingKey: string
  /**
   * The key set served instead of the public halves of `keys`: as a document, whatever is in it; a
   * string is served as it is.
   */
  readonly jwks?: unknown
  /** The discovery document served instead of its own, in the same way. */
  readonly discovery?: unknown
  /** Members of its discovery document over those of its dialect; `null` leaves one out. */
  readonly metadata?: Readonly<Record<string, unknown>>
  /** How it answers workloads, which ask for tokens without a person; absent where none may. */
  readonly workload?: WorkloadTokens
  /** How long an ID token is valid, in seconds. */
  readonly idTokenLifetime: number
  /** How far the provider's clock is ahead of the world's, in seconds. */
  readonly clockSkew: number
  /** Whether others can ask it: for its discovery document, its keys, what a token stands for. */
  readonly reachable: boolean
  /** How long its answers take, in seconds; at once where nothing is said. */
  readonly responseTime?: number
  /** Claims set in every ID token over the standard ones; `null` leaves a claim out. */
  readonly extraClaims: Readonly<Record<string, unknown>>
  /** JOSE header fields set in every ID token over the standard ones; `null` leaves one out. */
  readonly extraHeader?: Readonly<Record<string, unknown>>
  /**
   * Authorization codes that were redeemed already: a code works once (RFC 6749 §4.1.2). Each with
   * its expiry, after which it is forgotten.
   */
  readonly redeemedCodes: readonly string[]
}

/**
 * Absolute URLs; they may be on several hosts, as Google's are. Who signs in workloads alone has
 * none for people, and who gives out access tokens alone has no keys.
 */
export interface ProviderEndpoints {
  readonly authorization?: string
  readonly token?: string
  readonly jwks?: string
  readonly userinfo?: string
  /** Facebook's: what an access token stands for. */
  readonly debugToken?: string
  /** Facebook's: who the bearer of a token is. */
  readonly me?: string
  /** Login with Amazon's: what an access token stands for. */
  readonly tokenInfo?: string
  /** Login with Amazon's: who the bearer of a token is. */
  readonly profile?: string
}

/** What the token of a job or pod says where nobody says more. */
export interface WorkloadTokens {
  /** The claims of an example workload, but for issuer, times and `jti`. */
  readonly claims: Readonly<Record<string, unknown>>
  /** Seconds from `iat` to `nbf`; there is no `nbf` where nothing is said. */
  readonly notBefore?: number
  /** Whether every token has an identifier of its own, `jti`. */
  readonly numbered: boolean
}

export interface Client {
  /** The application's name on the provider's page. */
  readonly name: string
  /** Absent for a public client, which proves itself by PKCE alone. */
  readonly secret?: string
  /** Login with Amazon's App ID where it is not the client id: policies test the App ID. */
  readonly appId?: string
  readonly redirectUris: readonly string[]
}

export interface ProviderUser {
  readonly email: string
  readonly name: string
  /** Whether the provider vouches for the address; it does where nothing is said. */
  readonly emailVerified?: boolean
  /** More claims about this person, over the others: `given_name`, `picture`, Google's `hd`. */
  readonly claims?: Readonly<Record<string, unknown>>
}

export interface ProviderKey {
  readonly algorithm: SigningAlgorithm
  /** A fixed demonstration key, published with the project: it protects nothing. */
  readonly privateKey: JWK
  /** Whether the key stands in the key set that relying parties fetch. */
  readonly published: boolean
}

/** What time it is at the provider, in whole seconds since the Unix epoch. */
export const providerNow = (world: { readonly now: number }, provider: IdentityProvider): number =>
  Math.floor(world.now + provider.clockSkew)
