/** A sign-up that is confirmed, by a code or by an administrator. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import type { Contact } from '../delivery/contact.ts'
import { changePerson, othersKnownBy } from '../person/find-person.ts'
import { aliasExists, notAuthorized } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** Once only. */
export const verifyUnconfirmed = ({ status }: PoolUser): Outcome<undefined> =>
  status === 'UNCONFIRMED'
    ? accepted(undefined)
    : notAuthorized(`User cannot be confirmed. Current status is ${status}`)

/** Whether nobody else signs in with the address that is about to be verified. */
export const verifyAliasFree = (
  pool: UserPool,
  person: PoolUser,
  contact: Contact | undefined,
): Outcome<undefined> =>
  contact &&
  pool.aliasAttributes.includes(contact.attribute) &&
  othersKnownBy(pool, person, contact.address).length > 0
    ? aliasExists(contact.attribute)
    : accepted(undefined)

/** The pool in which nobody but this person has the address verified: how an alias moves. */
export function withAliasTakenOver(
  pool: UserPool,
  person: PoolUser,
  { attribute, address }: Contact,
): UserPool {
  const withoutIt = othersKnownBy(pool, person, address).map((other) => [
    other.username,
    { ...other, attributes: { ...other.attributes, [`${attribute}_verified`]: 'false' } },
  ])
  return { ...pool, users: { ...pool.users, ...Object.fromEntries(withoutIt) } }
}

/** The world in which the person is confirmed, and reachable at the contact. */
export const confirmPerson = (
  world: World,
  pool: UserPool,
  person: PoolUser,
  contact: Contact | undefined,
): World =>
  changePerson(world, pool, {
    ...person,
    status: 'CONFIRMED',
    attributes: contact
      ? { ...person.attributes, [`${contact.attribute}_verified`]: 'true' }
      : person.attributes,
  })
