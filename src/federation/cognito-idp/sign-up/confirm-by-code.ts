/** A sign-up that is confirmed by the code that came back. @module */
import { accepted } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { check, type DirectoryCheck, type Marking } from '../checks.ts'
import { contactToVerify } from '../delivery/contact.ts'
import { redeemCode } from '../delivery/verify-code.ts'
import { verifyAliasesFree, withAliasesTakenOver } from '../person/alias.ts'
import type { WorldOutcome } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import { confirmPerson, verifyUnconfirmed } from './confirm-person.ts'

/** What {@link confirmByCode} makes sure of, in its order. */
export const confirmationChecks = [
  'status',
  'code',
  'name-free',
] as const satisfies readonly DirectoryCheck[]

/**
 * The world in which the person is confirmed; a wrong code is counted.
 *
 * @param moves - Whether an alias that somebody else has becomes this person's.
 */
export function confirmByCode(
  call: Marking & { readonly world: World },
  { pool, person: unconfirmed }: { readonly pool: UserPool; readonly person: PoolUser },
  code: string,
  moves: boolean,
): WorldOutcome {
  const status = check(call, 'status', verifyUnconfirmed(unconfirmed))
  if (!status.ok) return status
  const redeemed = check(call, 'code', redeemCode(call.world, pool, unconfirmed, 'sign-up', code))
  if (!redeemed.ok) return redeemed
  const person = redeemed.value
  const contact = contactToVerify(pool, person)
  const contacts = contact ? [contact] : []
  const free = moves ? accepted(undefined) : verifyAliasesFree(pool, person, contacts)
  const alias = check(call, 'name-free', free)
  if (!alias.ok) return alias
  const standing = moves ? withAliasesTakenOver(pool, person, contacts) : pool
  return { ok: true, world: confirmPerson(call.world, standing, person, contact) }
}
