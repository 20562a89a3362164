/**
 * Refresh token rotation: a refresh gives out the next refresh token of the session, and the one that
 * was presented works only for the client's time of grace.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html#using-the-refresh-token-rotation
 * @module
 */
import { entryOf } from '../../lookup.ts'
import type { World } from '../../world.ts'
import { withPerson } from '../person/find-person.ts'
import { withPool } from '../pool/find-pool.ts'
import type { PoolUser, TokenRotation } from '../user-pool.ts'
import { issueRefreshToken, type RefreshGrant } from './refresh-token.ts'

/** The world after a refresh. */
export interface Refreshed {
  readonly world: World
  /** Where the client's refresh tokens rotate: the one that takes the other's place. */
  readonly refreshToken?: string
}

/** The next refresh token of the session; it lives no longer than the first. */
export function rotateRefreshToken(world: World, grant: RefreshGrant): Refreshed {
  if (grant.client.refreshTokenRotation === undefined) return { world }
  const rotation = rotated(world.now, grant)
  return {
    world: withPool(world, withPerson(grant.pool, withRotation(world.now, grant, rotation))),
    refreshToken: issueRefreshToken(world, grant, grant.session, {
      expiresAt: grant.expiresAt,
      rotation: rotation.count,
    }),
  }
}

/** Where the session stands now; a repeated request within the time of grace does not get further. */
function rotated(now: number, { user, session, rotation, expiresAt }: RefreshGrant): TokenRotation {
  const last = entryOf(user.rotations ?? {}, session.originJti)
  return last && rotation < last.count
    ? last
    : { count: rotation + 1, at: now, sessionEndsAt: expiresAt }
}

/** Sessions that are over need not be remembered. */
const withRotation = (
  now: number,
  { user, session }: RefreshGrant,
  rotation: TokenRotation,
): PoolUser => ({
  ...user,
  rotations: {
    ...Object.fromEntries(
      Object.entries(user.rotations ?? {}).filter(([, { sessionEndsAt }]) => now < sessionEndsAt),
    ),
    [session.originJti]: rotation,
  },
})
