/**
 * The refresh token of a user pool: opaque, good for new ID and access tokens of the same session.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 * @module
 */
import { type OpaqueKind, type Shape, sealToken } from '../../oauth/opaque-token.ts'
import type { World } from '../../world.ts'
import type { TokenHolder, TokenSession } from './token-session.ts'

/** What is sealed into one. */
export const refreshTokenKind = {
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
export const refreshTokenPrefix = 'eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.'

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
  sealToken(refreshTokenKind, refreshTokenPrefix, {
    pool: pool.id,
    client: client.id,
    username: user.username,
    sub: user.sub,
    ...session,
    nonce,
    expiresAt: grant.expiresAt,
    rotation: grant.rotation,
  })
