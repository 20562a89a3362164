/**
 * DeleteIdentityPool: its identities go with it.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DeleteIdentityPool.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { without } from '../../record.ts'
import { checksOf } from '../checks.ts'
import { identityPoolId } from '../parameters.ts'
import { findPool, poolPermission } from './find-pool.ts'

export const deleteIdentityPool = signedOperation({
  input: structure({ IdentityPoolId: required(identityPoolId) }),
  checks: checksOf('identity-pool'),
  permissions: poolPermission('cognito-identity:DeleteIdentityPool'),
  run: (call) => {
    const asked = findPool(call, call.input.IdentityPoolId)
    if (!asked.ok) return asked
    const identityPools = without(call.world.identityPools ?? {}, asked.pool.id)
    return { ok: true, world: { ...call.world, identityPools } }
  },
})
