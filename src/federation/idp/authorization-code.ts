/**
 * Authorization codes: sealed, so that the provider remembers of them only that they were used.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 * @module
 */
import { hex } from '../encoding/sha256.ts'
import { type Carried, type OpaqueKind, sealToken, unsealToken } from '../oauth/opaque-token.ts'
import { withRedeemed } from '../oauth/redeemed-codes.ts'
import { randomBytes } from '../randomness.ts'
import type { World } from '../world.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { dialectOf } from './dialects.ts'
import { type IdentityProvider, providerNow } from './identity-provider.ts'

/** In seconds: the longest that RFC 6749 §4.1.2 recommends. */
export const codeLifetime = 600

const kind = {
  purpose: 'authorization code',
  shape: {
    id: 'string',
    issuer: 'string',
    clientId: 'string',
    redirectUri: 'string',
    sub: 'string',
    scopes: 'strings',
    nonce: 'string?',
    challenge: 'string?',
    challengeMethod: 'string',
    expiresAt: 'number',
  },
} as const satisfies OpaqueKind<Record<string, 'string' | 'strings' | 'string?' | 'number'>>

/** What a code stands for: this person agreed to this client's request. */
export type AuthorizationGrant = Carried<(typeof kind)['shape']>

/** A code for the client to redeem. */
export async function issueAuthorizationCode(
  world: World,
  provider: IdentityProvider,
  request: AuthorizationRequest,
  sub: string,
): Promise<string> {
  return sealToken(kind, dialectOf(provider).codePrefix, {
    id: hex(randomBytes(world, 'authorization code', 16)),
    issuer: provider.issuer,
    clientId: request.clientId,
    redirectUri: request.redirectUri,
    sub,
    scopes: request.scopes,
    nonce: request.nonce,
    challenge: request.challenge,
    challengeMethod: request.challengeMethod,
    expiresAt: providerNow(world, provider) + codeLifetime,
  })
}

/** What a code of this provider stands for, whether or not it still counts. */
export async function readAuthorizationCode(
  provider: IdentityProvider,
  code: string,
): Promise<AuthorizationGrant | undefined> {
  const grant = unsealToken(kind, dialectOf(provider).codePrefix, code)
  return grant?.issuer === provider.issuer ? grant : undefined
}

/** The world in which the code was used. */
export function redeem(world: World, provider: IdentityProvider, grant: AuthorizationGrant): World {
  const redeemedCodes = withRedeemed(provider, grant, providerNow(world, provider))
  const identityProviders = Object.fromEntries(
    Object.entries(world.identityProviders).map(([key, each]) => [
      key,
      each === provider ? { ...provider, redeemedCodes } : each,
    ]),
  )
  return { ...world, identityProviders }
}
