/** Whether a person's password can be reset, and where the code for it goes. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import { type Contact, contactToRecover } from '../delivery/contact.ts'
import { cannotReset, notAuthorized, noVerifiedContact } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** Not of a person who is disabled, has still a temporary password, or has none. */
export function verifyResettable({ enabled, status }: PoolUser): Outcome<undefined> {
  if (!enabled) return notAuthorized('User is disabled.')
  return status === 'FORCE_CHANGE_PASSWORD' || status === 'EXTERNAL_PROVIDER'
    ? cannotReset()
    : accepted(undefined)
}

/** A verified contact. */
export function verifyContact(pool: UserPool, person: PoolUser): Outcome<Contact> {
  const contact = contactToRecover(pool, person)
  return contact ? accepted(contact) : noVerifiedContact()
}
