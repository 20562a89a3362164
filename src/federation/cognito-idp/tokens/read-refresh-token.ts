/**
 * A refresh token that comes back: what it stands for, and whether it still does.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 * @module
 */
import { entryOf } from '../../lookup.ts'
import { unsealToken } from '../../oauth/opaque-token.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { notAuthorized, refusal, userDisabled } from '../refusals.ts'
import { type RefreshGrant, refreshTokenKind, refreshTokenPrefix } from './refresh-token.ts'
import { isRevoked } from './revocation.ts'
import type { TokenSession } from './token-session.ts'

/**
 * What the refresh token of this client stands for. Refused with `NotAuthorizedException` where it is
 * none, expired, revoked or replaced.
 */
export function readRefreshToken(
  world: World,
  token: string,
  clientId: string,
): Outcome<RefreshGrant> {
  const carried = unsealToken(refreshTokenKind, refreshTokenPrefix, token)
  const pool = entryOf(world.userPools ?? {}, carried?.pool)
  const client = entryOf(pool?.clients ?? {}, carried?.client)
  if (!carried || !pool || !client || client.id !== clientId)
    return notAuthorized('Invalid Refresh Token')
  const user = entryOf(pool.users, carried.username)
  if (!user || user.sub !== carried.sub) return notAuthorized('Invalid Refresh Token')
  if (world.now >= carried.expiresAt) return notAuthorized('Refresh Token has expired')
  const { originJti, eventId, authTime, scopes, nonce, expiresAt, rotation } = carried
  if (isRevoked(user, { originJti, authTime }))
    return notAuthorized('Refresh Token has been revoked')
  if (!user.enabled) return userDisabled()
  const session: TokenSession = {
    originJti,
    eventId,
    authTime,
    scopes,
    ...(nonce === undefined ? {} : { nonce }),
  }
  const grant = { pool, client, user, session, expiresAt, rotation }
  return isReplaced(world, grant) ? reused() : accepted(grant)
}

/** Whether a newer one took its place, and its time of grace is over. */
function isReplaced({ now }: World, { client, user, session, rotation }: RefreshGrant): boolean {
  const last = entryOf(user.rotations ?? {}, session.originJti)
  if (!last || rotation >= last.count) return false
  const grace = client.refreshTokenRotation?.retryGracePeriod ?? 0
  return rotation < last.count - 1 || now > last.at + grace
}

/** The code is the model's; its text was not found in public. */
const reused = () =>
  refusal('RefreshTokenReuseException', 'Refresh Token has been invalidated by rotation')
