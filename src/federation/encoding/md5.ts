/** MD5 (RFC 1321), which WebCrypto leaves out: S3's entity tags and `Content-MD5`. @module */

/** RFC 1321 §3.4: how far each of the 64 steps rotates. */
const rotations = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const

/** RFC 1321 §3.4: the integer part of 4294967296 times abs(sin(i)), i in radians from 1 to 64. */
const sines = Array.from({ length: 64 }, (_, step) =>
  Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32),
)

/** The digest, 16 bytes. */
export function md5(content: Uint8Array): Uint8Array {
  const words = paddedWords(content)
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  for (let block = 0; block < words.length; block += 16) {
    state = digestBlock(state, words.subarray(block, block + 16))
  }
  return new Uint8Array(Uint32Array.from(state).buffer)
}

type State = readonly [a: number, b: number, c: number, d: number]

/** RFC 1321 §3.1, §3.2: a one bit, zeros, and the length in bits, as little-endian words. */
function paddedWords(content: Uint8Array): Uint32Array {
  const padded = new Uint8Array(((content.length + 8) >> 6) * 64 + 64)
  padded.set(content)
  padded[content.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, (content.length * 8) >>> 0, true)
  view.setUint32(padded.length - 4, Math.floor(content.length / 2 ** 29), true)
  return Uint32Array.from({ length: padded.length / 4 }, (_, word) =>
    view.getUint32(word * 4, true),
  )
}

function digestBlock(state: State, words: Uint32Array): State {
  let [a, b, c, d] = state
  for (let step = 0; step < 64; step++) {
    const round = step >> 4
    const [mixed, word] = mix(round, step, b, c, d)
    const sum = (a + mixed + (sines[step] ?? 0) + (words[word] ?? 0)) | 0
    const rotation = rotations[round]?.[step & 3] ?? 0
    const rotated = (sum << rotation) | (sum >>> (32 - rotation))
    ;[a, d, c, b] = [d, c, b, (b + rotated) | 0]
  }
  return [state[0] + a, state[1] + b, state[2] + c, state[3] + d]
}

/** The function of each round and the word that the step takes. */
function mix(round: number, step: number, b: number, c: number, d: number): [number, number] {
  if (round === 0) return [(b & c) | (~b & d), step]
  if (round === 1) return [(d & b) | (~d & c), (5 * step + 1) % 16]
  if (round === 2) return [b ^ c ^ d, (3 * step + 5) % 16]
  return [c ^ (b | ~d), (7 * step) % 16]
}
