/** Whom a name typed at managed login means. @module */
import { personNamed } from '../person/find-person.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** The pool's own person of that name, address or alias; people of other providers sign in there. */
export function userNamed(pool: UserPool, typed: string): PoolUser | undefined {
  const person = personNamed(pool, typed.trim())
  return person?.identity ? undefined : person
}
