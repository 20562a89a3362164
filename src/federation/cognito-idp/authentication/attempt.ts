/** One step of a sign-in, and how steps come out. @module */
import type { JsonCall, JsonOutcome } from '../../aws-json/operation.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { ClientOfPool } from '../app-client/find-client.ts'
import { verifySecretHash } from '../app-client/secret-hash.ts'
import { check } from '../checks.ts'
import { invalidParameter } from '../refusals.ts'

export interface Attempt extends ClientOfPool {
  readonly call: Pick<JsonCall<never>, 'world' | 'pass' | 'fail'>
  /** `AuthParameters` or `ChallengeResponses`. */
  readonly parameters: ReadonlyMap<string, string>
  /** What an earlier step gave the app to bring back. */
  readonly session?: string
}

/** What a flow does with a sign-in that begins, or a challenge with its response. */
export type Step = (attempt: Attempt) => JsonOutcome | Promise<JsonOutcome>

/** The values of parameters that must all be there. */
export function requiredParameters<const Names extends readonly string[]>(
  { call, parameters }: Attempt,
  ...names: Names
): Outcome<{ readonly [Index in keyof Names]: string }> {
  const missing = names.find((name) => (parameters.get(name) ?? '') === '')
  const values = names.map((name) => parameters.get(name) ?? '')
  return check(
    call,
    'parameters',
    missing === undefined
      ? // One value for each name.
        accepted(values as { [Index in keyof Names]: string })
      : invalidParameter(`Missing required parameter ${missing}`),
  )
}

/** Whether the attempt carries the secret hash that the client asks for. */
export const attemptSecretHash = (
  { call, client, parameters }: Attempt,
  username: string,
): Outcome<undefined> =>
  check(call, 'secret-hash', verifySecretHash(client, username, parameters.get('SECRET_HASH')))
