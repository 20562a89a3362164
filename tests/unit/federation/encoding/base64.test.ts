/** Base64 is what the platform makes of the same bytes, and takes nothing that is none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decodeBase64,
  decodeBase64Url,
  encodeBase64,
  encodeBase64Url,
} from '../../../../src/federation/encoding/base64.ts'

test('of any bytes both alphabets are those of the platform, and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const standard = btoa(String.fromCharCode(...bytes))
      expect(encodeBase64(bytes)).toBe(standard)
      const bare = standard.replace(/=+$/, '')
      const urlSafe = bare.replace(/\+/g, '-').replace(/\//g, '_')
      expect(encodeBase64Url(bytes)).toBe(urlSafe)
      expect(decodeBase64(standard)).toEqual(bytes)
      expect(decodeBase64(bare)).toEqual(bytes)
      expect(decodeBase64Url(urlSafe)).toEqual(bytes)
    }),
  )
})

test.for(['A', 'AAAAA', 'AA A', 'AA\n', '=AAA', 'AA===', 'A-_A', 'Aé', 'AA=A'])(
  '%j is no base64',
  (text) => {
    expect(decodeBase64(text)).toBeUndefined()
  },
)

test.for(['A', 'AA==', 'A+/A', 'AAA=', 'AA A', 'Aé'])('%j is no base64url', (text) => {
  expect(decodeBase64Url(text)).toBeUndefined()
})
