/** Whom the name that a person signs in with means. @module */
import { personNamed } from '../person/find-person.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** The pool's own person; people of other providers have no password to sign in with. */
export function personSigningIn(pool: UserPool, name: string): PoolUser | undefined {
  const person = personNamed(pool, name)
  return person?.identity === undefined ? person : undefined
}
