/**
 * The ID token of a user pool: who signed in, for the app.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 * @module
 */
import { randomUuid } from '../../randomness.ts'
import type { World } from '../../world.ts'
import { poolIssuer } from '../user-pool.ts'
import { attributeClaims, identityClaims } from './attribute-claims.ts'
import { groupClaims, roleClaims } from './group-claims.ts'
import { signToken } from './sign-token.ts'
import type { TokenHolder, TokenSession } from './token-session.ts'

/**
 * @param more - Claims of managed login alone: `at_hash`.
 */
export function issueIdToken(
  world: World,
  { pool, client, user }: TokenHolder,
  { originJti, eventId, authTime, scopes, nonce }: TokenSession,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  return signToken(pool.keys.id, {
    ...attributeClaims(user, client, scopes),
    sub: user.sub,
    ...groupClaims(user),
    ...roleClaims(pool, user),
    ...identityClaims(user.identity),
    iss: poolIssuer(pool),
    'cognito:username': user.username,
    ...(nonce === undefined ? {} : { nonce }),
    ...(client.enableTokenRevocation ? { origin_jti: originJti } : {}),
    aud: client.id,
    event_id: eventId,
    token_use: 'id',
    auth_time: authTime,
    exp: world.now + client.idTokenLifetime,
    iat: world.now,
    ...(client.enableTokenRevocation ? { jti: randomUuid(world, 'id token jti') } : {}),
    ...more,
  })
}
