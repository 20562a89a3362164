/**
 * DeleteUserPoolClient.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { without } from '../../record.ts'
import { check } from '../checks.ts'
import { withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { clientId, userPoolId } from '../shapes.ts'
import { clientOfPool } from './find-client.ts'

export const deleteUserPoolClient = poolOperation({
  action: 'DeleteUserPoolClient',
  input: structure({ UserPoolId: required(userPoolId), ClientId: required(clientId) }),
  checks: ['app-client'],
  run: (call, pool) => {
    const client = check(call, 'app-client', clientOfPool(pool, call.input.ClientId))
    if (!client.ok) return client
    const clients = without(pool.clients, client.value.id)
    return { ok: true, world: withPool(call.world, { ...pool, clients }) }
  },
})
