/**
 * Issues a token without a person at a page, as a job or a pod gets one; and for tests and the lab
 * any token of any provider, true or not.
 *
 * @module
 */
import { signJwt } from '../jose/sign-jwt.ts'
import { entryOf, withoutNull } from '../lookup.ts'
import { randomUuid } from '../randomness.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { issueAccessToken } from './access-token.ts'
import { dialectOf } from './dialects.ts'
import { type Claims, idTokenClaims } from './id-token.ts'
import { type IdentityProvider, type ProviderKey, providerNow } from './identity-provider.ts'

/** How an order names the key that no provider publishes. */
const unpublished = 'unpublished'

/** What the token shall say; the rest is as usual with the provider. */
export interface TokenOrder {
  /** Over the usual claims; `null` leaves one out. */
  readonly claims?: Claims
  /** JOSE header fields over the usual ones; `null` leaves one out. */
  readonly header?: Claims
  /** In seconds from now; a claim `exp` comes over it. */
  readonly expiresIn?: number
  /** The `kid` of another key of the provider, or `unpublished`: a key that it never publishes. */
  readonly key?: string
}

/** What of the order cannot be had, in a sentence. */
export interface TokenOrderProblem {
  readonly field: 'issuer' | 'claims' | 'key'
  readonly message: string
}

/**
 * A token of the provider with that issuer. Who gives out access tokens alone gives one of these:
 * for the person `sub` and the app `aud`.
 */
export async function issueToken(
  world: World,
  issuer: string,
  order: TokenOrder = {},
): Promise<Outcome<string, TokenOrderProblem>> {
  const provider = entryOf(world.identityProviders, issuer)
  if (!provider)
    return refused({ field: 'issuer', message: `There is no identity provider ${issuer}.` })
  if (!dialectOf(provider).idTokens) return accepted(await accessToken(world, provider, order))
  const [kid, key] = await keyOf(provider, order.key)
  if (!key)
    return refused({ field: 'key', message: `${issuer} has no key ${kid || 'to sign with'}.` })
  const usual = await usualClaims(world, provider, order)
  const now = providerNow(world, provider)
  const claims = withoutNull({
    ...usual,
    ...provider.extraClaims,
    ...(order.expiresIn === undefined ? {} : { exp: now + order.expiresIn }),
    ...order.claims,
  })
  const header = { alg: key.algorithm, kid, typ: 'JWT', ...provider.extraHeader, ...order.header }
  return sign(withoutNull(header), claims, key)
}

async function sign(
  header: Claims,
  claims: Claims,
  key: ProviderKey,
): Promise<Outcome<string, TokenOrderProblem>> {
  let payload: string
  try {
    payload = JSON.stringify(claims)
    JSON.stringify(header)
  } catch {
    return refused({ field: 'claims', message: 'Claims and header must be JSON.' })
  }
  try {
    return accepted(await signJwt(header, payload, key))
  } catch {
    return refused({ field: 'key', message: 'The key cannot sign.' })
  }
}

async function keyOf(
  provider: IdentityProvider,
  named: string | undefined,
): Promise<readonly [kid: string, key: ProviderKey | undefined]> {
  const kid = named ?? provider.signingKey
  const own = entryOf(provider.keys, kid)
  return own || kid !== unpublished
    ? [kid, own]
    : [kid, (await import('./unpublished-key.ts')).unpublishedKey]
}

/** What a token of this provider says where the order says nothing. */
async function usualClaims(
  world: World,
  provider: IdentityProvider,
  { claims = {} }: TokenOrder,
): Promise<Claims> {
  const [client] = Object.keys(provider.clients)
  const [user] = Object.keys(provider.users)
  const { workload } = provider
  if (!workload)
    return idTokenClaims(world, provider, {
      clientId: text(claims['azp']) ?? text(claims['aud']) ?? client ?? provider.issuer,
      sub: text(claims['sub']) ?? user ?? 'subject',
      scopes: ['openid', 'email', 'profile'],
    })
  const now = providerNow(world, provider)
  const { aud, ...about } = workload.claims
  return {
    ...(workload.numbered ? { jti: randomUuid(world, 'token id') } : {}),
    ...about,
    aud: client === undefined ? aud : Array.isArray(aud) ? [client] : client,
    iss: provider.issuer,
    ...(workload.notBefore === undefined ? {} : { nbf: now + workload.notBefore }),
    exp: now + provider.idTokenLifetime,
    iat: now,
  }
}

async function accessToken(
  world: World,
  provider: IdentityProvider,
  { claims = {}, expiresIn }: TokenOrder,
): Promise<string> {
  const [client = ''] = Object.keys(provider.clients)
  const [user = ''] = Object.keys(provider.users)
  const grant = {
    clientId: text(claims['aud']) ?? client,
    sub: text(claims['sub']) ?? user,
    scopes: [dialectOf(provider).parameterDefaults['scope'] ?? 'profile'],
  }
  return issueAccessToken(world, provider, grant, expiresIn)
}

const text = (claim: unknown): string | undefined => (typeof claim === 'string' ? claim : undefined)
