/**
 * LookupDeveloperIdentity: the identity of a developer’s user, or the users of an identity; given
 * both, whether they belong together.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_LookupDeveloperIdentity.html
 * @module
 */

import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import { pageOf } from '../../aws-json/page.ts'
import { required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { entryOf } from '../../lookup.ts'
import { checksOf } from '../checks.ts'
import { findPool, poolPermission } from '../identity-pool/find-pool.ts'
import type { Identity, IdentityPool } from '../identity-pool.ts'
import {
  developerUserIdentifier,
  identityId,
  identityPoolId,
  maxResults,
  nextToken,
} from '../parameters.ts'
import { identityNotFound, invalidParameter, resourceConflict } from '../refusals.ts'
import { invalidNextToken, refuseAt } from '../refuse-at.ts'
import {
  developerProviderRefusal,
  developerUsers,
  identityOfUser,
  userNotFound,
} from './developer-user.ts'

export const lookupDeveloperIdentity = signedOperation({
  input: structure({
    IdentityPoolId: required(identityPoolId),
    IdentityId: identityId,
    DeveloperUserIdentifier: developerUserIdentifier,
    MaxResults: maxResults,
    NextToken: nextToken,
  }),
  checks: checksOf('identity-pool', 'developer-provider', 'pool-input', 'developer-user'),
  permissions: poolPermission('cognito-identity:LookupDeveloperIdentity'),
  run: (call) => {
    const { input } = call
    const asked = findPool(call, input.IdentityPoolId)
    if (!asked.ok) return asked
    const { pool } = asked
    const refusal = developerProviderRefusal(call, pool, pool.developerProviderName)
    if (refusal) return refusal
    const found = identityAsked(call, pool, input.IdentityId, input.DeveloperUserIdentifier)
    if (!found.ok) return found
    const { identity } = found
    const users = developerUsers(pool, identity).filter(
      (user) => user === (input.DeveloperUserIdentifier ?? user),
    )
    const page = pageOf(users, (user) => user, input.MaxResults ?? 60, input.NextToken)
    if (!page) return invalidNextToken(call)
    call.pass('pool-input')
    return {
      ok: true,
      result: {
        IdentityId: identity.id,
        DeveloperUserIdentifierList: page.items,
        NextToken: page.nextToken,
      },
    }
  },
})

/** The texts are ours, but for that of an unknown identity. */
function identityAsked(
  call: SignedJsonCall<unknown>,
  pool: IdentityPool,
  id: string | undefined,
  user: string | undefined,
): { readonly ok: true; readonly identity: Identity } | JsonRefusal {
  if (id === undefined && user === undefined) {
    const message = 'Please provide an IdentityId or a DeveloperUserIdentifier.'
    return refuseAt(call, 'pool-input', invalidParameter(message))
  }
  const byId = id === undefined ? undefined : entryOf(pool.identities, id)
  if (id !== undefined && !byId) return refuseAt(call, 'developer-user', identityNotFound(id))
  const byUser = user === undefined ? undefined : identityOfUser(pool, user)
  if (user !== undefined && !byUser) return userNotFound(call, user)
  if (byId && byUser && byId.id !== byUser.id)
    return refuseAt(
      call,
      'developer-user',
      resourceConflict(`Developer user identifier '${user}' is not of identity '${id}'.`),
      { expected: byUser.id, actual: byId.id },
    )
  const identity = byId ?? byUser
  if (!identity) throw new Error('Neither an identity nor a user was asked for')
  call.pass('developer-user', { actual: identity.id })
  return { ok: true, identity }
}
