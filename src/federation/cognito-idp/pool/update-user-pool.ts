/**
 * UpdateUserPool: every setting that is not said goes back to its default.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { userPoolId } from '../shapes.ts'
import type { UserPool } from '../user-pool.ts'
import { withPool } from './find-pool.ts'
import { poolOperation } from './pool-operation.ts'
import { poolSettingMembers, readPoolSettings } from './pool-settings.ts'

export const updateUserPool = poolOperation({
  action: 'UpdateUserPool',
  input: structure({ ...poolSettingMembers, UserPoolId: required(userPoolId) }),
  run: ({ world, input }, pool) => {
    const { accountRecovery: _former, ...standing } = pool
    const updated: UserPool = {
      ...standing,
      ...readPoolSettings(input),
      name: input.PoolName ?? pool.name,
      modifiedAt: world.now,
    }
    return { ok: true, world: withPool(world, updated) }
  },
})
