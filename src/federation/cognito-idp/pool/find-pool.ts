/** User pools in the world: found by those who may see them, and put back when changed. @module */
import type { Account } from '../../iam/account.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { resourceNotFound } from '../refusals.ts'
import type { UserPool } from '../user-pool.ts'

/** The account's pool of that id in that region. */
export function findPool(
  world: World,
  {
    id,
    accountId,
    region,
  }: { readonly id: string; readonly accountId: string; readonly region: string },
): Outcome<UserPool> {
  const pool = entryOf(world.userPools ?? {}, id)
  return pool?.accountId === accountId && regionOfPool(pool) === region
    ? accepted(pool)
    : resourceNotFound(`User pool ${id} does not exist.`)
}

/** `us-east-1`: a pool's id begins with its region. */
export const regionOfPool = ({ id }: Pick<UserPool, 'id'>): string => id.split('_')[0] ?? ''

/** `arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_AbCdEfGhI`. */
export const poolArn = (
  { id, partition }: Pick<Account, 'id' | 'partition'>,
  region: string,
  poolId: string,
): string => `arn:${partition}:cognito-idp:${region}:${id}:userpool/${poolId}`

/** The world with the pool as it is now. */
export const withPool = (world: World, pool: UserPool): World => ({
  ...world,
  userPools: { ...world.userPools, [pool.id]: pool },
})
