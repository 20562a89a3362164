/**
 * The refresh token of a user pool: opaque, good for new ID and access tokens of the same session.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 * @module
 */
import { entryOf } from '../../lookup.ts'
import { type OpaqueKind, type Shape, sealToken, unsealToken } from '../../oauth/opaque-token.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { notAuthorized, refusal, userDisabled } from '../refusals.ts'
import { isRevoked } from './revocation.ts'
import type { TokenHolder, TokenSession } from './token-session.ts'

const kind = {
  purpose: 'user pool refresh token',
  shape: {
    pool: 'string',
    client: 'string',
    username: 'string',
    sub: 'string',
    originJti: 'string',
    eventId: 'string',
    authTime: 'number',
    scopes: 'strings',
    nonce: 'string?',
    expiresAt: 'number',
    rotation: 'number',
  },
} as const satisfies OpaqueKind<Shape>

/** Real ones are encrypted JWTs, whose header begins so: `{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}`. */
const prefix = 'eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.'

/** What a refresh token stands for. */
export interface RefreshGrant extends TokenHolder {
  readonly session: TokenSession
  /** Seconds since the Unix epoch. */
  readonly expiresAt: number
  /** How many refresh tokens of the session came before it. */
  readonly rotation: number
}

/**
 * @param grant - Of a refresh token that this one replaces: it lives no longer than that.
 */
export const issueRefreshToken = (
  world: World,
  { pool, client, user }: TokenHolder,
  { nonce, ...session }: TokenSession,
  grant: Pick<RefreshGrant, 'expiresAt' | 'rotation'> = {
    expiresAt: world.now + client.refreshTokenLifetime,
    rotation: 0,
  },
): string =>
  sealToken(kind, prefix, {
    pool: pool.id,
    client: client.id,
    username: user.username,
    sub: user.sub,
    ...session,
    nonce,
    expiresAt: grant.expiresAt,
    rotation: grant.rotation,
  })

/**
 * What the refresh token of this client stands for. Refused with `NotAuthorizedException` where it is
 * none, expired, revoked or replaced.
 */
export function readRefreshToken(
  world: World,
  token: string,
  clientId: string,
): Outcome<RefreshGrant> {
  const carried = unsealToken(kind, prefix, token)
  const pool = entryOf(world.userPools ?? {}, carried?.pool)
  const client = entryOf(pool?.clients ?? {}, carried?.client)
  if (!carried || !pool || !client || client.id !== clientId)
    return notAuthorized('Invalid Refresh Token.')
  const user = entryOf(pool.users, carried.username)
  if (!user || user.sub !== carried.sub) return notAuthorized('Invalid Refresh Token.')
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
