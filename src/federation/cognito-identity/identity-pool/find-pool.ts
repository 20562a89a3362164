/** The identity pool that an administrator’s call names. @module */
import type { JsonRefusal, Permission, SignedJsonCall } from '../../aws-json/operation.ts'
import { formatArn } from '../../iam/arn.ts'
import type { RequestContext } from '../../iam/request-context.ts'
import { entryOf } from '../../lookup.ts'
import type { World } from '../../world.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { poolForbidden, poolNotFound } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'

type Caller = Pick<SignedJsonCall<unknown>, 'world' | 'principal' | 'region'>

export type PoolOutcome = { readonly ok: true; readonly pool: IdentityPool } | JsonRefusal

/**
 * The pool, among those of the caller’s account in the region that is called. The text for a pool of
 * another account is ours.
 */
export function findPool(call: SignedJsonCall<unknown>, id: string): PoolOutcome {
  const { world, principal, region, pass } = call
  const pool = id.startsWith(`${region}:`) ? entryOf(world.identityPools ?? {}, id) : undefined
  if (!pool) {
    return refuseAt(call, 'identity-pool', poolNotFound(id))
  }
  if (pool.accountId !== principal.account.id) {
    const details = { expected: pool.accountId, actual: principal.account.id }
    return refuseAt(call, 'identity-pool', poolForbidden(id), details)
  }
  pass('identity-pool', { actual: id })
  return { ok: true, pool }
}

/** `arn:aws:cognito-identity:us-east-1:111122223333:identitypool/us-east-1:…`. */
const poolArn = ({ principal, region }: Omit<Caller, 'world'>, id: string): string =>
  formatArn({
    partition: principal.account.partition,
    service: 'cognito-identity',
    region,
    account: principal.account.id,
    resource: `identitypool/${id}`,
  })

/** What a call needs that names a pool. */
export const poolPermission =
  (action: string) =>
  (call: SignedJsonCall<{ readonly IdentityPoolId: string }>): readonly Permission[] => [
    onPool(call, action, call.input.IdentityPoolId),
  ]

/** The action on a pool; policies can ask for the pool’s tags. */
export const onPool = (caller: Caller, action: string, id: string): Permission => ({
  action,
  resource: poolArn(caller, id),
  context: resourceTagKeys(entryOf(caller.world.identityPools ?? {}, id)?.tags),
})

/** What a call needs that names none. */
export const anyPoolPermission = (action: string) => (): readonly Permission[] => [
  { action, resource: '*' },
]

const resourceTagKeys = (tags: IdentityPool['tags'] = {}): RequestContext =>
  Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]))

/** The pools of the caller’s account in the region that is called. */
export const ownPools = ({ world, principal, region }: Caller): readonly IdentityPool[] =>
  Object.values(world.identityPools ?? {}).filter(
    ({ id, accountId }) => accountId === principal.account.id && id.startsWith(`${region}:`),
  )

/** The world with the pool as it is now. */
export const withPool = (world: World, pool: IdentityPool): World => ({
  ...world,
  identityPools: { ...world.identityPools, [pool.id]: pool },
})
