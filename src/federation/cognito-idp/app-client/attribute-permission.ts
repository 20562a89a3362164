/**
 * Which attributes an app may read and write on behalf of its people. An attribute that decides what
 * a person may do, such as `custom:role`, must not be among those that people may write.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#user-pool-settings-attribute-permissions-and-scopes
 * @module
 */
import { accepted, type Outcome } from '../../refusal.ts'
import { attributeDefinition } from '../attribute/definition.ts'
import { invalidParameter, notAuthorized } from '../refusals.ts'
import type { AppClient, UserPool } from '../user-pool.ts'

/** Only the pool itself says so, once a code has come back. */
const verified = ['email_verified', 'phone_number_verified']

/** The attributes that a client's settings name; none are named where all may be used. */
export function attributePermission(
  pool: UserPool,
  names: readonly string[] | undefined,
  what: 'read' | 'write',
  doing: 'creating' | 'updating',
): Outcome<readonly string[] | undefined> {
  // An empty list is as good as none.
  if (!names || names.length === 0) return accepted(undefined)
  const unusable = (name: string) =>
    !attributeDefinition(pool, name) ||
    (what === 'write' && (verified.includes(name) || name === 'sub'))
  const missing = Object.entries(pool.attributes).some(
    ([name, { required }]) => required && name !== 'sub' && !names.includes(name),
  )
  return names.some(unusable) || (what === 'write' && missing)
    ? invalidParameter(`Invalid ${what} attributes specified while ${doing} a client`)
    : accepted(names)
}

/** Whether people may write the attribute through this client. */
const mayWrite = ({ writeAttributes }: AppClient, name: string): boolean =>
  !verified.includes(name) && (writeAttributes?.includes(name) ?? true)

/** Whether people may write all of these through this client; AWS does not say which one not. */
export const verifyWritable = (
  client: AppClient,
  given: Readonly<Record<string, string>>,
): Outcome<undefined> =>
  Object.keys(given).every((name) => mayWrite(client, name))
    ? accepted(undefined)
    : notAuthorized('A client attempted to write unauthorized attribute')

/** Whether people may read the attribute through this client. */
export const mayRead = ({ readAttributes }: AppClient, name: string): boolean =>
  name === 'sub' || (readAttributes?.includes(name) ?? true)
