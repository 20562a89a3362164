/** Randomness that can be had again: by seed, turn and purpose, as Node's own ChaCha20 has it. */
/// <reference types="node" />
import { createCipheriv, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomBytes, randomUuid } from '../../../src/federation/randomness.ts'

test('the bytes are the key stream of the purpose, by the turn', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.maxSafeNat(),
      fc.string({ minLength: 1 }),
      fc.nat(300),
      (seed, turn, purpose, length) => {
        const key = createHmac('sha256', seed).update(purpose).digest()
        // The counter of the first block, then the nonce: RFC 8439 §2.3.
        const start = Buffer.alloc(16)
        start.writeDoubleBE(turn, 4)
        const stream = createCipheriv('chacha20', key, start).update(Buffer.alloc(length))
        expect(Buffer.from(randomBytes({ seed, turn }, purpose, length))).toEqual(stream)
      },
    ),
  )
})

test('another seed, turn or purpose gives other identifiers, and the same gives the same', () => {
  const world = { seed: 'photo-app', turn: 3 }
  const id = randomUuid(world, 'request id')
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(randomUuid({ ...world }, 'request id')).toBe(id)
  const others = [
    randomUuid({ ...world, seed: 'photo-app-2' }, 'request id'),
    randomUuid({ ...world, turn: 4 }, 'request id'),
    randomUuid(world, 'identity id'),
  ]
  expect(new Set([id, ...others]).size).toBe(4)
})
