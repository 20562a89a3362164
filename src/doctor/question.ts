/**
 * What somebody brings whose call was refused: texts as they were pasted, and what they know of the
 * rest. What is not known is assumed, and said to be.
 *
 * @module
 */

export interface Question {
  /** A JWT, the answer of an endpoint that has one in it, or a token’s claims as JSON. */
  readonly token: string
  readonly keys: ProviderKeys
  /** A trust policy as JSON, or what `aws iam get-role` prints. */
  readonly role: string
  readonly provider: RegisteredProvider
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

/** The parameters of the call as they were typed; empty where nothing is known. */
export interface QuestionedCall {
  readonly roleArn: string
  readonly roleSessionName: string
  /** Seconds. */
  readonly durationSeconds: string
  /** A session policy as JSON. */
  readonly policy: string
  /** When the call is made: just after the token was issued, or now. */
  readonly when: 'issued' | 'now'
}

/** A question that nothing is known of beside the token and the role. */
export const openQuestion = (token: string, role: string): Question => ({
  token,
  keys: { kind: 'trusted' },
  role,
  provider: { kind: 'assumed' },
  call: { roleArn: '', roleSessionName: '', durationSeconds: '', policy: '', when: 'issued' },
})
