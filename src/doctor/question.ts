/**
 * What somebody brings whose call was refused: texts as they were pasted, and what they know of the
 * rest. What is not known is assumed, and said to be.
 *
 * @module
 */

/**
 * What was refused, named for what the app asks. With an identity pool GetId comes first, and the
 * classic flow (GetOpenIdToken) ends at STS.
 */
export type Called = 'AssumeRoleWithWebIdentity' | 'GetCredentialsForIdentity' | 'GetOpenIdToken'

export interface Question {
  readonly called: Called
  /**
   * A token: a JWT, the answer of an endpoint that has one in it, or its claims as JSON. To an identity
   * pool it may be the whole map `Logins`.
   */
  readonly token: string
  readonly keys: ProviderKeys
  /**
   * What Facebook or Login with Amazon answers about an access token, as JSON; empty where nobody
   * asked. Of other tokens nothing is read here.
   */
  readonly vouched: string
  /** A trust policy as JSON, or what `aws iam get-role` prints; for a pool, of several roles. */
  readonly role: string
  readonly provider: RegisteredProvider
  readonly pool: QuestionedPool
  readonly call: QuestionedCall
}

/** What is known of the keys that the token’s issuer publishes. */
export type ProviderKeys =
  | { readonly kind: 'trusted' }
  | { readonly kind: 'unreachable' }
  /** The key set (RFC 7517) as JSON. */
  | { readonly kind: 'given'; readonly jwks: string }

/** What is known of the OpenID Connect providers of the role’s account. */
export type RegisteredProvider =
  | { readonly kind: 'assumed' }
  | { readonly kind: 'none' }
  | { readonly kind: 'given'; readonly url: string; readonly clientIds: readonly string[] }

/** What is known of the identity pool; empty where nothing is. */
export interface QuestionedPool {
  /** What `aws cognito-identity describe-identity-pool` prints. */
  readonly description: string
  /** What `aws cognito-identity get-identity-pool-roles` prints. */
  readonly roles: string
  /** Whether the call comes without logins. */
  readonly isGuest: boolean
  readonly identity: NamedIdentity
}

/** Whose identity the call names: that of these logins, somebody else’s, or one that the pool has not. */
export type NamedIdentity = 'own' | 'another' | 'missing'

/** The parameters of the call as they were typed; empty where nothing is known. */
export interface QuestionedCall {
  /** Of the endpoint that an identity pool was called at. */
  readonly region: string
  readonly customRoleArn: string
  readonly roleArn: string
  readonly roleSessionName: string
  /** Seconds. */
  readonly durationSeconds: string
  readonly providerId: string
  /** A session policy as JSON. */
  readonly policy: string
  /** When the call is made: just after the token was issued, or now. */
  readonly when: 'issued' | 'now'
}

/** A question to STS that nothing is known of beside the token and the role. */
export const openQuestion = (token: string, role: string): Question => ({
  called: 'AssumeRoleWithWebIdentity',
  token,
  keys: { kind: 'trusted' },
  vouched: '',
  role,
  provider: { kind: 'assumed' },
  pool: { description: '', roles: '', isGuest: false, identity: 'own' },
  call: {
    region: '',
    customRoleArn: '',
    roleArn: '',
    roleSessionName: '',
    durationSeconds: '',
    providerId: '',
    policy: '',
    when: 'issued',
  },
})
