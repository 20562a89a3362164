/**
 * Signatures tried at once. WebCrypto hands each to another thread and is called back by it; with the
 * two cores that a lab may have, the threads wait for one another far longer than OpenSSL computes
 * (about 30 µs for RS256).
 *
 * @module
 */
import { createPublicKey, verify } from 'node:crypto'
import type { JWK } from 'jose'
import { publicHalf } from '../federation/jose/keys.ts'
import type { SignatureTest } from '../federation/jose/verify-signature.ts'
import { rememberedFor } from '../federation/remembered.ts'

/**
 * By OpenSSL in this thread. ECDSA's signatures are as JWS has them (RFC 7518 §3.4); RSA's key stands
 * by itself, since one with options is taken apart with every call.
 */
export const testSignature: SignatureTest = ({ jwk, algorithm, signature, signed }) => {
  const key = keyObjectOf(jwk)
  return verify(
    `RSA-SHA${algorithm.slice(2)}`,
    Buffer.from(signed),
    key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key,
    signature,
  )
}

/** A JWK is immutable, so what is remembered for it never goes stale. */
const keyObjectOf = rememberedFor((jwk: JWK) =>
  createPublicKey({ key: publicHalf(jwk), format: 'jwk' }),
)
