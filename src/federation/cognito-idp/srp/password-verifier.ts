/**
 * What a user pool keeps of a password: salt and verifier, from which nobody can sign in
 * (RFC 5054 §2.4).
 *
 * @module
 */
import { hex } from '../../encoding/sha256.ts'
import { sha256Digest } from '../../encoding/sha256-digest.ts'
import { randomBytes } from '../../randomness.ts'
import type { World } from '../../world.ts'
import type { PasswordVerifier, UserPool } from '../user-pool.ts'
import { generator, power } from './group.ts'
import { bytesOfInteger, digestInteger, hexOfInteger, integerOfHex } from './integer.ts'

/** A pool's name in SRP: its id without the region. */
export const srpPoolName = ({ id }: Pick<UserPool, 'id'>): string => id.slice(id.indexOf('_') + 1)

/**
 * The verifier of a new password, with a fresh salt.
 *
 * @param username - The user's name in the pool, which `USER_ID_FOR_SRP` tells clients.
 */
export function makePasswordVerifier(
  world: Pick<World, 'seed' | 'turn'>,
  pool: Pick<UserPool, 'id'>,
  username: string,
  password: string,
): Pick<PasswordVerifier, 'salt' | 'verifier'> {
  const salt = hex(randomBytes(world, `password salt ${pool.id} ${username}`, 16))
  return { salt, verifier: verifierBy(salt, pool, username, password) }
}

/** Whether it is the password that the verifier was made of. */
export const passwordMatches = (
  { salt, verifier }: PasswordVerifier,
  pool: Pick<UserPool, 'id'>,
  username: string,
  password: string,
): boolean => verifierBy(salt, pool, username, password) === verifier

/** `v` = g^x, with `x` from salt, pool, user and password. */
function verifierBy(
  salt: string,
  pool: Pick<UserPool, 'id'>,
  username: string,
  password: string,
): string {
  const identity = sha256Digest(`${srpPoolName(pool)}${username}:${password}`)
  const x = digestInteger(bytesOfInteger(integerOfHex(salt) ?? 0n), identity)
  return hexOfInteger(power(generator, x))
}
