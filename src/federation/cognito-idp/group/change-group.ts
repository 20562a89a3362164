/**
 * GetGroup, UpdateGroup and DeleteGroup. What UpdateGroup does not name stays; whoever was in a group
 * that is deleted is in it no more.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateGroup.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { without } from '../../record.ts'
import { check } from '../checks.ts'
import { withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { groupName, userPoolId } from '../shapes.ts'
import type { Group, UserPool } from '../user-pool.ts'
import { findGroup, groupSettings, readGroupSettings, renderGroup } from './find-group.ts'

const named = { GroupName: required(groupName), UserPoolId: required(userPoolId) }

export const getGroup = poolOperation({
  action: 'GetGroup',
  input: structure(named),
  checks: ['group'],
  run: (call, pool) => {
    const group = check(call, 'group', findGroup(pool, call.input.GroupName))
    return group.ok ? { ok: true, result: { Group: renderGroup(pool, group.value) } } : group
  },
})

export const updateGroup = poolOperation({
  action: 'UpdateGroup',
  input: structure({ ...named, ...groupSettings }),
  checks: ['group'],
  run: (call, pool) => {
    const found = check(call, 'group', findGroup(pool, call.input.GroupName))
    if (!found.ok) return found
    const group: Group = {
      ...found.value,
      ...readGroupSettings(call.input),
      modifiedAt: call.world.now,
    }
    const groups = { ...pool.groups, [group.name]: group }
    return {
      ok: true,
      world: withPool(call.world, { ...pool, groups }),
      result: { Group: renderGroup(pool, group) },
    }
  },
})

export const deleteGroup = poolOperation({
  action: 'DeleteGroup',
  input: structure(named),
  checks: ['group'],
  run: (call, pool) => {
    const group = check(call, 'group', findGroup(pool, call.input.GroupName))
    if (!group.ok) return group
    const { name } = group.value
    const groups = without(pool.groups, name)
    return { ok: true, world: withPool(call.world, { ...pool, groups, users: left(pool, name) }) }
  },
})

const left = ({ users }: UserPool, group: string): UserPool['users'] =>
  Object.fromEntries(
    Object.entries(users).map(([key, user]) => [
      key,
      user.groups.includes(group)
        ? { ...user, groups: user.groups.filter((each) => each !== group) }
        : user,
    ]),
  )
