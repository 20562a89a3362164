/**
 * CreateIdentityPool.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CreateIdentityPool.html
 * @module
 */
import { structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { randomUuid } from '../../randomness.ts'
import { checksOf } from '../checks.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { limitExceeded } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'
import { ownPools, withPool } from './find-pool.ts'
import { newSettings, poolSettings, settingsRefusal } from './pool-settings.ts'
import { requestTagKeys, tagsRefusal } from './pool-tags.ts'
import { renderPool } from './render-pool.ts'

/** Of an account in a region, as long as it has not asked for more. */
const mostPools = 1000

export const createIdentityPool = signedOperation({
  input: structure(poolSettings),
  checks: checksOf('pool-input', 'pool-quotas'),
  permissions: ({ input }) => [
    {
      action: 'cognito-identity:CreateIdentityPool',
      resource: '*',
      context: requestTagKeys(input.IdentityPoolTags),
    },
  ],
  run: (call) => {
    const { world, input, principal, region, pass } = call
    const settings = newSettings(input)
    const tags = input.IdentityPoolTags ?? {}
    const refusal = settingsRefusal(call, settings) ?? tagsRefusal(call, tags)
    if (refusal) return refusal
    pass('pool-input')
    if (ownPools(call).length >= mostPools)
      return refuseAt(
        call,
        'pool-quotas',
        limitExceeded(`The account has reached the maximum of ${mostPools} identity pools.`),
      )
    pass('pool-quotas')
    const pool: IdentityPool = {
      id: `${region}:${randomUuid(world, 'identity pool id')}`,
      accountId: principal.account.id,
      ...settings,
      ...(input.DeveloperProviderName === undefined
        ? {}
        : { developerProviderName: input.DeveloperProviderName }),
      tags,
      roles: {},
      roleMappings: {},
      principalTags: {},
      identities: {},
    }
    return { ok: true, world: withPool(world, pool), result: renderPool(pool) }
  },
})
