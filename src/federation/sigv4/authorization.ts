/** What a request says about its own signature. @module */
import type { CredentialScope } from './credential-scope.ts'

export interface Authorization {
  /** Where it stands: the `Authorization` header, or a presigned URL's query. */
  readonly placement: Placement
  readonly accessKeyId: string
  readonly scope: CredentialScope
  /** Lower-case and sorted. */
  readonly signedHeaders: readonly string[]
  readonly signature: string
  /** `20130524T000000Z`. */
  readonly timestamp: string
  /** The same in seconds since the Unix epoch. */
  readonly signedAt: number
  /** Seconds that a presigned URL stays valid. */
  readonly expiresIn?: number
}

export type Placement = 'header' | 'query'

/** Why an authorization could not be read. */
export type AuthorizationDefect =
  | 'several-mechanisms'
  | 'unsupported-scheme'
  | 'unsupported-algorithm'
  | 'not-one-space'
  | 'malformed-component'
  | 'missing-credential'
  | 'missing-signed-headers'
  | 'missing-signature'
  | 'malformed-credential'
  | 'wrong-terminator'
  | 'malformed-scope-date'
  | 'scope-date-differs'
  | 'missing-date'
  | 'malformed-date'
  | 'missing-parameter'
  | 'expires-not-a-number'
  | 'expires-negative'
  | 'expires-too-large'

export interface MalformedAuthorization {
  readonly kind: 'malformed'
  readonly placement: Placement
  readonly defect: AuthorizationDefect
  /** The text that is wrong. */
  readonly value: string
  /** What it should have been, where that is one value. */
  readonly expected?: string
}

export type ParsedAuthorization =
  | { readonly kind: 'none' }
  | MalformedAuthorization
  | { readonly kind: 'signed'; readonly authorization: Authorization }

/** Says what is wrong with an authorization. */
export const malformed = (
  placement: Placement,
  defect: AuthorizationDefect,
  value = '',
  expected?: string,
): MalformedAuthorization => ({
  kind: 'malformed',
  placement,
  defect,
  value,
  ...(expected === undefined ? {} : { expected }),
})

/** The names of `a;b;c`, lower-case, in the order in which they are signed. */
export const signedHeaderNames = (text: string): readonly string[] =>
  [...new Set(text.toLowerCase().split(';'))].filter((name) => name !== '').sort()
