/**
 * SHA-256 (FIPS 180-4) without waiting. WebCrypto hands every digest to another thread and back,
 * which for the short texts that signatures and identifiers are made of costs far more than the
 * digest itself. Tests compare it with WebCrypto's.
 *
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 * @module
 */

/** The digest, 32 bytes. */
export function sha256Digest(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = padded(content)
  const state = Int32Array.from(initialState)
  const schedule = new Int32Array(64)
  for (let offset = 0; offset < blocks.byteLength; offset += 64)
    digestBlock(state, schedule, blocks, offset)
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => {
    digest.setInt32(4 * index, word)
  })
  return new Uint8Array(digest.buffer)
}

/** §5.1.1: a one bit, zeros, and the length in bits. */
function padded(content: Uint8Array): DataView {
  const bytes = new Uint8Array((((content.length + 8) >> 6) + 1) * 64)
  bytes.set(content)
  bytes[content.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(content.length / 2 ** 29))
  view.setUint32(bytes.length - 4, content.length << 3)
  return view
}

/** §6.2.2: the message schedule, 64 rounds, and the sum with the state before. */
function digestBlock(
  state: Int32Array,
  schedule: Int32Array,
  blocks: DataView,
  offset: number,
): void {
  for (let round = 0; round < 64; round++)
    schedule[round] = round < 16 ? blocks.getInt32(offset + 4 * round) : expanded(schedule, round)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round++) {
    const sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + sum1 + choice + (constants[round] ?? 0) + (schedule[round] ?? 0)) | 0
    const sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + sum0 + majority) | 0
  }
  const next = [a, b, c, d, e, f, g, h]
  for (let word = 0; word < 8; word++) state[word] = ((state[word] ?? 0) + (next[word] ?? 0)) | 0
}

function expanded(schedule: Int32Array, round: number): number {
  const two = schedule[round - 2] ?? 0
  const fifteen = schedule[round - 15] ?? 0
  const sigma1 = rotated(two, 17) ^ rotated(two, 19) ^ (two >>> 10)
  const sigma0 = rotated(fifteen, 7) ^ rotated(fifteen, 18) ^ (fifteen >>> 3)
  return (sigma1 + (schedule[round - 7] ?? 0) + sigma0 + (schedule[round - 16] ?? 0)) | 0
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** §4.2.2, §5.3.3: 32 bits of the fractional parts of roots of the first primes. */
const rootBits = (root: number): number => Math.floor((root % 1) * 2 ** 32) | 0

const primes = Array.from({ length: 312 }, (_, number) => number).filter(
  (number) =>
    number > 1 &&
    !Array.from({ length: number - 2 }, (_, d) => d + 2).some((d) => number % d === 0),
)

const constants = Int32Array.from(primes, (prime) => rootBits(Math.cbrt(prime)))
const initialState = Int32Array.from(primes.slice(0, 8), (prime) => rootBits(Math.sqrt(prime)))
