/** The claims of a token that the app holds, and tokens that say something else. @module */
import { withAlteredPayload } from '../../federation/client/altered-token.ts'
import type { Holdings } from '../../federation/client/holdings.ts'
import { openIdTokenKid } from '../../federation/cognito-identity/openid-token/issuer.ts'
import { decodeJwt, type JsonObject } from '../../federation/jose/decode-jwt.ts'
import { type SigningKey, signJwt } from '../../federation/jose/sign-jwt.ts'
import type { World } from '../../federation/world.ts'
import type { TokenName } from './edit.ts'

/** Cognito's own; fetched, for it weighs more than the rest. */
const signingKey = () => import('../../federation/cognito-identity/openid-token/signing-key.ts')

/** The claims, or `undefined` where the app holds no such JSON Web Token. */
export const claimsOf = (holdings: Holdings, token: TokenName): JsonObject | undefined =>
  decodeJwt(holdings[token] ?? '')?.payload

/** The token with these claims under its old signature. */
export const withClaims = (token: string, claims: JsonObject): string =>
  withAlteredPayload(token, claims)

/**
 * The token with these claims, signed again by whoever issued it, with the key that the header names;
 * `undefined` where nobody here has that key.
 */
export async function signedAgain(
  world: World,
  token: string,
  claims: JsonObject,
): Promise<string | undefined> {
  const jwt = decodeJwt(token)
  const key = jwt && (await keyOf(world, jwt.payload['iss'], jwt.header['kid']))
  return jwt && key && signJwt(jwt.header, claims, key)
}

async function keyOf(world: World, iss: unknown, kid: unknown): Promise<SigningKey | undefined> {
  if (typeof iss !== 'string' || typeof kid !== 'string') return undefined
  if (kid === openIdTokenKid) return (await signingKey()).openIdTokenKey
  const pool = world.userPools?.[iss.split('/').at(-1) ?? '']
  const poolKey = Object.values(pool?.keys ?? {}).find((key) => key.kid === kid)
  if (poolKey) return { algorithm: 'RS256', privateKey: poolKey.privateKey }
  return world.identityProviders[iss]?.keys[kid]
}

/** The holdings with another token; a workload's file holds what it holds. */
export function withToken(holdings: Holdings, name: TokenName, token: string): Holdings {
  const { tokenFile } = holdings
  const before = holdings[name]
  const content =
    name === 'idToken' && before !== undefined && tokenFile?.content.startsWith(before)
      ? token + tokenFile.content.slice(before.length)
      : undefined
  return {
    ...holdings,
    [name]: token,
    ...(tokenFile && content !== undefined ? { tokenFile: { ...tokenFile, content } } : {}),
  }
}
