/**
 * DescribeIdentityUsage: how much an identity keeps.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_DescribeIdentityUsage.html
 * @module
 */
import { structure } from '../../aws-json/shape.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { identityChecks, openIdentity } from '../identity-scope.ts'
import { onIdentity } from '../permissions.ts'
import { identityMembers } from '../shapes.ts'
import { identityUsage } from './usage.ts'

export const describeIdentityUsage = restOperation(
  { method: 'GET', uri: '/identitypools/{IdentityPoolId}/identities/{IdentityId}' },
  {
    input: structure(identityMembers),
    checks: identityChecks,
    permissions: onIdentity('DescribeIdentityUsage'),
    run: (call) => {
      const opened = openIdentity(call)
      if (!opened.ok) return opened
      const { world, pool, place, data } = opened.value
      const result = { IdentityUsage: identityUsage(pool.id, place.identityId, data) }
      return { ok: true, world, result }
    },
  },
)
