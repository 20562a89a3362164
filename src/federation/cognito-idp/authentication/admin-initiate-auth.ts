/**
 * AdminInitiateAuth: what a server signs to begin a sign-in.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { clientOfPool } from '../app-client/find-client.ts'
import { check } from '../checks.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { userPoolId } from '../shapes.ts'
import { begin, beginningChecks, beginningMembers } from './initiate-auth.ts'

export const adminInitiateAuth = poolOperation({
  action: 'AdminInitiateAuth',
  input: structure({ UserPoolId: required(userPoolId), ...beginningMembers }),
  checks: beginningChecks,
  run: (call, pool) => {
    const client = check(call, 'app-client', clientOfPool(pool, call.input.ClientId))
    return client.ok ? begin('server', { call, pool, client: client.value }, call.input) : client
  },
})
