/** The check that a sync session token is good for the dataset. @module */
import type { SignedJsonCall } from '../../aws-json/operation.ts'
import type { PlannedCheck } from '../../checklist.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { invalidParameter } from '../refusals.ts'
import type { DatasetInput } from '../shapes.ts'
import { syncSessionState } from '../sync-session.ts'

export const sessionCheck = {
  id: 'sync-session',
  title: 'The sync session token is for this dataset and has not expired',
  fact: 'sync-session-token',
} as const satisfies PlannedCheck<string>

/** Passes without a token, too: the operation begins a session then. */
export function checkSession(
  call: SignedJsonCall<DatasetInput>,
  token: string | undefined,
): Outcome<undefined> {
  const state = token === undefined ? 'none' : syncSessionState(call.world, token, call.input)
  if (state === 'open' || state === 'none') {
    call.pass('sync-session', { actual: state })
    return accepted(undefined)
  }
  call.fail('sync-session', { expected: 'open', actual: state })
  return invalidParameter('SyncSessionToken not valid for these inputs')
}
