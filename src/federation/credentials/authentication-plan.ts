/** The steps of an authentication as checks of a service that has none of its own for them. @module */
import type { Checklist, PlannedCheck } from '../checklist.ts'
import type { FactId } from '../facts.ts'
import {
  type AuthenticationStep,
  type AuthenticationStepId,
  authenticationSteps,
} from './authentication.ts'

const titles: Readonly<Record<Exclude<AuthenticationStepId, 'credential-scope'>, string>> = {
  'credentials-present': 'The request is signed',
  clock: 'The signature is not older than five minutes',
  'access-key-known': 'The access key is one of AWS',
  'session-token': 'The session token belongs to the key',
  'credentials-current': 'The credentials have not expired',
  'headers-signed': 'All headers that must be signed are',
  signature: 'The signature is the one that the secret makes',
  payload: 'The body is the one that was signed',
}

/** All steps, planned. @param service - As people know it: `STS`. */
export const authenticationPlan = (
  service: string,
  fact: FactId,
): readonly PlannedCheck<AuthenticationStepId>[] =>
  authenticationSteps.map((id) => ({
    id,
    title: id === 'credential-scope' ? `The signature is for ${service}` : titles[id],
    fact,
  }))

/** Marks the steps that were made. */
export function enterAuthentication(
  list: Pick<Checklist<AuthenticationStepId>, 'pass' | 'fail'>,
  steps: readonly AuthenticationStep[],
): void {
  for (const { id, passed, ...details } of steps) {
    if (passed) list.pass(id, details)
    else list.fail(id, details)
  }
}
