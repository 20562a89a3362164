/**
 * An RSA key from its two primes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8017#section-3.2
 * @module
 */
import type { JWK } from 'jose'
import { decodeBase64Url, encodeBase64Url } from '../encoding/base64.ts'
import { hex } from '../encoding/sha256.ts'

/** 65537, as nearly every RSA key has it. */
const publicExponent = 0x10001n

/**
 * The private key as a JWK (RFC 7518 §6.3), its members as short as they can be.
 *
 * @param p - A prime, base64url; like `q`, the other one.
 */
export function rsaKey(p: string, q: string): JWK {
  const [one, other] = [integerOf(p), integerOf(q)]
  const d = inverse(publicExponent, (one - 1n) * (other - 1n))
  return {
    kty: 'RSA',
    n: textOf(one * other),
    e: textOf(publicExponent),
    d: textOf(d),
    p,
    q,
    dp: textOf(d % (one - 1n)),
    dq: textOf(d % (other - 1n)),
    qi: textOf(inverse(other, one)),
  }
}

/** What times the value leaves 1 when divided by the modulus: Euclid's algorithm, extended. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [rest, next] = [value, modulus]
  let [factor, nextFactor] = [1n, 0n]
  while (next > 0n) {
    const times = rest / next
    ;[rest, next] = [next, rest - times * next]
    ;[factor, nextFactor] = [nextFactor, factor - times * nextFactor]
  }
  return ((factor % modulus) + modulus) % modulus
}

const integerOf = (text: string): bigint =>
  BigInt(`0x0${hex(decodeBase64Url(text) ?? new Uint8Array())}`)

function textOf(value: bigint): string {
  const digits = value.toString(16)
  const bytes = digits.padStart(digits.length + (digits.length % 2), '0').match(/../g) ?? []
  return encodeBase64Url(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)))
}
