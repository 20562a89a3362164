/** Randomness that comes from the world, so that the same run gives the same bytes. @module */
import { hmacSha256 } from './encoding/sha256.ts'
import type { World } from './world.ts'

/**
 * Bytes that are fresh for this turn and purpose.
 *
 * @param length - In bytes.
 */
export async function randomBytes(
  world: Pick<World, 'seed' | 'turn'>,
  purpose: string,
  length: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  for (let block = 0; block * 32 < length; block++) {
    const part = await hmacSha256(world.seed, `${world.turn}/${purpose}/${block}`)
    bytes.set(part.subarray(0, Math.min(32, length - block * 32)), block * 32)
  }
  return bytes
}

/** A version 4 UUID (RFC 9562 §5.4) for this turn and purpose. */
export async function randomUuid(
  world: Pick<World, 'seed' | 'turn'>,
  purpose: string,
): Promise<string> {
  const bytes = [...(await randomBytes(world, purpose, 16))].map((byte, index) =>
    index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte,
  )
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
