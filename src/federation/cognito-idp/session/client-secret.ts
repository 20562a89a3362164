/** The secret itself, as operations on tokens take it in place of a hash. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import { notAuthorized } from '../refusals.ts'
import type { AppClient } from '../user-pool.ts'

/** Whether the caller sent the client's secret; of a client without one it may send nothing. */
export function verifyClientSecret(
  { id, secret }: AppClient,
  sent: string | undefined,
): Outcome<undefined> {
  if (sent === secret) return accepted(undefined)
  // The second text was not found in public.
  return notAuthorized(
    sent === undefined
      ? `Client ${id} is configured for secret but secret was not received`
      : `Unable to verify secret for client ${id}`,
  )
}
