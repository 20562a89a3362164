/** SHA-256 and its HMAC over text or bytes. @module */
import { sha256Digest } from './sha256-digest.ts'

const encoder = new TextEncoder()
const bytesOf = (data: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data)

/** Longer content is WebCrypto's: from about here on it is quicker, and it holds nothing up. */
const short = 8192

/** The SHA-256 digest, 32 bytes (FIPS 180-4). */
export async function sha256(data: string | Uint8Array): Promise<Uint8Array> {
  const content = bytesOf(data)
  return content.length <= short
    ? sha256Digest(content)
    : new Uint8Array(await crypto.subtle.digest('SHA-256', content))
}

/** HMAC-SHA-256, 32 bytes (RFC 2104). The key may be empty, which WebCrypto alone refuses. */
export async function hmacSha256(
  key: string | Uint8Array,
  data: string | Uint8Array,
): Promise<Uint8Array> {
  const given = bytesOf(key)
  const secret = given.length > blockLength ? await sha256(given) : given
  const content = bytesOf(data)
  const inner = await sha256(joined(xored(secret, 0x36), content))
  return sha256(joined(xored(secret, 0x5c), inner))
}

/** Bytes of a block of SHA-256. */
const blockLength = 64

function xored(secret: Uint8Array, pad: number): Uint8Array {
  const block = new Uint8Array(blockLength).fill(pad)
  secret.forEach((byte, index) => {
    block[index] = byte ^ pad
  })
  return block
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length)
  bytes.set(one)
  bytes.set(other, one.length)
  return bytes
}

/** Lower-case hexadecimal. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
