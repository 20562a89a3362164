/**
 * ID tokens: who signed in, for which client, when, and until when.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDToken
 * @module
 */
import { encodeBase64Url } from '../encoding/base64.ts'
import { sha256 } from '../encoding/sha256.ts'
import { signJwt } from '../jose/sign-jwt.ts'
import { entryOf, withoutNull } from '../lookup.ts'
import type { World } from '../world.ts'
import { dialectOf } from './dialects.ts'
import { type IdentityProvider, type ProviderKey, providerNow } from './identity-provider.ts'
import { releasedClaims } from './scopes.ts'

/** What the token is about. */
export interface IdTokenGrant {
  readonly clientId: string
  readonly sub: string
  readonly scopes: readonly string[]
  readonly nonce?: string | undefined
  /** The access token issued with it. */
  readonly accessToken?: string | undefined
}

export type Claims = Readonly<Record<string, unknown>>

/**
 * The claims in the provider's order; `extraClaims` come last and win, and those set to `null` are
 * left out.
 */
export async function idTokenClaims(
  world: World,
  provider: IdentityProvider,
  grant: IdTokenGrant,
): Promise<Claims> {
  const issuedAt = providerNow(world, provider)
  const user = entryOf(provider.users, grant.sub)
  const released = user ? releasedClaims(provider, user, grant.scopes) : {}
  const standard: Claims = {
    iss: provider.issuer,
    azp: grant.clientId,
    aud: grant.clientId,
    sub: grant.sub,
    at_hash:
      grant.accessToken === undefined
        ? undefined
        : await accessTokenHash(provider, grant.accessToken),
    nonce: grant.nonce,
    auth_time: issuedAt,
    nbf: issuedAt,
    iat: issuedAt,
    exp: issuedAt + provider.idTokenLifetime,
  }
  const known = { ...standard, ...released }
  const inOrder = dialectOf(provider).idTokenClaims.map((claim) => [claim, known[claim]])
  return withoutNull({ ...Object.fromEntries(inOrder), ...released, ...provider.extraClaims })
}

/** Signs the claims with the provider's signing key; rejects where it has none that can. */
export async function signIdToken(provider: IdentityProvider, claims: Claims): Promise<string> {
  const key = entryOf(provider.keys, provider.signingKey)
  if (!key) throw new TypeError(`${provider.issuer} has no key ${provider.signingKey}`)
  const header = { alg: key.algorithm, kid: provider.signingKey, typ: 'JWT' }
  return signJwt(withoutNull({ ...header, ...provider.extraHeader }), claims, key)
}

/**
 * The left half of the access token's hash, with the hash of the ID token's algorithm.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken
 */
async function accessTokenHash(provider: IdentityProvider, accessToken: string): Promise<string> {
  const algorithm = entryOf(provider.keys, provider.signingKey)?.algorithm ?? 'RS256'
  const hash =
    hashes[algorithm] === 'SHA-256'
      ? await sha256(accessToken)
      : new Uint8Array(
          await crypto.subtle.digest(hashes[algorithm], new TextEncoder().encode(accessToken)),
        )
  return encodeBase64Url(hash.subarray(0, hash.length / 2))
}

const hashes: Readonly<Record<ProviderKey['algorithm'], string>> = {
  RS256: 'SHA-256',
  RS384: 'SHA-384',
  RS512: 'SHA-512',
  ES256: 'SHA-256',
  ES384: 'SHA-384',
  ES512: 'SHA-512',
}
