/**
 * Verifies a JWS signature with one public JWK. Only the asymmetric algorithms that AWS accepts.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-3.1
 * @module
 */
import type { CryptoKey, JWK } from 'jose'
import type { DecodedJwt } from './decode-jwt.ts'
import { importPublicKey } from './keys.ts'

/** The key type, and for EC the curve, that an algorithm needs (RFC 7518 §3.3, §3.4). */
export const algorithmKeys: Readonly<
  Record<string, { readonly kty: string; readonly crv?: string }>
> = {
  RS256: { kty: 'RSA' },
  RS384: { kty: 'RSA' },
  RS512: { kty: 'RSA' },
  ES256: { kty: 'EC', crv: 'P-256' },
  ES384: { kty: 'EC', crv: 'P-384' },
  ES512: { kty: 'EC', crv: 'P-521' },
}

/** A signature with the key that may have made it. */
export interface ClaimedSignature {
  /** A public key that WebCrypto imports for the algorithm, and long enough. */
  readonly jwk: JWK
  /** One of `algorithmKeys`. */
  readonly algorithm: string
  readonly signature: Uint8Array<ArrayBuffer>
  /** ASCII. */
  readonly signed: string
}

/** Whether the key made the signature, by other means than WebCrypto's. */
export type SignatureTest = (claimed: ClaimedSignature) => boolean

/**
 * Whether the signature was made over exactly the token's header and payload by the key's other half.
 *
 * @param algorithm - The one that the token's header names.
 * @param test - What decides in the place of WebCrypto, once it has imported the key.
 */
export async function verifySignature(
  { signed, signature }: Pick<DecodedJwt, 'signed' | 'signature'>,
  jwk: JWK,
  algorithm: string,
  test?: SignatureTest,
): Promise<boolean> {
  try {
    const key = await importPublicKey(jwk, algorithm)
    if (isTooShort(key)) return false
    if (test) return test({ jwk, algorithm, signature, signed })
    const parameters = { name: key.algorithm.name, hash: `SHA-${algorithm.slice(2)}` }
    return await crypto.subtle.verify(parameters, key, signature, encoder.encode(signed))
  } catch {
    return false
  }
}

const encoder = new TextEncoder()

/** RSA keys have 2048 bits or more (RFC 7518 §3.3). */
const isTooShort = ({ algorithm }: CryptoKey): boolean =>
  'modulusLength' in algorithm && Number(algorithm.modulusLength) < 2048
