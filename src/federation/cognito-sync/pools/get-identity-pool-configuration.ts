/**
 * GetIdentityPoolConfiguration: how a pool pushes.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_GetIdentityPoolConfiguration.html
 * @module
 */
import { structure } from '../../aws-json/shape.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { openPool, poolChecks } from '../identity-scope.ts'
import { onPool } from '../permissions.ts'
import { poolMembers } from '../shapes.ts'
import { syncPoolOf } from '../store.ts'
import { renderConfiguration } from './configuration.ts'

export const getIdentityPoolConfiguration = restOperation(
  { method: 'GET', uri: '/identitypools/{IdentityPoolId}/configuration' },
  {
    input: structure(poolMembers),
    checks: poolChecks,
    permissions: onPool('GetIdentityPoolConfiguration'),
    run: (call) => {
      const opened = openPool(call, 'developer')
      if (!opened.ok) return opened
      const { id } = opened.value
      return { ok: true, result: renderConfiguration(id, syncPoolOf(call.world, id)) }
    },
  },
)
