/** Whether a token was signed by the provider that it names. @module */
import type { JWK } from 'jose'
import { claimText, type DecodedJwt, type JsonObject } from '../jose/decode-jwt.ts'
import { algorithmKeys, verifySignature } from '../jose/verify-signature.ts'
import { entryOf } from '../lookup.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { Call } from '../service.ts'
import type { World } from '../world.ts'
import { fetchKeys } from './fetch-keys.ts'
import { type KeyProblem, selectKey } from './select-key.ts'

/**
 * Why a token is not believed. `unfetched`: the keys could not be had. `algorithm`: AWS knows no such
 * algorithm. `signature`: the key is of another kind, or signed something else.
 */
export type SignatureProblem =
  | { readonly reason: 'unfetched' | KeyProblem }
  | { readonly reason: 'algorithm' | 'signature'; readonly key: JWK }

export interface SignatureVerification {
  /** Moved on by the calls to the provider. */
  readonly world: World
  /** What the provider publishes; absent where it could not be had. */
  readonly published?: readonly JsonObject[]
  /** The key that signed the token. */
  readonly outcome: Outcome<JWK, SignatureProblem>
}

/** Fetches the provider's keys, picks the one that the token names and tries it. */
export async function verifyProviderSignature(
  start: World,
  jwt: DecodedJwt,
  issuer: string,
  call: Pick<Call, 'send' | 'testSignature'>,
): Promise<SignatureVerification> {
  const { header } = jwt
  const { world, keys: published } = await fetchKeys(start, issuer, call)
  if (!published) return { world, outcome: refused({ reason: 'unfetched' }) }
  const algorithm = claimText(header['alg'])
  const needs = entryOf(algorithmKeys, algorithm)
  const key = await selectKey(published, header, needs?.kty)
  if (!key.ok) return { world, published, outcome: refused({ reason: key.refusal }) }
  if (!needs) return { world, published, outcome: refused({ reason: 'algorithm', key: key.value }) }
  const fits =
    key.value.kty === needs.kty && (needs.crv === undefined || key.value.crv === needs.crv)
  return fits && (await verifySignature(jwt, key.value, algorithm, call.testSignature))
    ? { world, published, outcome: accepted(key.value) }
    : { world, published, outcome: refused({ reason: 'signature', key: key.value }) }
}
