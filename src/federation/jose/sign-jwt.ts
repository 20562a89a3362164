/**
 * Signs a JWT as a compact JWS (RFC 7515 §3.1, RFC 7519 §7.1). Header and payload are the caller's
 * to the last field, so that a lesson may say anything in them; the key decides the signature.
 *
 * @module
 */
import type { JWK } from 'jose'
import { encodeBase64Url } from '../encoding/base64.ts'
import { importPrivateKey } from './keys.ts'

/** A private key and the JWS algorithm that it is for. */
export interface SigningKey {
  readonly algorithm: string
  readonly privateKey: JWK
}

/**
 * The token in compact serialization. The same input gives the same bytes with RS256, RS384 and
 * RS512; ECDSA draws a random number for each signature (RFC 7518 §3.4).
 *
 * A header that says `alg: none` gets the empty signature that it announces (RFC 7518 §3.6).
 *
 * @param payload - The claims, or text that is signed as it is.
 */
export async function signJwt(
  header: Readonly<Record<string, unknown>>,
  payload: Readonly<Record<string, unknown>> | string,
  key: SigningKey,
): Promise<string> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const input = `${encodeText(JSON.stringify(header))}.${encodeText(text)}`
  return header['alg'] === 'none' ? `${input}.` : `${input}.${await signature(input, key)}`
}

/** Over the ASCII bytes of header and payload (RFC 7515 §5.1 step 5). */
async function signature(input: string, { algorithm, privateKey }: SigningKey): Promise<string> {
  const key = await importPrivateKey(privateKey, algorithm)
  const parameters = { name: key.algorithm.name, hash: `SHA-${algorithm.slice(2)}` }
  const signed = await crypto.subtle.sign(parameters, key, new TextEncoder().encode(input))
  return encodeBase64Url(new Uint8Array(signed))
}

const encodeText = (text: string): string => encodeBase64Url(new TextEncoder().encode(text))
