/** How a user pool signs its tokens. @module */
import { signJwt } from '../../jose/sign-jwt.ts'
import type { PoolKey } from '../user-pool.ts'

/** The JWT, RS256, whose header names the key. */
export const signToken = (
  { kid, privateKey }: PoolKey,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> => signJwt({ kid, alg: 'RS256' }, claims, { algorithm: 'RS256', privateKey })
