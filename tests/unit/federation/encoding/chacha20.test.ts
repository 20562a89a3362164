import { createCipheriv } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chacha20 } from '../../../../src/federation/encoding/chacha20.ts'

test('the example of RFC 8439 §2.4.2', () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index)
  const nonce = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0x4a, 0, 0, 0, 0])
  const text = Buffer.from(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  )
  chacha20(key, nonce, text, 1)
  expect(text.toString('hex')).toBe(
    '6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0b' +
      'f91b65c5524733ab8f593dabcd62b3571639d624e65152ab8f530c359f0861d8' +
      '07ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab7793736' +
      '5af90bbf74a35be6b40b8eedf2785e42874d',
  )
})

test('the same as OpenSSL’s, for any key, nonce, counter and text', () => {
  const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
  fc.assert(
    fc.property(
      bytes(32),
      bytes(12),
      fc.integer({ min: 0, max: 1000 }),
      fc.uint8Array({ maxLength: 300 }),
      (key, nonce, counter, text) => {
        const start = Buffer.alloc(4)
        start.writeUInt32LE(counter)
        const cipher = createCipheriv('chacha20', key, Buffer.concat([start, nonce]))
        const expected = Uint8Array.from(cipher.update(text))
        chacha20(key, nonce, text, counter)
        expect(text).toEqual(expected)
      },
    ),
  )
})

test('twice is not at all', () => {
  const [key, nonce] = [new Uint8Array(32).fill(7), new Uint8Array(12).fill(9)]
  const text = Uint8Array.from({ length: 200 }, (_, index) => index)
  chacha20(key, nonce, text)
  chacha20(key, nonce, text)
  expect(text).toEqual(Uint8Array.from({ length: 200 }, (_, index) => index))
})
