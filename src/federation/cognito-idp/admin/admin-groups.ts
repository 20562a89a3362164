/**
 * AdminAddUserToGroup, AdminRemoveUserFromGroup and AdminListGroupsForUser.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html
 * @module
 */
import { integer, required, structure } from '../../aws-json/shape.ts'
import { check } from '../checks.ts'
import { findGroup, renderGroup } from '../group/find-group.ts'
import { page } from '../page.ts'
import { changePerson } from '../person/find-person.ts'
import { groupName, pageToken, username, userPoolId } from '../shapes.ts'
import { personOperation } from './person-operation.ts'

const membership = structure({
  UserPoolId: required(userPoolId),
  Username: required(username),
  GroupName: required(groupName),
})

/** To be in a group already changes nothing. */
export const adminAddUserToGroup = personOperation({
  action: 'AdminAddUserToGroup',
  input: membership,
  checks: ['group'],
  run: (call, { pool, person }) => {
    const group = check(call, 'group', findGroup(pool, call.input.GroupName))
    if (!group.ok) return group
    const groups = [...new Set([...person.groups, group.value.name])]
    return { ok: true, world: changePerson(call.world, pool, { ...person, groups }) }
  },
})

export const adminRemoveUserFromGroup = personOperation({
  action: 'AdminRemoveUserFromGroup',
  input: membership,
  checks: ['group'],
  run: (call, { pool, person }) => {
    const group = check(call, 'group', findGroup(pool, call.input.GroupName))
    if (!group.ok) return group
    const groups = person.groups.filter((name) => name !== group.value.name)
    return { ok: true, world: changePerson(call.world, pool, { ...person, groups }) }
  },
})

export const adminListGroupsForUser = personOperation({
  action: 'AdminListGroupsForUser',
  input: structure({
    UserPoolId: required(userPoolId),
    Username: required(username),
    Limit: integer([0, 60]),
    NextToken: pageToken,
  }),
  run: ({ input }, { pool, person }) => {
    const groups = Object.values(pool.groups).filter(({ name }) => person.groups.includes(name))
    const found = page(groups, ({ name }) => name, input.Limit, input.NextToken)
    if (!found.ok) return found
    const { items, nextToken } = found.value
    return {
      ok: true,
      result: { Groups: items.map((group) => renderGroup(pool, group)), NextToken: nextToken },
    }
  },
})
