/** A developer’s own users, known under the developer provider name of the pool. @module */
import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import type { Refusal } from '../../refusal.ts'
import type { Identity, IdentityPool } from '../identity-pool.ts'
import { invalidParameter, resourceNotFound } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'

/**
 * For a developer provider that the pool has not. The sentence is known from public threads, its code
 * is ours.
 *
 * @see https://github.com/danilop/LambdAuth/issues/32
 */
export const developerProviderNotSupported = (
  call: SignedJsonCall<unknown>,
  pool: IdentityPool,
  provider = 'none',
): JsonRefusal =>
  refuseAt(
    call,
    'developer-provider',
    invalidParameter('This identity pool does not support the specified developer provider'),
    { expected: pool.developerProviderName ?? 'none', actual: provider },
  )

/** Whether the pool has not this developer provider. */
export function developerProviderRefusal(
  call: SignedJsonCall<unknown>,
  pool: IdentityPool,
  provider: string | undefined,
): JsonRefusal | undefined {
  if (provider === undefined || pool.developerProviderName !== provider)
    return developerProviderNotSupported(call, pool, provider)
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

/** For a user who has another identity. The text is ours. */
export const alreadyRegistered = (user: string): Refusal => ({
  code: 'DeveloperUserAlreadyRegisteredException',
  status: 400,
  message: `Developer user identifier '${user}' is already registered with another identity.`,
})
