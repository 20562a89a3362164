/**
 * GetIdentityPoolRoles.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetIdentityPoolRoles.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { checksOf } from '../checks.ts'
import { identityPoolId } from '../parameters.ts'
import { findPool, poolPermission } from './find-pool.ts'
import { unlessEmpty } from './render-pool.ts'
import { renderMappings } from './role-mapping.ts'

export const getIdentityPoolRoles = signedOperation({
  input: structure({ IdentityPoolId: required(identityPoolId) }),
  checks: checksOf('identity-pool'),
  permissions: poolPermission('cognito-identity:GetIdentityPoolRoles'),
  run: (call) => {
    const asked = findPool(call, call.input.IdentityPoolId)
    if (!asked.ok) return asked
    const { id, roles, roleMappings } = asked.pool
    return {
      ok: true,
      result: {
        IdentityPoolId: id,
        Roles: unlessEmpty(roles),
        RoleMappings: unlessEmpty(renderMappings(roleMappings)),
      },
    }
  },
})
