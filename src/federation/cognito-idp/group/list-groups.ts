/**
 * ListGroups.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListGroups.html
 * @module
 */
import { integer, required, structure } from '../../aws-json/shape.ts'
import { page } from '../page.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { pageToken, userPoolId } from '../shapes.ts'
import { renderGroup } from './find-group.ts'

export const listGroups = poolOperation({
  action: 'ListGroups',
  input: structure({
    UserPoolId: required(userPoolId),
    Limit: integer([0, 60]),
    NextToken: pageToken,
  }),
  run: ({ input }, pool) => {
    const found = page(Object.values(pool.groups), ({ name }) => name, input.Limit, input.NextToken)
    if (!found.ok) return found
    const { items, nextToken } = found.value
    return {
      ok: true,
      result: { Groups: items.map((group) => renderGroup(pool, group)), NextToken: nextToken },
    }
  },
})
