/**
 * The access token of a user pool: what its holder may do, for resource servers and for the pool's
 * own API.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 * @module
 */
import { randomUuid } from '../../randomness.ts'
import type { World } from '../../world.ts'
import { poolIssuer } from '../user-pool.ts'
import { groupClaims } from './group-claims.ts'
import { signToken } from './sign-token.ts'
import { selfServiceScope, type TokenHolder, type TokenSession } from './token-session.ts'

export function issueAccessToken(
  world: World,
  { pool, client, user }: TokenHolder,
  { originJti, eventId, authTime, scopes }: TokenSession,
): Promise<string> {
  return signToken(pool.keys.access, {
    sub: user.sub,
    ...groupClaims(user),
    iss: poolIssuer(pool),
    ...(isOfManagedLogin(scopes) ? { version: 2 } : {}),
    client_id: client.id,
    ...(client.enableTokenRevocation ? { origin_jti: originJti } : {}),
    event_id: eventId,
    token_use: 'access',
    scope: scopes.join(' '),
    auth_time: authTime,
    exp: world.now + client.accessTokenLifetime,
    iat: world.now,
    jti: randomUuid(world, 'access token jti'),
    username: user.username,
  })
}

/** The API's sign-in knows one scope alone. */
const isOfManagedLogin = (scopes: readonly string[]): boolean =>
  scopes.length !== 1 || scopes[0] !== selfServiceScope
