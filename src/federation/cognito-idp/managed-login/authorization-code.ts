/**
 * Codes of managed login: sealed, so that the pool remembers of them only that they were used. Each
 * works once and for five minutes.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * @module
 */
import { hex } from '../../encoding/sha256.ts'
import { type Carried, type OpaqueKind, sealToken, unsealToken } from '../../oauth/opaque-token.ts'
import { withRedeemed } from '../../oauth/redeemed-codes.ts'
import { randomBytes } from '../../randomness.ts'
import type { World } from '../../world.ts'
import { withPool } from '../pool/find-pool.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { currentPool } from './domain.ts'

/** In seconds. */
const codeLifetime = 300

const kind = {
  purpose: 'managed login code',
  shape: {
    id: 'string',
    poolId: 'string',
    clientId: 'string',
    redirectUri: 'string',
    username: 'string',
    scopes: 'strings',
    nonce: 'string?',
    challenge: 'string?',
    expiresAt: 'number',
  },
} as const satisfies OpaqueKind<Record<string, 'string' | 'strings' | 'string?' | 'number'>>

/** What a code stands for: this person signed in for this request. */
export type CodeGrant = Carried<(typeof kind)['shape']>

/** A code for the app client to redeem. */
export const issueCode = (
  world: World,
  pool: UserPool,
  request: AuthorizationRequest,
  user: PoolUser,
): string =>
  sealToken(kind, '', {
    id: hex(randomBytes(world, 'managed login code', 16)),
    poolId: pool.id,
    clientId: request.client.id,
    redirectUri: request.redirectUri,
    username: user.username,
    scopes: request.scopes,
    nonce: request.nonce,
    challenge: request.challenge,
    expiresAt: Math.floor(world.now) + codeLifetime,
  })

/** What a code of this pool stands for, whether or not it still counts. */
export function readCode(pool: UserPool, code: string): CodeGrant | undefined {
  const grant = unsealToken(kind, '', code)
  return grant?.poolId === pool.id ? grant : undefined
}

/** The world in which the code was used. */
export function redeemCode(world: World, pool: UserPool, grant: CodeGrant): World {
  const now = currentPool(world, pool)
  return withPool(world, { ...now, redeemedCodes: withRedeemed(now, grant, world.now) })
}
