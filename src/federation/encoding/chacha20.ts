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
  const blocks = Math.ceil(text.length / blockLength)
  const result = new Uint8Array(blocks * blockLength)
  result.set(text)
  const words = new DataView(result.buffer)
  for (let index = 0; index < blocks; index++) {
    start[12] = firstBlock + index
    writeBlock(start, stream)
    for (let word = 0; word < 16; word++) {
      const at = index * blockLength + 4 * word
      words.setInt32(at, words.getInt32(at, true) ^ (stream[word] ?? 0), true)
    }
  }
  return result.subarray(0, text.length)
}

/** Bytes. */
const blockLength = 64

/** Written over with every block: nothing waits in between. */
const stream = new Int32Array(16)

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

/**
 * §2.3.1: 20 rounds of quarter rounds (§2.1), a column and a diagonal round in turn, then the sum with
 * the start. Written out, so that the words stay in registers: in lists they take three times as long.
 */
function writeBlock(start: Int32Array, block: Int32Array): void {
  let x0 = start[0] ?? 0
  let x1 = start[1] ?? 0
  let x2 = start[2] ?? 0
  let x3 = start[3] ?? 0
  let x4 = start[4] ?? 0
  let x5 = start[5] ?? 0
  let x6 = start[6] ?? 0
  let x7 = start[7] ?? 0
  let x8 = start[8] ?? 0
  let x9 = start[9] ?? 0
  let x10 = start[10] ?? 0
  let x11 = start[11] ?? 0
  let x12 = start[12] ?? 0
  let x13 = start[13] ?? 0
  let x14 = start[14] ?? 0
  let x15 = start[15] ?? 0
  for (let round = 0; round < 10; round++) {
    x0 = (x0 + x4) | 0
    x12 = rotated(x12 ^ x0, 16)
    x8 = (x8 + x12) | 0
    x4 = rotated(x4 ^ x8, 12)
    x0 = (x0 + x4) | 0
    x12 = rotated(x12 ^ x0, 8)
    x8 = (x8 + x12) | 0
    x4 = rotated(x4 ^ x8, 7)
    x1 = (x1 + x5) | 0
    x13 = rotated(x13 ^ x1, 16)
    x9 = (x9 + x13) | 0
    x5 = rotated(x5 ^ x9, 12)
    x1 = (x1 + x5) | 0
    x13 = rotated(x13 ^ x1, 8)
    x9 = (x9 + x13) | 0
    x5 = rotated(x5 ^ x9, 7)
    x2 = (x2 + x6) | 0
    x14 = rotated(x14 ^ x2, 16)
    x10 = (x10 + x14) | 0
    x6 = rotated(x6 ^ x10, 12)
    x2 = (x2 + x6) | 0
    x14 = rotated(x14 ^ x2, 8)
    x10 = (x10 + x14) | 0
    x6 = rotated(x6 ^ x10, 7)
    x3 = (x3 + x7) | 0
    x15 = rotated(x15 ^ x3, 16)
    x11 = (x11 + x15) | 0
    x7 = rotated(x7 ^ x11, 12)
    x3 = (x3 + x7) | 0
    x15 = rotated(x15 ^ x3, 8)
    x11 = (x11 + x15) | 0
    x7 = rotated(x7 ^ x11, 7)

    x0 = (x0 + x5) | 0
    x15 = rotated(x15 ^ x0, 16)
    x10 = (x10 + x15) | 0
    x5 = rotated(x5 ^ x10, 12)
    x0 = (x0 + x5) | 0
    x15 = rotated(x15 ^ x0, 8)
    x10 = (x10 + x15) | 0
    x5 = rotated(x5 ^ x10, 7)
    x1 = (x1 + x6) | 0
    x12 = rotated(x12 ^ x1, 16)
    x11 = (x11 + x12) | 0
    x6 = rotated(x6 ^ x11, 12)
    x1 = (x1 + x6) | 0
    x12 = rotated(x12 ^ x1, 8)
    x11 = (x11 + x12) | 0
    x6 = rotated(x6 ^ x11, 7)
    x2 = (x2 + x7) | 0
    x13 = rotated(x13 ^ x2, 16)
    x8 = (x8 + x13) | 0
    x7 = rotated(x7 ^ x8, 12)
    x2 = (x2 + x7) | 0
    x13 = rotated(x13 ^ x2, 8)
    x8 = (x8 + x13) | 0
    x7 = rotated(x7 ^ x8, 7)
    x3 = (x3 + x4) | 0
    x14 = rotated(x14 ^ x3, 16)
    x9 = (x9 + x14) | 0
    x4 = rotated(x4 ^ x9, 12)
    x3 = (x3 + x4) | 0
    x14 = rotated(x14 ^ x3, 8)
    x9 = (x9 + x14) | 0
    x4 = rotated(x4 ^ x9, 7)
  }
  block[0] = x0 + (start[0] ?? 0)
  block[1] = x1 + (start[1] ?? 0)
  block[2] = x2 + (start[2] ?? 0)
  block[3] = x3 + (start[3] ?? 0)
  block[4] = x4 + (start[4] ?? 0)
  block[5] = x5 + (start[5] ?? 0)
  block[6] = x6 + (start[6] ?? 0)
  block[7] = x7 + (start[7] ?? 0)
  block[8] = x8 + (start[8] ?? 0)
  block[9] = x9 + (start[9] ?? 0)
  block[10] = x10 + (start[10] ?? 0)
  block[11] = x11 + (start[11] ?? 0)
  block[12] = x12 + (start[12] ?? 0)
  block[13] = x13 + (start[13] ?? 0)
  block[14] = x14 + (start[14] ?? 0)
  block[15] = x15 + (start[15] ?? 0)
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
