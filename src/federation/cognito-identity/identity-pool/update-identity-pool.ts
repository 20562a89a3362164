/**
 * UpdateIdentityPool: a parameter that is absent gets its default, but for the developer provider
 * name and the tags, which stay.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UpdateIdentityPool.html
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/49985
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { checksOf } from '../checks.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { identityPoolId } from '../parameters.ts'
import { invalidParameter } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'
import { findPool, poolPermission, withPool } from './find-pool.ts'
import { newSettings, poolSettings, settingsRefusal } from './pool-settings.ts'
import { tagsRefusal } from './pool-tags.ts'
import { renderPool } from './render-pool.ts'

export const updateIdentityPool = signedOperation({
  input: structure({ IdentityPoolId: required(identityPoolId), ...poolSettings }),
  checks: checksOf('identity-pool', 'pool-input'),
  permissions: poolPermission('cognito-identity:UpdateIdentityPool'),
  run: (call) => {
    const { world, input, pass } = call
    const asked = findPool(call, input.IdentityPoolId)
    if (!asked.ok) return asked
    const { id, accountId, roles, roleMappings, principalTags, identities } = asked.pool
    const settings = newSettings(input)
    const tags = input.IdentityPoolTags ?? asked.pool.tags
    const refusal = settingsRefusal(call, settings) ?? tagsRefusal(call, tags)
    if (refusal) return refusal
    const developerProviderName = asked.pool.developerProviderName ?? input.DeveloperProviderName
    const wanted = input.DeveloperProviderName ?? developerProviderName
    if (wanted !== developerProviderName)
      return refuseAt(
        call,
        'pool-input',
        invalidParameter('The developer provider name cannot be changed.'),
      )
    pass('pool-input')
    const pool: IdentityPool = {
      id,
      accountId,
      ...settings,
      ...(developerProviderName === undefined ? {} : { developerProviderName }),
      tags,
      roles,
      roleMappings,
      principalTags,
      identities,
    }
    return { ok: true, world: withPool(world, pool), result: renderPool(pool) }
  },
})
