/**
 * How a pool slows down whoever guesses passwords.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html
 * @module
 */
import type { World } from '../../world.ts'
import { withPerson } from '../person/find-person.ts'
import { withPool } from '../pool/find-pool.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** Wrong passwords before the first lockout. */
const free = 5

/** Seconds: a lockout grows no longer, and failures before it are forgotten. */
const longest = 15 * 60

/** Whether the person has to wait before another password is looked at. */
export function isLockedOut({ now }: World, { failedSignIns }: PoolUser): boolean {
  if (!failedSignIns || failedSignIns.count < free) return false
  return now < failedSignIns.at + Math.min(2 ** (failedSignIns.count - free), longest)
}

/** The world after a wrong password. */
export function withFailure(world: World, pool: UserPool, user: PoolUser): World {
  const last = user.failedSignIns
  const count = last && world.now < last.at + longest ? last.count + 1 : 1
  return withPool(world, withPerson(pool, { ...user, failedSignIns: { count, at: world.now } }))
}

/** The world after a right one. */
export function withoutFailures(world: World, pool: UserPool, user: PoolUser): World {
  if (user.failedSignIns === undefined) return world
  const { failedSignIns: _, ...rest } = user
  return withPool(world, withPerson(pool, rest))
}
