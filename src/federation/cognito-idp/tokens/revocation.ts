/**
 * Taking tokens back: one session, or all that a person has. Only what is asked of the user pool
 * is affected; whoever verifies a token by itself learns nothing of it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html
 * @module
 */
import type { World } from '../../world.ts'
import type { PoolUser } from '../user-pool.ts'
import type { TokenSession } from './token-session.ts'

/** The user, all of whose sessions have ended. */
export const signedOutEverywhere = (world: Pick<World, 'now'>, user: PoolUser): PoolUser => ({
  ...user,
  // Not only now: a session may have begun later, where the clock stands still or was set back.
  signedOutAt: Math.max(world.now, (user.signedOutAt ?? -1) + 1),
})

/** The user, one of whose sessions has ended. */
export const withSessionRevoked = (user: PoolUser, originJti: string): PoolUser =>
  user.revokedSessions.includes(originJti)
    ? user
    : { ...user, revokedSessions: [...user.revokedSessions, originJti] }

/** Whether the session's tokens were taken back; without `origin_jti` only together with all. */
export const isRevoked = (
  { signedOutAt, revokedSessions }: PoolUser,
  { authTime, originJti }: Pick<TokenSession, 'authTime'> & { readonly originJti?: string },
): boolean =>
  (signedOutAt !== undefined && authTime <= signedOutAt) ||
  (originJti !== undefined && revokedSessions.includes(originJti))
