/**
 * SetIdentityPoolConfiguration: with which role and applications a pool pushes. Whether they work
 * shows when a device registers.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_SetIdentityPoolConfiguration.html
 * @module
 */
import { restOperation } from '../../rest-json/operation.ts'
import { openPool, poolChecks } from '../identity-scope.ts'
import { onPool } from '../permissions.ts'
import { syncPoolOf, withSyncPool } from '../store.ts'
import { configurationInput, readConfiguration, renderConfiguration } from './configuration.ts'

export const setIdentityPoolConfiguration = restOperation(
  { method: 'POST', uri: '/identitypools/{IdentityPoolId}/configuration' },
  {
    input: configurationInput,
    checks: poolChecks,
    permissions: onPool('SetIdentityPoolConfiguration'),
    run: (call) => {
      const opened = openPool(call, 'developer')
      if (!opened.ok) return opened
      const { id } = opened.value
      const pool = { ...syncPoolOf(call.world, id), ...readConfiguration(call.input) }
      return {
        ok: true,
        world: withSyncPool(call.world, id, pool),
        result: renderConfiguration(id, pool),
      }
    },
  },
)
