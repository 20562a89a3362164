/** People of a pool: found by what they sign in with, and put back when changed. @module */
import { entryOf } from '../../lookup.ts'
import { without } from '../../record.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { withPool } from '../pool/find-pool.ts'
import { userNotFound } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** A name as the pool compares it: in small letters where case does not count. */
export const comparable = (pool: Pick<UserPool, 'usernameCaseSensitive'>, name: string): string =>
  pool.usernameCaseSensitive ? name : name.toLowerCase()

/** The person of that user name, or of that address or alias where the pool lets people use it. */
export function personNamed(pool: UserPool, name: string): PoolUser | undefined {
  const own = entryOf(pool.users, comparable(pool, name)) ?? entryOf(pool.users, name)
  if (own) return own
  return Object.values(pool.users).find((person) =>
    signInNames(pool, person).includes(comparable(pool, name)),
  )
}

/** Beside the user name: addresses that stand in its place, and aliases once they are verified. */
function signInNames(pool: UserPool, person: PoolUser): readonly string[] {
  const { attributes, identity } = person
  if (identity) return []
  const names = [
    ...pool.usernameAttributes,
    ...pool.aliasAttributes.filter(
      (alias) => alias === 'preferred_username' || attributes[`${alias}_verified`] === 'true',
    ),
  ]
  return names.flatMap((name) => {
    const value = attributes[name]
    return value ? [comparable(pool, value)] : []
  })
}

/** The person, or the refusal that an administrator gets. */
export function findPerson(pool: UserPool, name: string): Outcome<PoolUser> {
  const person = personNamed(pool, name)
  return person ? accepted(person) : userNotFound()
}

/** Who else is known by the value of an attribute that people sign in with. */
export const othersKnownBy = (
  pool: UserPool,
  self: Pick<PoolUser, 'username'> | undefined,
  value: string,
): readonly PoolUser[] =>
  Object.values(pool.users).filter(
    (other) =>
      other.username !== self?.username &&
      signInNames(pool, other).includes(comparable(pool, value)),
  )

/** The pool with the person as they are now. */
export const withPerson = (pool: UserPool, person: PoolUser): UserPool => ({
  ...pool,
  users: { ...pool.users, [person.username]: person },
})

/** The world with the person as they are from now on. */
export const changePerson = (world: World, pool: UserPool, person: PoolUser): World =>
  withPool(world, withPerson(pool, { ...person, modifiedAt: world.now }))

/** Pool and person as they stand in a world that has changed since. */
export function personOf(
  world: World,
  pool: UserPool,
  person: PoolUser,
): { readonly pool: UserPool; readonly person: PoolUser } {
  const now = entryOf(world.userPools ?? {}, pool.id) ?? pool
  return { pool: now, person: entryOf(now.users, person.username) ?? person }
}

/** The world without the person. */
export const removePerson = (world: World, pool: UserPool, { username }: PoolUser): World =>
  withPool(world, { ...pool, users: without(pool.users, username) })
