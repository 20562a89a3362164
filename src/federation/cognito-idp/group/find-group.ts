/** Groups of a pool: found by name, their settings, and as the API describes them. @module */
import { integer, text, type ValueOf } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { resourceNotFound } from '../refusals.ts'
import { arn } from '../shapes.ts'
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
  LastModifiedDate: group.modifiedAt ?? group.createdAt,
  CreationDate: group.createdAt,
})

/** What CreateGroup and UpdateGroup say of a group. */
export const groupSettings = {
  Description: text({ length: [0, 2048] }),
  RoleArn: arn,
  Precedence: integer([0, 2_147_483_647]),
}

/** The settings that are given. */
export const readGroupSettings = (
  given: {
    readonly [Name in keyof typeof groupSettings]?: ValueOf<(typeof groupSettings)[Name]>
  },
): Pick<Group, 'description' | 'roleArn' | 'precedence'> => ({
  ...(given.Description === undefined ? {} : { description: given.Description }),
  ...(given.RoleArn === undefined ? {} : { roleArn: given.RoleArn }),
  ...(given.Precedence === undefined ? {} : { precedence: given.Precedence }),
})
