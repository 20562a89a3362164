/**
 * HMAC-SHA-256 (RFC 2104) without waiting, for the short texts that are signed and sealed.
 *
 * @module
 */
import { continueDigest, digestStart, type Part, sha256Digest } from './sha256-digest.ts'

/** Bytes of a block of SHA-256. */
const blockLength = 64

/** The authentication code of the parts, one after another; 32 bytes. */
export type Authenticator = (...parts: readonly Part[]) => Uint8Array<ArrayBuffer>

/** The codes by this key. Its two blocks are digested once (RFC 2104 §4): half of a short text's work. */
export function authenticator(key: Uint8Array): Authenticator {
  const secret = key.length > blockLength ? sha256Digest(key) : key
  const inner = digestStart(padded(secret, 0x36))
  const outer = digestStart(padded(secret, 0x5c))
  return (...parts) =>
    continueDigest(outer, blockLength, [continueDigest(inner, blockLength, parts, innerDigest)])
}

/** Written over with every code: nothing waits in between. */
const innerDigest = new Uint8Array(32)

function padded(secret: Uint8Array, pad: number): Uint8Array {
  const block = new Uint8Array(blockLength)
  for (let index = 0; index < blockLength; index++) block[index] = (secret[index] ?? 0) ^ pad
  return block
}
