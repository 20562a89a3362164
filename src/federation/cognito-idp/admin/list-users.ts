/**
 * ListUsers.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html
 * @module
 */
import { integer, list, required, structure, text } from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { attributeDefinition } from '../attribute/definition.ts'
import { check } from '../checks.ts'
import { page } from '../page.ts'
import { renderListedPerson } from '../person/render-person.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { invalidParameter } from '../refusals.ts'
import { attributeName, pageToken, userPoolId } from '../shapes.ts'
import type { UserPool } from '../user-pool.ts'
import { readUserFilter } from './user-filter.ts'

export const listUsers = poolOperation({
  action: 'ListUsers',
  input: structure({
    UserPoolId: required(userPoolId),
    AttributesToGet: list(attributeName),
    Limit: integer([0, 60]),
    PaginationToken: pageToken,
    Filter: text({ length: [0, 256] }),
  }),
  checks: ['attributes', 'filter'],
  run: (call, pool) => {
    const { AttributesToGet: wanted, Filter, Limit, PaginationToken } = call.input
    const known = check(call, 'attributes', verifyKnown(pool, wanted ?? []))
    if (!known.ok) return known
    const filter = check(call, 'filter', readUserFilter(Filter ?? ''))
    if (!filter.ok) return filter
    const people = Object.values(pool.users).filter(filter.value)
    const found = page(people, ({ username }) => username, Limit, PaginationToken)
    if (!found.ok) return found
    const { items, nextToken } = found.value
    return {
      ok: true,
      result: {
        Users: items.map((person) => renderListedPerson(person, wanted)),
        PaginationToken: nextToken,
      },
    }
  },
})

const verifyKnown = (pool: UserPool, names: readonly string[]): Outcome<undefined> =>
  names.every((name) => attributeDefinition(pool, name))
    ? accepted(undefined)
    : invalidParameter('One or more requested attributes do not exist.')
