/**
 * DescribeIdentityPool.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DescribeIdentityPool.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { checksOf } from '../checks.ts'
import { identityPoolId } from '../parameters.ts'
import { findPool, poolPermission } from './find-pool.ts'
import { renderPool } from './render-pool.ts'

export const describeIdentityPool = signedOperation({
  input: structure({ IdentityPoolId: required(identityPoolId) }),
  checks: checksOf('identity-pool'),
  permissions: poolPermission('cognito-identity:DescribeIdentityPool'),
  run: (call) => {
    const asked = findPool(call, call.input.IdentityPoolId)
    return asked.ok ? { ok: true, result: renderPool(asked.pool) } : asked
  },
})
