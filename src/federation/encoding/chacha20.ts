/**
 * The stream cipher ChaCha20 (RFC 8439 §2.3, §2.4): short texts are encrypted with it without
 * waiting for WebCrypto, which hands each to another thread. Tests compare it with the RFC's vectors.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8439
 * @module
 */

/**
 * The text and the key stream, one added to the other: it encrypts and decrypts.
 *
 * @param key - 32 bytes.
 * @param nonce - 12 bytes.
 */
export function chacha20(
  key: Uint8Array,
  nonce: Uint8Array,
  text: Uint8Array,
  firstBlock = 0,
): Uint8Array<ArrayBuffer> {
  const start = startState(key, nonce)
  const stream = new Int32Array(16)
  const result = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const place = index & 63
    if (place === 0) {
      start[12] = firstBlock + (index >> 6)
      writeBlock(start, stream)
    }
    result[index] = (text[index] ?? 0) ^ ((stream[place >> 2] ?? 0) >>> (8 * (place & 3)))
  }
  return result
}

/** §2.3: the words of "expand 32-byte k", the key, the block's number, the nonce. */
function startState(key: Uint8Array, nonce: Uint8Array): Int32Array {
  const state = new Int32Array(16)
  state.set(constants)
  for (let word = 0; word < 8; word++) state[4 + word] = readWord(key, 4 * word)
  for (let word = 0; word < 3; word++) state[13 + word] = readWord(nonce, 4 * word)
  return state
}

const constants: readonly number[] = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]

/** Little-endian. */
const readWord = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) |
  ((bytes[at + 1] ?? 0) << 8) |
  ((bytes[at + 2] ?? 0) << 16) |
  ((bytes[at + 3] ?? 0) << 24)

/** §2.3.1: 20 rounds, a column and a diagonal round in turn, then the sum with the start. */
function writeBlock(start: Int32Array, state: Int32Array): void {
  state.set(start)
  for (let round = 0; round < 10; round++) {
    quarterRound(state, 0, 4, 8, 12)
    quarterRound(state, 1, 5, 9, 13)
    quarterRound(state, 2, 6, 10, 14)
    quarterRound(state, 3, 7, 11, 15)
    quarterRound(state, 0, 5, 10, 15)
    quarterRound(state, 1, 6, 11, 12)
    quarterRound(state, 2, 7, 8, 13)
    quarterRound(state, 3, 4, 9, 14)
  }
  for (let word = 0; word < 16; word++) state[word] = (state[word] ?? 0) + (start[word] ?? 0)
}

/** §2.1. */
function quarterRound(state: Int32Array, one: number, two: number, three: number, four: number) {
  let a = state[one] ?? 0
  let b = state[two] ?? 0
  let c = state[three] ?? 0
  let d = state[four] ?? 0
  a = (a + b) | 0
  d = rotated(d ^ a, 16)
  c = (c + d) | 0
  b = rotated(b ^ c, 12)
  a = (a + b) | 0
  d = rotated(d ^ a, 8)
  c = (c + d) | 0
  b = rotated(b ^ c, 7)
  state[one] = a
  state[two] = b
  state[three] = c
  state[four] = d
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
