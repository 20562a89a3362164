/** Whether a code is the one that was sent. @module */
import { entryOf } from '../../lookup.ts'
import { without } from '../../record.ts'
import type { Refusal } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { changePerson } from '../person/find-person.ts'
import { attemptsExceeded, codeMismatch, expiredCode } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import type { CodePurpose } from './send-code.ts'

/** Wrong codes after which no other counts; AWS does not publish how many it allows. */
const mostFailures = 5

export type CodeVerdict =
  | { readonly ok: true; readonly value: PoolUser }
  | { readonly ok: false; readonly refusal: Refusal; readonly world?: World }

/** The person without the code, which is good for once; a wrong one is counted. */
export function redeemCode(
  world: World,
  pool: UserPool,
  person: PoolUser,
  purpose: CodePurpose,
  code: string,
): CodeVerdict {
  const sent = entryOf(person.codes, purpose)
  if (!sent || world.now >= sent.expiresAt) return expiredCode()
  if (sent.failures >= mostFailures) return attemptsExceeded()
  if (sent.code !== code) {
    const codes = { ...person.codes, [purpose]: { ...sent, failures: sent.failures + 1 } }
    return { ...codeMismatch(), world: changePerson(world, pool, { ...person, codes }) }
  }
  return { ok: true, value: { ...person, codes: without(person.codes, purpose) } }
}
