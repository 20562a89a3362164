/** Whom a name typed at managed login means. @module */
import { entryOf } from '../../lookup.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/**
 * The user of this user name, or of this address or telephone number where people sign in with one.
 * Case counts only where the pool says so.
 */
export function userNamed(pool: UserPool, typed: string): PoolUser | undefined {
  const name = folded(pool, typed.trim())
  const own = Object.values(pool.users).filter(({ identity }) => identity === undefined)
  return (
    own.find(({ username }) => folded(pool, username) === name) ??
    own.find(({ attributes }) =>
      [...pool.usernameAttributes, ...verifiedAliases(pool, attributes)].some(
        (alias) => folded(pool, entryOf(attributes, alias) ?? '') === name && name !== '',
      ),
    )
  )
}

const folded = ({ usernameCaseSensitive }: UserPool, name: string): string =>
  usernameCaseSensitive ? name : name.toLowerCase()

/** An address or number counts as an alias once it was verified. */
const verifiedAliases = (
  { aliasAttributes }: UserPool,
  attributes: PoolUser['attributes'],
): readonly string[] =>
  aliasAttributes.filter(
    (alias) =>
      alias === 'preferred_username' || entryOf(attributes, `${alias}_verified`) === 'true',
  )
