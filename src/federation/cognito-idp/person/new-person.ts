/** A person who is new in a pool, and whether there is room for them. @module */
import { randomUuid } from '../../randomness.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { isEmailAddress, isPhoneNumber } from '../attribute/address.ts'
import type { Attributes } from '../attribute/attribute-list.ts'
import { formerPasswordsOf } from '../password/history.ts'
import { accountExists, invalidParameter, usernameExists } from '../refusals.ts'
import { makePasswordVerifier } from '../srp/password-verifier.ts'
import type { PasswordVerifier, PoolUser, UserPool } from '../user-pool.ts'
import { comparable, othersKnownBy, personNamed } from './find-person.ts'

/** A name that may be one: an address where that is asked for, and none where it could be an alias. */
export function verifyUsername(pool: UserPool, name: string): Outcome<undefined> {
  const { usernameAttributes: wanted, aliasAttributes: aliases } = pool
  const isEmail = isEmailAddress(name)
  const isPhone = isPhoneNumber(name)
  if (wanted.length === 2 && !isEmail && !isPhone)
    return invalidParameter('Username should be either an email or a phone number.')
  if (wanted.length === 1 && wanted[0] === 'email' && !isEmail)
    return invalidParameter('Username should be an email.')
  if (wanted.length === 1 && wanted[0] === 'phone_number' && !isPhone)
    return invalidParameter('Username should be a phone number.')
  if (aliases.includes('email') && isEmail)
    return invalidParameter(
      'Username cannot be of email format, since user pool is configured for email alias.',
    )
  return aliases.includes('phone_number') && isPhone
    ? invalidParameter(
        'Username cannot be of phone number format, since user pool is configured for phone number alias.',
      )
    : accepted(undefined)
}

/** Attributes with the address that stands in the name's place. */
export function attributesWithName(
  { usernameAttributes }: UserPool,
  name: string,
  attributes: Attributes,
): Attributes {
  if (usernameAttributes.length === 0) return attributes
  return { ...attributes, [isPhoneNumber(name) ? 'phone_number' : 'email']: name }
}

/**
 * Whether nobody has the name.
 *
 * @param taken - What is said of a name that somebody has.
 */
export function verifyNameFree(pool: UserPool, name: string, taken: string): Outcome<undefined> {
  const isAddress = pool.usernameAttributes.length > 0
  if (
    isAddress &&
    othersKnownBy(pool, undefined, name).some(({ status }) => status !== 'UNCONFIRMED')
  )
    return accountExists(isPhoneNumber(name) ? 'phone_number' : 'email')
  return personNamed(pool, name) ? usernameExists(taken) : accepted(undefined)
}

type Beginning = Pick<PoolUser, 'status' | 'attributes'>

/** The person, under the name that is theirs in the pool: the `sub` where they sign in by address. */
export function newPerson(
  world: World,
  pool: UserPool,
  name: string,
  beginning: Beginning,
): PoolUser {
  const sub = randomUuid(world, `sub ${name}`)
  return {
    username: pool.usernameAttributes.length > 0 ? sub : comparable(pool, name),
    sub,
    ...beginning,
    enabled: true,
    groups: [],
    createdAt: world.now,
    modifiedAt: world.now,
    codes: {},
    revokedSessions: [],
  }
}

/**
 * The person with another password.
 *
 * @param temporaryUntil - Seconds since the Unix epoch, where it must be changed at the next sign-in.
 */
export function withPassword(
  world: World,
  pool: UserPool,
  person: PoolUser,
  password: string,
  temporaryUntil?: number,
): PoolUser {
  const made = makePasswordVerifier(world, pool, person.username, password)
  const verifier: PasswordVerifier =
    temporaryUntil === undefined ? made : { ...made, temporaryUntil }
  const { formerPasswords: _forgotten, ...standing } = person
  const formerPasswords = formerPasswordsOf(pool, person)
  return {
    ...standing,
    password: verifier,
    ...(formerPasswords.length > 0 ? { formerPasswords } : {}),
  }
}
