/**
 * DeleteUserPool: a pool that is protected or has a domain stays.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { without } from '../../record.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { check } from '../checks.ts'
import { invalidParameter } from '../refusals.ts'
import { userPoolId } from '../shapes.ts'
import type { UserPool } from '../user-pool.ts'
import { poolOperation } from './pool-operation.ts'

export const deleteUserPool = poolOperation({
  action: 'DeleteUserPool',
  input: structure({ UserPoolId: required(userPoolId) }),
  checks: ['settings'],
  run: (call, pool) => {
    const free = check(call, 'settings', verifyUnprotected(pool))
    if (!free.ok) return free
    const { world } = call
    const userPools = without(world.userPools ?? {}, pool.id)
    return { ok: true, world: { ...world, userPools } }
  },
})

function verifyUnprotected({ deletionProtection, domain }: UserPool): Outcome<undefined> {
  if (deletionProtection === 'ACTIVE')
    return invalidParameter(
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    )
  return domain === undefined
    ? accepted(undefined)
    : invalidParameter(
        'User pool cannot be deleted. It has a domain configured that should be deleted first.',
      )
}
