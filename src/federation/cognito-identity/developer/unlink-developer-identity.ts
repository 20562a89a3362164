/**
 * UnlinkDeveloperIdentity: the developer’s user is a new identity the next time. Without its last
 * login an identity is disabled.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UnlinkDeveloperIdentity.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { entryOf } from '../../lookup.ts'
import { checksOf } from '../checks.ts'
import { withIdentities } from '../identity/find-identity.ts'
import { isSameLogin } from '../identity/merge-identities.ts'
import { unlinkLogins } from '../identity/unlink-logins.ts'
import { findPool, poolPermission } from '../identity-pool/find-pool.ts'
import {
  developerProviderName,
  developerUserIdentifier,
  identityId,
  identityPoolId,
} from '../parameters.ts'
import { identityNotFound, resourceConflict } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'
import { developerProviderRefusal, identityOfUser, userNotFound } from './developer-user.ts'

export const unlinkDeveloperIdentity = signedOperation({
  input: structure({
    IdentityId: required(identityId),
    IdentityPoolId: required(identityPoolId),
    DeveloperProviderName: required(developerProviderName),
    DeveloperUserIdentifier: required(developerUserIdentifier),
  }),
  checks: checksOf('identity-pool', 'developer-provider', 'developer-user'),
  permissions: poolPermission('cognito-identity:UnlinkDeveloperIdentity'),
  run: (call) => {
    const { world, input } = call
    const asked = findPool(call, input.IdentityPoolId)
    if (!asked.ok) return asked
    const { pool } = asked
    const provider = input.DeveloperProviderName
    const refusal = developerProviderRefusal(call, pool, provider)
    if (refusal) return refusal
    const named = entryOf(pool.identities, input.IdentityId)
    if (!named) return refuseAt(call, 'developer-user', identityNotFound(input.IdentityId))
    const user = input.DeveloperUserIdentifier
    const linked = identityOfUser(pool, user)
    if (!linked) return userNotFound(call, user)
    if (linked.id !== named.id) {
      const message = `Developer user identifier '${user}' is not of identity '${named.id}'.`
      const details = { expected: linked.id, actual: named.id }
      return refuseAt(call, 'developer-user', resourceConflict(message), details)
    }
    call.pass('developer-user', { actual: named.id })
    const unlinked = unlinkLogins(
      named,
      (login) => isSameLogin(login, { provider, subject: user }),
      world.now,
    )
    const identities = { ...pool.identities, [named.id]: unlinked }
    return { ok: true, world: withIdentities(world, pool, identities) }
  },
})
