import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAwsChunked } from '../../../../src/federation/sigv4/aws-chunked.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('aws-chunked', () => {
  test('any chunks are taken apart again', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 })), (chunks) => {
        const parts = chunks.flatMap((chunk) => [
          bytes(`${chunk.length.toString(16)}\r\n`),
          chunk,
          bytes('\r\n'),
        ])
        const body = Uint8Array.from(
          [...parts, bytes('0\r\nx-amz-checksum-crc32: AAAA\r\n\r\n')].flatMap((part) => [...part]),
        )
        const parsed = parseAwsChunked(body)
        expect(parsed?.chunks.map(({ data }) => [...data])).toEqual([
          ...chunks.map((chunk) => [...chunk]),
          [],
        ])
        expect(parsed?.trailers).toEqual([['x-amz-checksum-crc32', 'AAAA']])
      }),
    )
  })

  test.for([
    ['nothing', ''],
    ['no last chunk', '1\r\na\r\n'],
    ['a chunk that is cut off', '5\r\nabc'],
    ['a chunk that is too long', '1\r\nabc\r\n0\r\n\r\n'],
    ['no length', 'x\r\n\r\n'],
    ['a signature that is none', '0;chunk-signature=abc\r\n\r\n'],
  ] as const)('%s is no such encoding', ([, text]) => {
    expect(parseAwsChunked(bytes(text))).toBeUndefined()
  })

  test('any bytes are read without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (body) => {
        parseAwsChunked(body)
      }),
    )
  })
})
