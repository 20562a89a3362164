/** ChaCha20 agrees with the examples of RFC 8439 and undoes itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chacha20 } from '../../../../src/federation/encoding/chacha20.ts'
import { hex } from '../../../../src/federation/encoding/sha256.ts'

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const counting = Uint8Array.from({ length: 32 }, (_, index) => index)

test('the key stream of RFC 8439 §2.3.2', () => {
  const stream = chacha20(counting, bytes('000000090000004a00000000'), new Uint8Array(64), 1)
  expect(hex(stream)).toBe(
    '10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e' +
      'd2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e',
  )
})

test('the text of RFC 8439 §2.4.2', () => {
  const text = new TextEncoder().encode(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  )
  expect(hex(chacha20(counting, bytes('000000000000004a00000000'), text, 1))).toBe(
    '6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0b' +
      'f91b65c5524733ab8f593dabcd62b3571639d624e65152ab8f530c359f0861d8' +
      '07ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab7793736' +
      '5af90bbf74a35be6b40b8eedf2785e42874d',
  )
})

test('what it encrypts it decrypts', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const nonce = fc.uint8Array({ minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(key, nonce, fc.uint8Array({ maxLength: 300 }), (secret, once, text) => {
      expect(chacha20(secret, once, chacha20(secret, once, text))).toEqual(text)
    }),
  )
})
