/**
 * What is recorded of a call: the two messages, the calls that it caused, and the checks that the
 * callee made. Checks come from the code that decides; real AWS keeps them to itself.
 *
 * @module
 */
import type { FactId } from './facts.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import type { PolicyExamination } from './iam/authorize.ts'

/** `app`, `sts`, `s3`, or the issuer URL of an identity provider. */
export type PartyId = string

/** `not-reached`: an earlier check failed, so the service never came to this one. */
export type Verdict = 'pass' | 'fail' | 'not-reached'

/** One thing that a service made sure of before it answered. */
export interface Check {
  /** Stable slug, such as `token-signature`. */
  readonly id: string
  /** What must hold, as a short sentence: `The signature matches a key of the provider`. */
  readonly title: string
  readonly verdict: Verdict
  readonly expected?: string
  readonly actual?: string
  /** What the comparison means here, where the values alone do not say it. */
  readonly note?: string
  /** The policies that were evaluated, with their traces. */
  readonly policies?: readonly PolicyExamination[]
  /** The fact about AWS on which the check rests. */
  readonly fact: FactId
}

/** One request and its answer. */
export interface Exchange {
  readonly from: PartyId
  readonly to: PartyId
  /** As the protocol names it: `AssumeRoleWithWebIdentity`, `GetObject`, `token`. */
  readonly operation: string
  /** When the callee answered, in seconds since the Unix epoch. */
  readonly at: number
  /** How long the callee took, in seconds; at once where nothing is said. */
  readonly took?: number
  readonly request: HttpRequest
  readonly response: HttpResponse
  readonly checks: readonly Check[]
  /** The exchanges that the callee made with others before it answered. */
  readonly nested: readonly Exchange[]
}

/** An exchange and all that it caused, in the order in which they began. */
export const withNested = (exchange: Exchange): readonly Exchange[] => [
  exchange,
  ...exchange.nested.flatMap(withNested),
]
