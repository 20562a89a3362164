/**
 * Verifies a JWS signature with one public JWK. Only the asymmetric algorithms that AWS accepts.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-3.1
 * @module
 */
import { compactVerify, type JWK } from 'jose'
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

/** Whether the signature was made over exactly this header and payload by the key's other half. */
export async function verifySignature(
  token: string,
  jwk: JWK,
  algorithm: string,
): Promise<boolean> {
  try {
    await compactVerify(token, await importPublicKey(jwk, algorithm), { algorithms: [algorithm] })
    return true
  } catch {
    return false
  }
}
