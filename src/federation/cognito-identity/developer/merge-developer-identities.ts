/**
 * MergeDeveloperIdentities: the source’s identity is merged into the destination’s, whose id stays.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_MergeDeveloperIdentities.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { checksOf } from '../checks.ts'
import { withIdentities } from '../identity/find-identity.ts'
import { mergeIdentities } from '../identity/merge-identities.ts'
import { findPool, poolPermission } from '../identity-pool/find-pool.ts'
import { developerProviderName, developerUserIdentifier, identityPoolId } from '../parameters.ts'
import { refuseAt } from '../refuse-at.ts'
import { developerProviderRefusal, identityOfUser, userNotFound } from './developer-user.ts'

export const mergeDeveloperIdentities = signedOperation({
  input: structure({
    SourceUserIdentifier: required(developerUserIdentifier),
    DestinationUserIdentifier: required(developerUserIdentifier),
    DeveloperProviderName: required(developerProviderName),
    IdentityPoolId: required(identityPoolId),
  }),
  checks: checksOf('identity-pool', 'developer-provider', 'developer-user', 'one-person'),
  permissions: poolPermission('cognito-identity:MergeDeveloperIdentities'),
  run: (call) => {
    const { world, input } = call
    const asked = findPool(call, input.IdentityPoolId)
    if (!asked.ok) return asked
    const { pool } = asked
    const refusal = developerProviderRefusal(call, pool, input.DeveloperProviderName)
    if (refusal) return refusal
    const source = identityOfUser(pool, input.SourceUserIdentifier)
    if (!source) return userNotFound(call, input.SourceUserIdentifier)
    const parent = identityOfUser(pool, input.DestinationUserIdentifier)
    if (!parent) return userNotFound(call, input.DestinationUserIdentifier)
    call.pass('developer-user', { actual: `${source.id}, ${parent.id}` })
    const others = source.id === parent.id ? [] : [source]
    const merged = mergeIdentities(pool, { parent, others, logins: [], now: world.now })
    if (!merged.ok) return refuseAt(call, 'one-person', merged.refusal)
    call.pass('one-person', { actual: parent.id })
    return {
      ok: true,
      world: withIdentities(world, pool, merged.value),
      result: { IdentityId: parent.id },
    }
  },
})
