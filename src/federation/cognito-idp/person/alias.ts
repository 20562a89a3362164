/** Aliases: verified addresses that people sign in with beside their user name, each one person's. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import type { Attributes } from '../attribute/attribute-list.ts'
import { type Contact, contactBy } from '../delivery/contact.ts'
import { aliasExists } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import { othersKnownBy } from './find-person.ts'

/** The addresses among the attributes that come verified, and so are aliases where the pool has such. */
export const verifiedAliases = (pool: UserPool, attributes: Attributes): readonly Contact[] =>
  (['email', 'phone_number'] as const)
    .filter(
      (attribute) =>
        pool.aliasAttributes.includes(attribute) && attributes[`${attribute}_verified`] === 'true',
    )
    .map((attribute) => contactBy({ attributes }, attribute))
    .filter((contact) => contact !== undefined)

/**
 * Whether nobody else signs in with the addresses that are about to be verified.
 *
 * @param exists - How the operation says that somebody does.
 */
export function verifyAliasesFree(
  pool: UserPool,
  person: Pick<PoolUser, 'username'> | undefined,
  contacts: readonly Contact[],
  exists = aliasExists,
): Outcome<undefined> {
  const taken = contacts.find(
    ({ attribute, address }) =>
      pool.aliasAttributes.includes(attribute) && othersKnownBy(pool, person, address).length > 0,
  )
  return taken ? exists(taken.attribute) : accepted(undefined)
}

/** The pool in which nobody but this person has the addresses verified: how aliases move. */
export function withAliasesTakenOver(
  pool: UserPool,
  person: Pick<PoolUser, 'username'> | undefined,
  contacts: readonly Contact[],
): UserPool {
  let users = pool.users
  for (const { attribute, address } of contacts)
    for (const other of othersKnownBy({ ...pool, users }, person, address)) {
      const attributes = { ...other.attributes, [`${attribute}_verified`]: 'false' }
      users = { ...users, [other.username]: { ...other, attributes } }
    }
  return { ...pool, users }
}
