import { describe, expect, test } from 'vitest'
import { canonicalHeaders } from '../../../../src/federation/sigv4/canonical-headers.ts'
import { canonicalPath } from '../../../../src/federation/sigv4/canonical-path.ts'
import { canonicalQuery } from '../../../../src/federation/sigv4/canonical-query.ts'
import { requestTarget } from '../../../../src/federation/sigv4/request-target.ts'

describe('path', () => {
  test.for([
    ['/', '/', '/'],
    ['/a%20b', '/a%20b', '/a%2520b'],
    ['/a+b', '/a%20b', '/a%2Bb'],
    ['/a%2fb', '/a/b', '/a%252fb'],
    ['/a//b/', '/a//b/', '/a/b/'],
    ['/a/../b', '/a/../b', '/b'],
    ['/./a/.', '/./a/.', '/a'],
    ['/../..', '/../..', '/'],
    ['/%C3%BC', '/%C3%BC', '/%25C3%25BC'],
    ['/%7Ea', '/~a', '/%257Ea'],
    ['/100%', '/100%25', '/100%25'],
  ] as const)('%s is %s for S3 and %s for others', ([path, once, twice]) => {
    expect([canonicalPath(path, 'once'), canonicalPath(path, 'twice')]).toEqual([once, twice])
  })
})

describe('query', () => {
  test.for([
    ['', ''],
    ['b=2&a=1', 'a=1&b=2'],
    ['a=2&a=1', 'a=1&a=2'],
    ['lifecycle', 'lifecycle='],
    ['a=b=c', 'a=b%3Dc'],
    ['a=+%20', 'a=%20%20'],
    ['A=1&a=1&-=1', '-=1&A=1&a=1'],
    ['ü=1', '%C3%BC=1'],
    ['&&a=1&', 'a=1'],
  ] as const)('%s', ([query, canonical]) => {
    const target = requestTarget({
      method: 'GET',
      url: `https://h/?${query}#fragment`,
      headers: [],
      body: '',
    })
    expect(canonicalQuery(target.query, false)).toBe(canonical)
  })

  test('the signature is left out of a presigned URL’s only', () => {
    const query = [['X-Amz-Signature', 'x']] as const
    expect([canonicalQuery(query, true), canonicalQuery(query, false)]).toEqual([
      '',
      'X-Amz-Signature=x',
    ])
  })
})

describe('headers', () => {
  test.for([
    ['white space is folded', [['X-A', '  a   b \t c ']], ['x-a'], 'x-a:a b c\n'],
    [
      'repeated headers are joined',
      [
        ['x-a', '1'],
        ['X-A', ' 2 '],
      ],
      ['x-a'],
      'x-a:1,2\n',
    ],
    [
      'only signed headers count',
      [
        ['x-a', '1'],
        ['x-b', '2'],
      ],
      ['x-b'],
      'x-b:2\n',
    ],
    ['an absent header has no line', [], ['x-a'], ''],
    ['the host comes from the URL', [], ['host'], 'host:example.com\n'],
    ['an empty value stays', [['x-a', '']], ['x-a'], 'x-a:\n'],
  ] as const)('%s', ([, headers, signed, canonical]) => {
    expect(canonicalHeaders(headers, signed, 'example.com')).toBe(canonical)
  })
})
