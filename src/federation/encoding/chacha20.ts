/**
 * ChaCha20 (RFC 8439 §2.4), the stream cipher: 64 bytes of its key stream cost less than an
 * HMAC-SHA-256, which gives 32.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8439#section-2.4
 * @module
 */

/** What is written over with every text: nothing waits in between. */
const state = new Int32Array(16)
const block = new Int32Array(16)
/** §2.1 numbers bytes from the lowest, and so does every processor that runs this. */
const keyStream = new Uint8Array(block.buffer)

/**
 * Encrypts and decrypts, in place.
 *
 * @param key - 32 bytes.
 * @param nonce - 12 bytes, and what follows them does not count.
 * @param counter - The number of the first block.
 */
export function chacha20(key: Uint8Array, nonce: Uint8Array, text: Uint8Array, counter = 0): void {
  state.set(constants)
  for (let word = 0; word < 8; word++) state[4 + word] = readWord(key, 4 * word)
  state[12] = counter
  for (let word = 0; word < 3; word++) state[13 + word] = readWord(nonce, 4 * word)
  for (let start = 0; start < text.length; start += 64) {
    nextBlock()
    const end = Math.min(start + 64, text.length)
    for (let index = start; index < end; index++)
      text[index] = (text[index] ?? 0) ^ (keyStream[index - start] ?? 0)
  }
}

/** "expand 32-byte k" (§2.3). */
const constants = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]

/** §2.1 numbers bytes from the lowest. */
const readWord = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) |
  ((bytes[at + 1] ?? 0) << 8) |
  ((bytes[at + 2] ?? 0) << 16) |
  ((bytes[at + 3] ?? 0) << 24)

/** §2.3.1: ten times the columns and the diagonals, and the sum with the state before. */
function nextBlock(): void {
  block.set(state)
  for (let round = 0; round < 10; round++) {
    for (let at = 0; at < 4; at++) quarterRound(at, 4 + at, 8 + at, 12 + at)
    for (let at = 0; at < 4; at++)
      quarterRound(at, 4 + ((at + 1) & 3), 8 + ((at + 2) & 3), 12 + ((at + 3) & 3))
  }
  for (let word = 0; word < 16; word++) block[word] = (block[word] ?? 0) + (state[word] ?? 0)
  state[12] = (state[12] ?? 0) + 1
}

/** §2.1. */
function quarterRound(one: number, two: number, three: number, four: number): void {
  let a = block[one] ?? 0
  let b = block[two] ?? 0
  let c = block[three] ?? 0
  let d = block[four] ?? 0
  a = (a + b) | 0
  d = rotated(d ^ a, 16)
  c = (c + d) | 0
  b = rotated(b ^ c, 12)
  a = (a + b) | 0
  d = rotated(d ^ a, 8)
  c = (c + d) | 0
  b = rotated(b ^ c, 7)
  block[one] = a
  block[two] = b
  block[three] = c
  block[four] = d
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
