/** SHA-256 and its HMAC over text or bytes. @module */

const encoder = new TextEncoder()
const bytesOf = (data: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data)

/** The SHA-256 digest, 32 bytes (FIPS 180-4). */
export const sha256 = async (data: string | Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(data)))

/** HMAC-SHA-256, 32 bytes (RFC 2104). The key may be empty, which WebCrypto alone refuses. */
export async function hmacSha256(
  key: string | Uint8Array,
  data: string | Uint8Array,
): Promise<Uint8Array> {
  const secret = bytesOf(key)
  const hmacKey = await crypto.subtle.importKey(
    'raw',
    secret.length > 0 ? secret : new Uint8Array(1),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return new Uint8Array(await crypto.subtle.sign('HMAC', hmacKey, bytesOf(data)))
}

/** Lower-case hexadecimal. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
