/**
 * DescribeIdentityPoolUsage: how much a pool keeps.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_DescribeIdentityPoolUsage.html
 * @module
 */
import { structure } from '../../aws-json/shape.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { openPool, poolChecks } from '../identity-scope.ts'
import { onPool } from '../permissions.ts'
import { poolMembers } from '../shapes.ts'
import { poolUsage } from './usage.ts'

export const describeIdentityPoolUsage = restOperation(
  { method: 'GET', uri: '/identitypools/{IdentityPoolId}' },
  {
    input: structure(poolMembers),
    checks: poolChecks,
    permissions: onPool('DescribeIdentityPoolUsage'),
    run: (call) => {
      const opened = openPool(call, 'developer')
      if (!opened.ok) return opened
      return {
        ok: true,
        result: { IdentityPoolUsage: poolUsage(call.world, opened.value.id) },
      }
    },
  },
)
