/**
 * DescribeUserPool and ListUserPools.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html
 * @module
 */
import { integer, required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { page } from '../page.ts'
import { pageToken, userPoolId } from '../shapes.ts'
import { regionOfPool } from './find-pool.ts'
import { poolOperation } from './pool-operation.ts'
import { renderPool } from './render-pool.ts'

export const describeUserPool = poolOperation({
  action: 'DescribeUserPool',
  input: structure({ UserPoolId: required(userPoolId) }),
  run: ({ principal }, pool) => ({
    ok: true,
    result: { UserPool: renderPool(principal.account, pool) },
  }),
})

export const listUserPools = signedOperation({
  input: structure({ NextToken: pageToken, MaxResults: required(integer([1, 60])) }),
  checks: [],
  permissions: () => [{ action: 'cognito-idp:ListUserPools', resource: '*' }],
  run: ({ world, principal, region, input }) => {
    const pools = Object.values(world.userPools ?? {}).filter(
      (pool) => pool.accountId === principal.account.id && regionOfPool(pool) === region,
    )
    const found = page(pools, ({ id }) => id, input.MaxResults, input.NextToken)
    if (!found.ok) return found
    const { items, nextToken } = found.value
    return {
      ok: true,
      result: {
        UserPools: items.map((pool) => ({
          Id: pool.id,
          Name: pool.name,
          LambdaConfig: {},
          LastModifiedDate: pool.modifiedAt ?? pool.createdAt,
          CreationDate: pool.createdAt,
        })),
        NextToken: nextToken,
      },
    }
  },
})
