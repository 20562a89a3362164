/**
 * UpdateUserPoolClient: every setting that is not said goes back to its default.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { check } from '../checks.ts'
import { withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { clientId, userPoolId } from '../shapes.ts'
import { clientOf, settingMembers } from './client-settings.ts'
import { clientOfPool, withClient } from './find-client.ts'
import { renderClient } from './render-client.ts'

export const updateUserPoolClient = poolOperation({
  action: 'UpdateUserPoolClient',
  input: structure({
    ...settingMembers,
    UserPoolId: required(userPoolId),
    ClientId: required(clientId),
  }),
  checks: ['app-client', 'settings'],
  run: (call, pool) => {
    const { world, input } = call
    const found = check(call, 'app-client', clientOfPool(pool, input.ClientId))
    if (!found.ok) return found
    const { id, name, secret, createdAt } = found.value
    const standing = {
      id,
      name,
      ...(secret === undefined ? {} : { secret }),
      ...(createdAt === undefined ? {} : { createdAt }),
    }
    const settled = check(call, 'settings', clientOf(pool, standing, input, 'updating'))
    if (!settled.ok) return settled
    const client = { ...settled.value, modifiedAt: world.now }
    return {
      ok: true,
      world: withPool(world, withClient(pool, client)),
      result: { UserPoolClient: renderClient(pool, client) },
    }
  },
})
