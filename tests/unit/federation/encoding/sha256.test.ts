/** SHA-256 and HMAC agree with the standards' examples and with WebCrypto. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hex, hmacSha256, sha256 } from '../../../../src/federation/encoding/sha256.ts'

const text = (letter: string, times: number) => letter.repeat(times)

/** FIPS 180-2 appendix B, and the empty message. */
test.for([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  [text('a', 1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
] as const)('the digest of %.12s… is %s', async ([message, digest]) => {
  expect(hex(await sha256(message))).toBe(digest)
})

/** RFC 4231, test cases 2 and 6. */
test.for([
  [
    'Jefe',
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    new Uint8Array(131).fill(0xaa),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
] as const)('the HMAC of an example', async ([key, data, mac]) => {
  expect(hex(await hmacSha256(key, data))).toBe(mac)
})

test('of any bytes both are what WebCrypto makes of them', async () => {
  const bytes = fc.uint8Array({ maxLength: 9000, size: 'max' })
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), bytes, async (key, data) => {
      const content = new Uint8Array(data)
      const digest = await crypto.subtle.digest('SHA-256', content)
      expect(await sha256(data)).toEqual(new Uint8Array(digest))
      const algorithm = { name: 'HMAC', hash: 'SHA-256' }
      const secret = await crypto.subtle.importKey('raw', new Uint8Array(key), algorithm, false, [
        'sign',
      ])
      const mac = await crypto.subtle.sign('HMAC', secret, content)
      expect(await hmacSha256(key, data)).toEqual(new Uint8Array(mac))
    }),
    { numRuns: 200 },
  )
})
