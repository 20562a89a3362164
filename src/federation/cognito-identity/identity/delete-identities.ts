/**
 * DeleteIdentities: those of the caller’s account go; of others it says that access is denied. An id
 * that nobody has counts as deleted.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DeleteIdentities.html
 * @module
 */
import { list, required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { without } from '../../record.ts'
import { anyPoolPermission } from '../identity-pool/find-pool.ts'
import { identityId } from '../parameters.ts'
import { withIdentities } from './find-identity.ts'
import { identityInRegion } from './own-identity.ts'

export const deleteIdentities = signedOperation({
  input: structure({ IdentityIdsToDelete: required(list(identityId, [1, 60])) }),
  checks: [],
  permissions: anyPoolPermission('cognito-identity:DeleteIdentities'),
  run: (call) => {
    let { world } = call
    const denied = new Set<string>()
    for (const id of call.input.IdentityIdsToDelete) {
      const pool = identityInRegion({ ...call, world }, id)?.pool
      if (!pool) continue
      if (pool.accountId === call.principal.account.id)
        world = withIdentities(world, pool, without(pool.identities, id))
      else denied.add(id)
    }
    const UnprocessedIdentityIds = [...denied].map((id) => ({
      IdentityId: id,
      ErrorCode: 'AccessDenied',
    }))
    return { ok: true, world, result: { UnprocessedIdentityIds } }
  },
})
