/**
 * ListIdentityPoolUsage: how much the pools of an account keep.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_ListIdentityPoolUsage.html
 * @module
 */
import { structure } from '../../aws-json/shape.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { callerChecks, checkCaller } from '../identity-scope.ts'
import { askedPage, pageMembers, pageQuery } from '../page.ts'
import { onPools } from '../permissions.ts'
import { poolUsage } from './usage.ts'

export const listIdentityPoolUsage = restOperation(
  { method: 'GET', uri: '/identitypools', query: pageQuery },
  {
    input: structure(pageMembers),
    checks: callerChecks,
    permissions: onPools('ListIdentityPoolUsage'),
    run: (call) => {
      const caller = checkCaller(call, 'developer')
      if (!caller.ok) return caller
      const { world, principal, region, input } = call
      const pools = Object.values(world.identityPools ?? {}).filter(
        ({ id, accountId }) => accountId === principal.account.id && id.startsWith(`${region}:`),
      )
      const page = askedPage(pools, ({ id }) => id, input)
      if (!page.ok) return page
      const { items, nextToken } = page.value
      const result = {
        IdentityPoolUsages: items.map(({ id }) => poolUsage(world, id)),
        MaxResults: input.MaxResults ?? items.length,
        Count: items.length,
        NextToken: nextToken,
      }
      return { ok: true, result }
    },
  },
)
