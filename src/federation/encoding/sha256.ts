/** SHA-256 and its HMAC over text or bytes. @module */
import { authenticator } from './hmac-digest.ts'
import { sha256Digest } from './sha256-digest.ts'

const encoder = new TextEncoder()
const bytesOf = (data: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data)

/** Longer content is WebCrypto's: from about here on it is quicker, and it holds nothing up. */
const short = 8192

/** The SHA-256 digest, 32 bytes (FIPS 180-4). */
export async function sha256(data: string | Uint8Array): Promise<Uint8Array> {
  return data.length <= short
    ? sha256Digest(data)
    : new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(data)))
}

/** HMAC-SHA-256, 32 bytes (RFC 2104). The key may be empty, which WebCrypto alone refuses. */
export const hmacSha256 = async (
  key: string | Uint8Array,
  data: string | Uint8Array,
): Promise<Uint8Array> => authenticator(bytesOf(key))(data)

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += pairs[byte] ?? ''
  return text
}
