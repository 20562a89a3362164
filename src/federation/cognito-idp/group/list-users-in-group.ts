/**
 * ListUsersInGroup.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsersInGroup.html
 * @module
 */
import { integer, required, structure } from '../../aws-json/shape.ts'
import { check } from '../checks.ts'
import { page } from '../page.ts'
import { renderListedPerson } from '../person/render-person.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { groupName, pageToken, userPoolId } from '../shapes.ts'
import { findGroup } from './find-group.ts'

export const listUsersInGroup = poolOperation({
  action: 'ListUsersInGroup',
  input: structure({
    UserPoolId: required(userPoolId),
    GroupName: required(groupName),
    Limit: integer([0, 60]),
    NextToken: pageToken,
  }),
  checks: ['group'],
  run: (call, pool) => {
    const { GroupName, Limit, NextToken } = call.input
    const group = check(call, 'group', findGroup(pool, GroupName))
    if (!group.ok) return group
    const people = Object.values(pool.users).filter(({ groups }) => groups.includes(GroupName))
    const found = page(people, ({ username }) => username, Limit, NextToken)
    if (!found.ok) return found
    const { items, nextToken } = found.value
    return {
      ok: true,
      result: { Users: items.map((person) => renderListedPerson(person)), NextToken: nextToken },
    }
  },
})
