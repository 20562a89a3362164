/** Randomness that comes from the world, so that the same run gives the same bytes. @module */
import { type Authenticator, authenticator } from './encoding/hmac-digest.ts'
import { hex } from './encoding/sha256.ts'
import type { World } from './world.ts'

/**
 * Bytes that are fresh for this turn and purpose.
 *
 * @param length - In bytes.
 */
export function randomBytes(
  world: Pick<World, 'seed' | 'turn'>,
  purpose: string,
  length: number,
): Uint8Array {
  const bytes = new Uint8Array(length)
  const code = codeBy(world.seed)
  for (let block = 0; block * 32 < length; block++) {
    const part = code(`${world.turn}/${purpose}/${block}`)
    bytes.set(length - block * 32 < 32 ? part.slice(0, length - block * 32) : part, block * 32)
  }
  return bytes
}

/** A version 4 UUID (RFC 9562 §5.4) for this turn and purpose. */
export function randomUuid(world: Pick<World, 'seed' | 'turn'>, purpose: string): string {
  const bytes = randomBytes(world, purpose, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = hex(bytes)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-')
}

const encoder = new TextEncoder()

/** The seed that was used last: a simulation has one, and every request asks several times. */
let last: { readonly seed: string; readonly code: Authenticator } | undefined

function codeBy(seed: string): Authenticator {
  if (last?.seed !== seed) last = { seed, code: authenticator(encoder.encode(seed)) }
  return last.code
}
