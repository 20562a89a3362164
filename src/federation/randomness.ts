/** Randomness that comes from the world, so that the same run gives the same bytes. @module */
import { chacha20 } from './encoding/chacha20.ts'
import { authenticator } from './encoding/hmac-digest.ts'
import { hex } from './encoding/sha256.ts'
import { rememberedUpTo } from './remembered.ts'
import type { World } from './world.ts'

/**
 * Bytes that are fresh for this turn and purpose: a key stream, whose key is the purpose's and whose
 * nonce is the turn.
 *
 * @param length - In bytes.
 */
export function randomBytes(
  world: Pick<World, 'seed' | 'turn'>,
  purpose: string,
  length: number,
): Uint8Array {
  const bytes = new Uint8Array(length)
  turnNumber.setFloat64(0, world.turn)
  chacha20(keysOf(world.seed)(purpose), nonce, bytes)
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

/** Written over with every call: nothing waits in between. */
const nonce = new Uint8Array(12)
const turnNumber = new DataView(nonce.buffer)

const encoder = new TextEncoder()

/**
 * By seed, of which a simulation has one, and the lanes side by side three; then by purpose. Some
 * purposes name a person, so not all are kept.
 */
const keysOf = rememberedUpTo(4, (seed: string) =>
  rememberedUpTo<string, Uint8Array>(64, authenticator(encoder.encode(seed))),
)
