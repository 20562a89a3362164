/** Access tokens for the UserInfo endpoint: opaque to everyone but their issuer. @module */
import { hex } from '../encoding/sha256.ts'
import { type Carried, type OpaqueKind, sealToken, unsealToken } from '../oauth/opaque-token.ts'
import { randomBytes } from '../randomness.ts'
import type { World } from '../world.ts'
import { dialectOf } from './dialects.ts'
import { type IdentityProvider, providerNow } from './identity-provider.ts'

const kind = {
  purpose: 'access token',
  shape: {
    id: 'string',
    issuer: 'string',
    clientId: 'string',
    sub: 'string',
    scopes: 'strings',
    issuedAt: 'number',
    expiresAt: 'number',
  },
} as const satisfies OpaqueKind<Record<string, 'string' | 'strings' | 'number'>>

export type AccessGrant = Carried<(typeof kind)['shape']>

/**
 * A token for this client to read what this person agreed to.
 *
 * @param lifetime - In seconds; what is usual with the provider where nothing is said.
 */
export async function issueAccessToken(
  world: World,
  provider: IdentityProvider,
  grant: Pick<AccessGrant, 'clientId' | 'sub' | 'scopes'>,
  lifetime = dialectOf(provider).accessTokenLifetime,
): Promise<string> {
  const issuedAt = providerNow(world, provider)
  return sealToken(kind, dialectOf(provider).accessTokenPrefix, {
    id: hex(randomBytes(world, 'access token', 16)),
    issuer: provider.issuer,
    clientId: grant.clientId,
    sub: grant.sub,
    scopes: grant.scopes,
    issuedAt,
    expiresAt: issuedAt + lifetime,
  })
}

/** What a token of this provider grants, whether or not it still counts. */
export async function readAccessToken(
  provider: IdentityProvider,
  token: string,
): Promise<AccessGrant | undefined> {
  const grant = unsealToken(kind, dialectOf(provider).accessTokenPrefix, token)
  return grant?.issuer === provider.issuer ? grant : undefined
}
