/** A sign-up that is confirmed, by a code or by an administrator. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import type { Contact } from '../delivery/contact.ts'
import { changePerson } from '../person/find-person.ts'
import { notAuthorized } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** Once only. */
export const verifyUnconfirmed = ({ status }: PoolUser): Outcome<undefined> =>
  status === 'UNCONFIRMED'
    ? accepted(undefined)
    : notAuthorized(`User cannot be confirmed. Current status is ${status}`)

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
