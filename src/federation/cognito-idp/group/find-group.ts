/** Groups of a pool: found by name, and as the API describes them. @module */
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { resourceNotFound } from '../refusals.ts'
import type { Group, UserPool } from '../user-pool.ts'

export function findGroup(pool: UserPool, name: string): Outcome<Group> {
  const group = entryOf(pool.groups, name)
  return group ? accepted(group) : resourceNotFound('Group not found.')
}

export const renderGroup = ({ id }: Pick<UserPool, 'id'>, group: Group): object => ({
  GroupName: group.name,
  UserPoolId: id,
  Description: group.description,
  RoleArn: group.roleArn,
  Precedence: group.precedence,
  LastModifiedDate: group.createdAt,
  CreationDate: group.createdAt,
})
