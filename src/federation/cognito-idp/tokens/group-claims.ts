/**
 * What tokens say of a person's groups.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html
 * @module
 */
import { entryOf } from '../../lookup.ts'
import type { Group, PoolUser, UserPool } from '../user-pool.ts'

/** `cognito:groups`, where there are any. */
export const groupClaims = (user: PoolUser): Readonly<Record<string, readonly string[]>> =>
  user.groups.length === 0 ? {} : { 'cognito:groups': user.groups }

/** `cognito:roles` and `cognito:preferred_role`, where the groups have roles. */
export function roleClaims(
  pool: UserPool,
  user: PoolUser,
): Readonly<Record<string, string | readonly string[]>> {
  const groups = user.groups.flatMap((name) => entryOf(pool.groups, name) ?? [])
  const roles = rolesOf(groups)
  if (roles.length === 0) return {}
  const preferred = preferredRole(groups)
  return {
    'cognito:roles': roles,
    ...(preferred === undefined ? {} : { 'cognito:preferred_role': preferred }),
  }
}

/** The role of the group with the lowest precedence; none where several share it with different roles. */
function preferredRole(groups: readonly Group[]): string | undefined {
  const withRole = groups.filter(({ roleArn }) => roleArn !== undefined)
  const lowest = Math.min(...withRole.map(rank))
  const [role, ...others] = rolesOf(withRole.filter((group) => rank(group) === lowest))
  return others.length === 0 ? role : undefined
}

/** A group without precedence comes after all that have one. */
const rank = ({ precedence = Number.POSITIVE_INFINITY }: Group): number => precedence

const rolesOf = (groups: readonly Group[]): readonly string[] => [
  ...new Set(groups.flatMap(({ roleArn }) => roleArn ?? [])),
]
