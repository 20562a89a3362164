/** A developer’s own users, known under the developer provider name of the pool. @module */
import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import type { Identity, IdentityPool } from '../identity-pool.ts'
import { invalidParameter, resourceNotFound } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'

/**
 * Whether the pool has this developer provider. The sentence is known from public threads, its code
 * is ours.
 *
 * @see https://github.com/danilop/LambdAuth/issues/32
 */
export function developerProviderRefusal(
  call: SignedJsonCall<unknown>,
  pool: IdentityPool,
  provider: string | undefined,
): JsonRefusal | undefined {
  if (provider === undefined || pool.developerProviderName !== provider)
    return refuseAt(
      call,
      'developer-provider',
      invalidParameter('This identity pool does not support the specified developer provider'),
      { expected: pool.developerProviderName ?? 'none', actual: provider ?? 'none' },
    )
  call.pass('developer-provider', { actual: provider })
  return undefined
}

/** The identity that the user has; `undefined` for a user who was never seen. */
export const identityOfUser = (pool: IdentityPool, user: string): Identity | undefined =>
  Object.values(pool.identities).find(
    (identity) => !identity.disabled && developerUsers(pool, identity).includes(user),
  )

/** The developer user identifiers of an identity. */
export const developerUsers = (
  { developerProviderName }: IdentityPool,
  { logins }: Identity,
): readonly string[] =>
  logins.filter(({ provider }) => provider === developerProviderName).map(({ subject }) => subject)

/** For a user who was never seen. The text is ours. */
export const userNotFound = (call: SignedJsonCall<unknown>, user: string): JsonRefusal =>
  refuseAt(
    call,
    'developer-user',
    resourceNotFound(`Developer user identifier '${user}' not found.`),
  )
