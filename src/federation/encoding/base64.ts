/** Base64 and base64url (RFC 4648 §4, §5). @module */

/** Standard base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += most)
    binary += String.fromCharCode(...bytes.subarray(start, start + most))
  return btoa(binary)
}

/** So many arguments are fine for every engine. */
const most = 8192

/** The bytes of standard base64, padded or not; `undefined` where the text is none. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  const bare = text.replace(/=+$/, '')
  if (bare.length % 4 === 1) return undefined
  const binary = atob(bare)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

/** Base64url without padding, as JOSE writes it (RFC 7515 §2). */
export const encodeBase64Url = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

/** The bytes of base64url without padding; `undefined` where the text is none. */
export const decodeBase64Url = (text: string): Uint8Array | undefined =>
  /^[A-Za-z0-9_-]*$/.test(text)
    ? decodeBase64(text.replace(/-/g, '+').replace(/_/g, '/'))
    : undefined
