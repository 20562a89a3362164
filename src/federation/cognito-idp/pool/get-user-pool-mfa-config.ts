/**
 * GetUserPoolMfaConfig: no pool here asks for a second factor.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolMfaConfig.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { userPoolId } from '../shapes.ts'
import { poolOperation } from './pool-operation.ts'

export const getUserPoolMfaConfig = poolOperation({
  action: 'GetUserPoolMfaConfig',
  input: structure({ UserPoolId: required(userPoolId) }),
  run: () => ({ ok: true, result: { MfaConfiguration: 'OFF' } }),
})
