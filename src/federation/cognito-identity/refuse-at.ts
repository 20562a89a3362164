/** How operations of administrators and developers say no: with the check that fails. @module */
import type { JsonRefusal, SignedJsonCall } from '../aws-json/operation.ts'
import type { CheckDetails } from '../checklist.ts'
import type { Refusal } from '../refusal.ts'
import type { AdministrationCheckId } from './checks.ts'
import { invalidParameter } from './refusals.ts'

/** A refusal whose check says what was compared; the refusal's sentence where nothing was. */
export function refuseAt(
  { fail }: SignedJsonCall<unknown>,
  check: AdministrationCheckId,
  refusal: Refusal,
  details: CheckDetails = { note: refusal.message },
): JsonRefusal {
  fail(check, details)
  return { ok: false, refusal }
}

/** For a token that no list gave out. The text is ours. */
export const invalidNextToken = (call: SignedJsonCall<unknown>): JsonRefusal =>
  refuseAt(call, 'pool-input', invalidParameter('Invalid NextToken.'))
