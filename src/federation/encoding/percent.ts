/** Percent-encoding (RFC 3986 §2.1) as AWS signs it: only unreserved characters stay. @module */

const encoder = new TextEncoder()
const unreserved = /[A-Za-z0-9\-._~]/

/** Every byte but the unreserved characters as `%XX`, upper-case; `keep` names further ones to leave. */
export function percentEncode(content: string | Uint8Array, keep = ''): string {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  let encoded = ''
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    encoded +=
      (byte < 0x80 && unreserved.test(character)) || keep.includes(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}

/** The bytes that the text stands for; a `%` without two hexadecimal digits stands for itself. */
export function percentDecode(text: string): Uint8Array {
  const bytes: number[] = []
  for (let rest = text; rest.length > 0; ) {
    const [escaped, digits] = /^%([0-9A-Fa-f]{2})/.exec(rest) ?? []
    if (escaped !== undefined && digits !== undefined) {
      bytes.push(Number.parseInt(digits, 16))
      rest = rest.slice(3)
      continue
    }
    const plain = /^(?:%|[^%]+)/.exec(rest)?.[0] ?? rest
    for (const byte of encoder.encode(plain)) bytes.push(byte)
    rest = rest.slice(plain.length)
  }
  return Uint8Array.from(bytes)
}

/** Bytes as text; those that are not UTF-8 become U+FFFD, and a byte order mark stays. */
export const utf8Text = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Bytes as text, or `undefined` where they are not UTF-8. */
export function strictUtf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
