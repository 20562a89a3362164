/** The attributes that scopes and app client let an app read. @module */
import { entryOf } from '../../lookup.ts'
import type { AppClient, PoolUser } from '../user-pool.ts'

/**
 * As text, as the pool keeps them: all of them by `profile`, the address by `email`, the telephone
 * number by `phone`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export const attributesReleased = (
  user: PoolUser,
  { readAttributes }: AppClient,
  scopes: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(user.attributes).filter(
      ([name]) =>
        (readAttributes === undefined || readAttributes.includes(name)) &&
        scopes.includes(entryOf(scopeOfAttribute, name) ?? 'profile'),
    ),
  )

const scopeOfAttribute: Readonly<Record<string, string>> = {
  email: 'email',
  email_verified: 'email',
  phone_number: 'phone',
  phone_number_verified: 'phone',
}
