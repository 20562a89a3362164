/**
 * Access key ids as AWS writes them: a prefix that says what the key is, then base32 whose first
 * bits carry the account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 * @module
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 without padding (RFC 4648 §6). */
function encodeBase32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return text
}

/**
 * A 20-character id of a temporary key: `ASIA` and 16 of base32.
 *
 * @param random - Ten bytes; the account's digits take the place of most of the first six.
 */
export function temporaryAccessKeyId(accountId: string, random: Uint8Array): string {
  const body = random.slice(0, 10)
  // 48 bits: a one, the account's 40, and seven that stay random.
  const first = (Number(accountId) + 2 ** 40) * 128 + ((body[5] ?? 0) & 0x7f)
  const view = new DataView(body.buffer)
  view.setUint16(0, first / 2 ** 32)
  view.setUint32(2, first)
  return `ASIA${encodeBase32(body)}`
}

/** An id such as a role's `AROA…`: prefix and 17 characters of base32, from eleven random bytes. */
export const uniqueId = (prefix: 'AROA' | 'AIDA' | 'ANPA', random: Uint8Array): string =>
  prefix + encodeBase32(random.subarray(0, 11)).slice(0, 17)

/** The account of an access key id, or `undefined` for an id that carries none. */
export function accountOfAccessKeyId(accessKeyId: string): string | undefined {
  const body = accessKeyId.slice(4)
  if (!/^[A-Z2-7]{16,}$/.test(body)) return undefined
  const first48Bits =
    [...body.slice(0, 10)].reduce(
      (bits, character) => (bits << 5n) | BigInt(alphabet.indexOf(character)),
      0n,
    ) >> 2n
  return ((first48Bits >> 7n) & ((1n << 40n) - 1n)).toString().padStart(12, '0')
}
