/** A person whose attributes change. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import type { Attributes } from '../attribute/attribute-list.ts'
import { aliasExists } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import { othersKnownBy } from './find-person.ts'

/**
 * The person with these attributes over the former ones; an empty value takes one away. A new
 * address is not verified until somebody says so.
 */
export function withAttributes(person: PoolUser, changes: Attributes): PoolUser {
  const attributes: Record<string, string> = { ...person.attributes }
  for (const address of addresses)
    if (changes[address] !== undefined && changes[address] !== attributes[address])
      attributes[`${address}_verified`] = 'false'
  for (const [name, value] of Object.entries(changes))
    if (value === '') delete attributes[name]
    else attributes[name] = value
  return { ...person, attributes }
}

const addresses = ['email', 'phone_number'] as const

/**
 * Whether nobody else signs in with what is written. An address that is but an alias is so once it is
 * verified, and until then it may be written.
 *
 * @see https://github.com/boto/boto3/issues/3213
 */
export function verifyAddressesFree(
  pool: UserPool,
  person: PoolUser,
  changes: Attributes,
): Outcome<undefined> {
  const signInAttributes: readonly string[] = [
    ...pool.usernameAttributes,
    ...pool.aliasAttributes.filter((alias) => alias === 'preferred_username'),
  ]
  const taken = Object.entries(changes).find(
    ([name, value]) =>
      signInAttributes.includes(name) &&
      value !== '' &&
      othersKnownBy(pool, person, value).length > 0,
  )
  return taken ? aliasExists(taken[0]) : accepted(undefined)
}
