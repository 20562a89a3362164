/**
 * DescribeIdentity.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DescribeIdentity.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { checksOf } from '../checks.ts'
import { anyPoolPermission } from '../identity-pool/find-pool.ts'
import { identityId } from '../parameters.ts'
import { findOwnIdentity, renderIdentity } from './own-identity.ts'

export const describeIdentity = signedOperation({
  input: structure({ IdentityId: required(identityId) }),
  checks: checksOf('identity'),
  permissions: anyPoolPermission('cognito-identity:DescribeIdentity'),
  run: (call) => {
    const asked = findOwnIdentity(call, call.input.IdentityId)
    return asked.ok ? { ok: true, result: renderIdentity(asked.identity) } : asked
  },
})
