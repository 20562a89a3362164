/** A person as administrators see them. @module */
import { renderAttributes } from '../attribute/attribute-list.ts'
import type { PoolUser } from '../user-pool.ts'

const rendered = (person: PoolUser) => ({
  Username: person.username,
  UserCreateDate: person.createdAt,
  UserLastModifiedDate: person.modifiedAt,
  Enabled: person.enabled,
  UserStatus: person.status,
})

/** As AdminGetUser has it. */
export const renderPerson = (person: PoolUser): object => ({
  ...rendered(person),
  UserAttributes: renderAttributes(person),
})

/**
 * As lists and AdminCreateUser have it.
 *
 * @param only - Names of the attributes that are wanted; all where nothing is said.
 */
export const renderListedPerson = (person: PoolUser, only?: readonly string[]): object => ({
  ...rendered(person),
  Attributes: renderAttributes(person).filter(({ Name }) => only?.includes(Name) ?? true),
})
