/** A forgotten password: the code that goes out, and the new password that comes with it. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import type { Sent } from '../app-client/code-operation.ts'
import { check, type DirectoryCheck, type Marking } from '../checks.ts'
import { sendCode } from '../delivery/send-code.ts'
import { redeemCode } from '../delivery/verify-code.ts'
import { changePerson } from '../person/find-person.ts'
import { withPassword } from '../person/new-person.ts'
import type { WorldOutcome } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import { verifyUnused } from './history.ts'
import { verifyContact, verifyResettable } from './recovery.ts'

type Call = Marking & { readonly world: World }

interface Person {
  readonly pool: UserPool
  readonly person: PoolUser
}

/** What {@link sendResetCode} makes sure of, in its order. */
export const resetRequestChecks = [
  'status',
  'recovery',
] as const satisfies readonly DirectoryCheck[]

/** The world in which a code went to a verified contact. */
export function sendResetCode(call: Call, { pool, person }: Person): Outcome<Sent> {
  const status = check(call, 'status', verifyResettable(person))
  if (!status.ok) return status
  const contact = check(call, 'recovery', verifyContact(pool, person))
  if (!contact.ok) return contact
  const world = sendCode(call.world, pool, person, 'password', contact.value)
  return accepted({ world, contact: contact.value })
}

/** What {@link resetByCode} makes sure of, in its order. */
export const resetChecks = ['code', 'password-history'] as const satisfies readonly DirectoryCheck[]

/** The world in which the person has the password, which keeps the policy; a wrong code is counted. */
export function resetByCode(
  call: Call,
  { pool, person }: Person,
  code: string,
  password: string,
): WorldOutcome {
  const { world } = call
  const redeemed = check(call, 'code', redeemCode(world, pool, person, 'password', code))
  if (!redeemed.ok) return redeemed
  const unused = check(call, 'password-history', verifyUnused(pool, redeemed.value, password))
  if (!unused.ok) return unused
  const changed = withPassword(world, pool, redeemed.value, password)
  return { ok: true, world: changePerson(world, pool, { ...changed, status: 'CONFIRMED' }) }
}
