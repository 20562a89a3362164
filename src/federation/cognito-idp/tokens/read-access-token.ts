/**
 * Reads the access token that a person's app sends to the pool's own API.
 *
 * @module
 */
import { decodeJwt, type JsonObject } from '../../jose/decode-jwt.ts'
import { verifySignature } from '../../jose/verify-signature.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { notAuthorized, userDisabled, userNotFound } from '../refusals.ts'
import { poolIssuer, type UserPool } from '../user-pool.ts'
import { isRevoked } from './revocation.ts'
import { selfServiceScope, type TokenHolder } from './token-session.ts'

export interface AccessTokenHolder extends TokenHolder {
  /** Absent where the client does not allow that single sessions are revoked. */
  readonly originJti?: string
  readonly scopes: readonly string[]
}

/**
 * Whose token it is. Refused with `NotAuthorizedException` where it is none, expired, revoked, or
 * without the scope; with `UserNotFoundException` where the person is gone.
 *
 * @param scope - What the token must allow.
 */
export async function readAccessToken(
  world: World,
  token: string,
  scope: string = selfServiceScope,
): Promise<Outcome<AccessTokenHolder>> {
  const invalid = notAuthorized('Invalid Access Token')
  const jwt = decodeJwt(token)
  const claims = jwt?.payload
  const pool = claims && poolOf(world, claims)
  const client = pool && entryOf(pool.clients, textOf(claims, 'client_id'))
  if (!client || claims['token_use'] !== 'access') return invalid
  if (!(await verifySignature(jwt, pool.keys.access.privateKey, 'RS256'))) return invalid
  // From here on the claims are the pool's own.
  if (world.now >= Number(claims['exp'])) return notAuthorized('Access Token has expired')
  const user = entryOf(pool.users, textOf(claims, 'username'))
  if (!user || user.sub !== claims['sub']) return userNotFound()
  const originJti = textOf(claims, 'origin_jti')
  const session = originJti === undefined ? {} : { originJti }
  if (isRevoked(user, { ...session, authTime: Number(claims['auth_time']) }))
    return notAuthorized('Access Token has been revoked')
  const scopes = textOf(claims, 'scope')?.split(' ') ?? []
  if (!scopes.includes(scope)) return notAuthorized('Access Token does not have required scopes')
  if (!user.enabled) return userDisabled()
  return accepted({ pool, client, user, scopes, ...session })
}

const poolOf = ({ userPools = {} }: World, claims: JsonObject): UserPool | undefined => {
  const issuer = textOf(claims, 'iss') ?? ''
  const pool = entryOf(userPools, issuer.slice(issuer.lastIndexOf('/') + 1))
  return pool && poolIssuer(pool) === issuer ? pool : undefined
}

const textOf = (claims: JsonObject, name: string): string | undefined => {
  const value = claims[name]
  return typeof value === 'string' ? value : undefined
}
