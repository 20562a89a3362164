/**
 * One sign-in, as all its tokens carry it: refreshed ones as well.
 *
 * @module
 */
import { randomUuid } from '../../randomness.ts'
import type { World } from '../../world.ts'
import type { AppClient, PoolUser, UserPool } from '../user-pool.ts'

/** The scope of tokens that the API gives out: people may read and change their own account. */
export const selfServiceScope = 'aws.cognito.signin.user.admin'

/** For whom tokens are. */
export interface TokenHolder {
  readonly pool: UserPool
  readonly client: AppClient
  readonly user: PoolUser
}

export interface TokenSession {
  /** A UUID by which the session can be revoked. */
  readonly originJti: string
  readonly eventId: string
  /** Seconds since the Unix epoch. */
  readonly authTime: number
  readonly scopes: readonly string[]
  /** What managed login's client sent along. */
  readonly nonce?: string
}

/**
 * A session that begins now.
 *
 * @param scopes - What managed login was asked for; the API's sign-in has the scope for oneself.
 */
export function beginSession(
  world: Pick<World, 'now' | 'seed' | 'turn'>,
  { signedOutAt }: Pick<PoolUser, 'signedOutAt'>,
  scopes: readonly string[] = [selfServiceScope],
  nonce?: string,
): TokenSession {
  return {
    originJti: randomUuid(world, 'origin_jti'),
    eventId: randomUuid(world, 'event_id'),
    // Where the clock stands still, a session after a sign-out must still be the later one.
    authTime: signedOutAt === undefined ? world.now : Math.max(world.now, signedOutAt + 1),
    scopes,
    ...(nonce === undefined ? {} : { nonce }),
  }
}
