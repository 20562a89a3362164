/**
 * Integers as SRP hashes and sends them. Cognito hashes what Java's `BigInteger.toByteArray()`
 * gives: as few bytes as can be, with a zero byte in front where the first bit is set.
 *
 * @module
 */
import { hex } from '../../encoding/sha256.ts'
import { sha256Digest } from '../../encoding/sha256-digest.ts'

/** The non-negative integer of a hexadecimal text; `undefined` where the text is none. */
export const integerOfHex = (text: string): bigint | undefined =>
  /^[0-9a-f]+$/i.test(text) ? BigInt(`0x${text}`) : undefined

/** The non-negative integer of bytes, the first byte counting most. */
export const integerOfBytes = (bytes: Uint8Array): bigint => BigInt(`0x0${hex(bytes)}`)

/** Hexadecimal as Cognito sends it, without leading zeros. */
export const hexOfInteger = (value: bigint): string => value.toString(16)

/** The bytes of a non-negative integer in two's complement, no more than it needs. */
export function bytesOfInteger(value: bigint): Uint8Array {
  const digits = value.toString(16)
  const even = digits.length % 2 === 0 ? digits : `0${digits}`
  const signed = /^[89a-f]/.test(even) ? `00${even}` : even
  return Uint8Array.from(signed.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

/** The digest of the parts, one after another, as an integer. */
export const digestInteger = (...parts: readonly Uint8Array[]): bigint =>
  integerOfBytes(sha256Digest(...parts))
