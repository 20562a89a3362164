/** Another code for a sign-up that was not confirmed yet. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import { type Contact, contactToVerify } from '../delivery/contact.ts'
import { invalidParameter } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** Where it goes. */
export function contactOfUnconfirmed(pool: UserPool, person: PoolUser): Outcome<Contact> {
  if (person.status !== 'UNCONFIRMED') return invalidParameter('User is already confirmed.')
  const contact = contactToVerify(pool, person)
  return contact ? accepted(contact) : invalidParameter('Auto verification not turned on.')
}
