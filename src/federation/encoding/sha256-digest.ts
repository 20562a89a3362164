/**
 * SHA-256 (FIPS 180-4) without waiting. WebCrypto hands every digest to another thread and back,
 * which for the short texts that signatures and keys are made of costs far more than the
 * digest itself. Tests compare it with WebCrypto's.
 *
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 * @module
 */
import { scratch } from './scratch.ts'

/** What is written over with every digest: nothing waits in between, and a new buffer costs more than a block. */
const state = new Int32Array(8)
const block = new Uint8Array(64)
const schedule = new Int32Array(64)

/** What is digested: bytes, or text as UTF-8. */
export type Part = string | Uint8Array

/** The digest of the parts, one after another; 32 bytes. */
export const sha256Digest = (...parts: readonly Part[]): Uint8Array<ArrayBuffer> =>
  continueDigest(initialState, 0, parts)

/** What a first block of 64 bytes leaves behind, to go on from as often as is wanted. */
export function digestStart(first: Uint8Array): Int32Array {
  state.set(initialState)
  digestBlock(first, 0)
  return Int32Array.from(state)
}

/**
 * The digest of what went before and the parts.
 *
 * @param before - In bytes, whole blocks.
 * @param digest - Where it is written; 32 bytes.
 */
export function continueDigest(
  start: Int32Array,
  before: number,
  parts: readonly Part[],
  digest: Uint8Array<ArrayBuffer> = new Uint8Array(32),
): Uint8Array<ArrayBuffer> {
  state.set(start)
  let filled = 0
  let length = before
  for (const part of parts) {
    const bytes = bytesOf(part)
    length += bytes.length
    let index = 0
    while (index < bytes.length) {
      // Whole blocks are read where they are.
      if (filled === 0 && index + 64 <= bytes.length) {
        digestBlock(bytes, index)
        index += 64
        continue
      }
      block[filled++] = bytes[index++] ?? 0
      if (filled < 64) continue
      digestBlock(block, 0)
      filled = 0
    }
  }
  digestPadding(filled, length)
  for (let word = 0; word < 8; word++) writeWord(digest, 4 * word, state[word] ?? 0)
  return digest
}

const encoder = new TextEncoder()

const space = scratch(4096)

/** A text's bytes are there until the next text's. */
function bytesOf(part: Part): Uint8Array {
  if (typeof part !== 'string') return part
  // A character is three bytes at most.
  const bytes = space(3 * part.length)
  return bytes.subarray(0, encoder.encodeInto(part, bytes).written)
}

/** §5.1.1: a one bit, zeros, and the length in bits. */
function digestPadding(filled: number, length: number): void {
  block[filled] = 0x80
  block.fill(0, filled + 1)
  if (filled >= 56) {
    digestBlock(block, 0)
    block.fill(0)
  }
  writeWord(block, 56, Math.floor(length / 2 ** 29))
  writeWord(block, 60, length << 3)
  digestBlock(block, 0)
}

function writeWord(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = word >>> 24
  bytes[at + 1] = word >>> 16
  bytes[at + 2] = word >>> 8
  bytes[at + 3] = word
}

const readWord = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 24) |
  ((bytes[at + 1] ?? 0) << 16) |
  ((bytes[at + 2] ?? 0) << 8) |
  (bytes[at + 3] ?? 0)

/**
 * §6.2.2: the message schedule, 64 rounds, and the sum with the state before. Word by word, without
 * lists in between: this is the innermost loop of everything that is signed or sealed.
 */
function digestBlock(bytes: Uint8Array, at: number): void {
  for (let round = 0; round < 16; round++) schedule[round] = readWord(bytes, at + 4 * round)
  for (let round = 16; round < 64; round++) {
    const two = schedule[round - 2] ?? 0
    const fifteen = schedule[round - 15] ?? 0
    const sigma1 = rotated(two, 17) ^ rotated(two, 19) ^ (two >>> 10)
    const sigma0 = rotated(fifteen, 7) ^ rotated(fifteen, 18) ^ (fifteen >>> 3)
    schedule[round] =
      (sigma1 + (schedule[round - 7] ?? 0) + sigma0 + (schedule[round - 16] ?? 0)) | 0
  }
  let a = state[0] ?? 0
  let b = state[1] ?? 0
  let c = state[2] ?? 0
  let d = state[3] ?? 0
  let e = state[4] ?? 0
  let f = state[5] ?? 0
  let g = state[6] ?? 0
  let h = state[7] ?? 0
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
  state[0] = (state[0] ?? 0) + a
  state[1] = (state[1] ?? 0) + b
  state[2] = (state[2] ?? 0) + c
  state[3] = (state[3] ?? 0) + d
  state[4] = (state[4] ?? 0) + e
  state[5] = (state[5] ?? 0) + f
  state[6] = (state[6] ?? 0) + g
  state[7] = (state[7] ?? 0) + h
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
