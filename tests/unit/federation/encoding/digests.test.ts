import { createHash } from 'node:crypto'
import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32, crc32c, crc64nvme } from '../../../../src/federation/encoding/crc.ts'
import { md5 } from '../../../../src/federation/encoding/md5.ts'
import {
  percentDecode,
  percentEncode,
  utf8Text,
} from '../../../../src/federation/encoding/percent.ts'
import { hex } from '../../../../src/federation/encoding/sha256.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('MD5', () => {
  /** RFC 1321 appendix A.5. */
  test.for([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
    [
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
      'd174ab98d277d9f5a5611c2c9f419d9f',
    ],
    ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
  ] as const)('of "%s"', ([text, digest]) => {
    expect(hex(md5(bytes(text)))).toBe(digest)
  })

  test('of any bytes is the one that Node computes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expect(hex(md5(content))).toBe(createHash('md5').update(content).digest('hex'))
      }),
    )
  })
})

describe('CRC', () => {
  /** The check values of the catalogue of parametrised CRC algorithms, over `123456789`. */
  test.for([
    ['CRC-32', crc32, 'cbf43926'],
    ['CRC-32C', crc32c, 'e3069283'],
    ['CRC-64/NVME', crc64nvme, 'ae8b14860a799888'],
  ] as const)('%s', ([, crc, check]) => {
    expect(hex(crc(bytes('123456789')))).toBe(check)
  })

  test('CRC-32 of any bytes is the one that zlib computes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (content) => {
        expect(Number.parseInt(hex(crc32(content)), 16)).toBe(zlibCrc32(content))
      }),
    )
  })
})

describe('percent-encoding', () => {
  test('what is encoded is decoded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Text(percentDecode(percentEncode(text)))).toBe(text.toWellFormed())
      }),
    )
  })

  test('all but unreserved characters are encoded', () => {
    expect(percentEncode("aZ09-._~ !'()*+/=&ü")).toBe(
      'aZ09-._~%20%21%27%28%29%2A%2B%2F%3D%26%C3%BC',
    )
  })

  test('a lone percent sign stands for itself', () => {
    expect(utf8Text(percentDecode('100%&%zz%41'))).toBe('100%&%zzA')
  })
})
