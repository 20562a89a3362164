/**
 * The filter of ListUsers: one attribute that equals a value (`=`) or begins with it (`^=`).
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-manage-user-accounts.html#cognito-user-pools-searching-for-users-using-listusers-api
 * @module
 */
import { accepted, type Outcome } from '../../refusal.ts'
import { invalidParameter } from '../refusals.ts'
import type { PoolUser } from '../user-pool.ts'

type Reader = (person: PoolUser) => string | undefined

const attribute =
  (name: string): Reader =>
  ({ attributes }) =>
    attributes[name]

const searchable: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['username', ({ username }) => username],
  ['sub', ({ sub }) => sub],
  ['cognito:user_status', ({ status }) => status.toLowerCase()],
  ['status', ({ enabled }) => (enabled ? 'Enabled' : 'Disabled')],
  ...['email', 'phone_number', 'name', 'given_name', 'family_name', 'preferred_username'].map(
    (name) => [name, attribute(name)] as const,
  ),
])

/** Whether a person is meant; an empty filter means everybody. The texts are ours. */
export function readUserFilter(filter: string): Outcome<(person: PoolUser) => boolean> {
  if (filter.trim() === '') return accepted(() => true)
  const [, name = '', operator, quoted = ''] =
    /^\s*"?([^\s"^=]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? []
  if (operator === undefined) return invalidParameter('Error while parsing filter')
  const read = searchable.get(name)
  if (!read) return invalidParameter(`Invalid search attribute: ${name}`)
  const text = quoted.replace(/\\(.)/g, '$1')
  const value = name === 'cognito:user_status' ? text.toLowerCase() : text
  return accepted((person) => {
    const actual = read(person)
    if (actual === undefined) return false
    return operator === '=' ? actual === value : actual.startsWith(value)
  })
}
