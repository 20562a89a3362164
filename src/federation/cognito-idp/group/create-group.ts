/**
 * CreateGroup: people of a kind, and the role that is theirs in an identity pool.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { check } from '../checks.ts'
import { withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { refusal } from '../refusals.ts'
import { groupName, userPoolId } from '../shapes.ts'
import type { Group, UserPool } from '../user-pool.ts'
import { groupSettings, readGroupSettings, renderGroup } from './find-group.ts'

export const createGroup = poolOperation({
  action: 'CreateGroup',
  input: structure({
    GroupName: required(groupName),
    UserPoolId: required(userPoolId),
    ...groupSettings,
  }),
  checks: ['group'],
  run: (call, pool) => {
    const { world, input } = call
    const isNew = check(call, 'group', verifyNew(pool, input.GroupName))
    if (!isNew.ok) return isNew
    const group: Group = {
      name: input.GroupName,
      createdAt: world.now,
      ...readGroupSettings(input),
    }
    const groups = { ...pool.groups, [group.name]: group }
    return {
      ok: true,
      world: withPool(world, { ...pool, groups }),
      result: { Group: renderGroup(pool, group) },
    }
  },
})

const verifyNew = (pool: UserPool, name: string): Outcome<undefined> =>
  entryOf(pool.groups, name)
    ? refusal('GroupExistsException', 'A group with the name already exists.')
    : accepted(undefined)
