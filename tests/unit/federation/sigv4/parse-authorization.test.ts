import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAuthorization } from '../../../../src/federation/sigv4/parse-authorization.ts'

const complete =
  'AWS4-HMAC-SHA256 Credential=AKIA/20260101/us-east-1/s3/aws4_request, SignedHeaders=x-amz-date;Host, Signature=abc'
const date = ['x-amz-date', '20260101T000000Z'] as const

const header = (authorization: string, rest: readonly (readonly [string, string])[] = [date]) =>
  parseAuthorization({
    method: 'GET',
    url: 'https://s3.amazonaws.com/',
    headers: [['Authorization', authorization], ...rest],
    body: '',
  })

describe('the Authorization header', () => {
  test('is read whatever its spacing', async () => {
    const parsed = await header(complete.replaceAll(', ', ','))
    expect(parsed).toEqual(await header(complete))
    expect(parsed).toEqual({
      kind: 'signed',
      authorization: {
        placement: 'header',
        accessKeyId: 'AKIA',
        scope: { date: '20260101', region: 'us-east-1', service: 's3' },
        signedHeaders: ['host', 'x-amz-date'],
        signature: 'abc',
        timestamp: '20260101T000000Z',
        signedAt: 1_767_225_600,
      },
    })
  })

  test('the Date header will do', async () => {
    expect(await header(complete, [['Date', 'Thu, 01 Jan 2026 00:00:00 GMT']])).toEqual(
      await header(complete),
    )
  })

  test.for([
    ['Bearer token', 'unsupported-scheme'],
    ['AWS AKIA:signature', 'unsupported-algorithm'],
    ['AWS4-HMAC-SHA256', 'not-one-space'],
    ['AWS4-HMAC-SHA256 Credential', 'malformed-component'],
    [complete.replace('Credential', 'Other'), 'missing-credential'],
    [complete.replace('SignedHeaders', 'Other'), 'missing-signed-headers'],
    [complete.replace('Signature=abc', 'Signature='), 'missing-signature'],
    [complete.replace('/s3', ''), 'malformed-credential'],
    [complete.replace('aws4_request', 'aws3_request'), 'wrong-terminator'],
    [complete.replace('20260101', '20261301'), 'malformed-scope-date'],
    [complete.replace('20260101', '20260102'), 'scope-date-differs'],
  ] as const)('%s', async ([authorization, defect]) => {
    expect(await header(authorization)).toMatchObject({
      kind: 'malformed',
      placement: 'header',
      defect,
    })
  })

  test.for([
    [[], 'missing-date'],
    [[['x-amz-date', 'today']], 'malformed-date'],
  ] as const)('dates %o', async ([rest, defect]) => {
    expect(await header(complete, rest)).toMatchObject({ kind: 'malformed', defect })
  })
})

const parameters = {
  'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
  'X-Amz-Credential': 'AKIA/20260101/us-east-1/s3/aws4_request',
  'X-Amz-Date': '20260101T000000Z',
  'X-Amz-Expires': '60',
  'X-Amz-SignedHeaders': 'host',
  'X-Amz-Signature': 'abc',
}

const presigned = (change: Record<string, string> = {}, headers: [string, string][] = []) =>
  parseAuthorization({
    method: 'GET',
    url: `https://s3.amazonaws.com/?${new URLSearchParams({ ...parameters, ...change })}`,
    headers,
    body: '',
  })

describe('a presigned query', () => {
  test('is read', async () => {
    expect(await presigned()).toMatchObject({
      kind: 'signed',
      authorization: { placement: 'query', expiresIn: 60, signedHeaders: ['host'] },
    })
  })

  test.for([
    [{ 'X-Amz-Date': '' }, 'missing-parameter'],
    [{ 'X-Amz-Algorithm': 'AWS4' }, 'unsupported-algorithm'],
    [{ 'X-Amz-Date': '2026-01-01' }, 'malformed-date'],
    [{ 'X-Amz-Expires': '1.5' }, 'expires-not-a-number'],
    [{ 'X-Amz-Expires': '-1' }, 'expires-negative'],
    [{ 'X-Amz-Expires': '604801' }, 'expires-too-large'],
    [{ 'X-Amz-Credential': 'AKIA' }, 'malformed-credential'],
  ] as const)('%o', async ([change, defect]) => {
    expect(await presigned(change)).toMatchObject({ kind: 'malformed', placement: 'query', defect })
  })

  test('beside a header is one too many', async () => {
    expect(await presigned({}, [['Authorization', complete]])).toMatchObject({
      defect: 'several-mechanisms',
    })
  })
})

test('a query that Signature Version 2 has made is of no algorithm that there is', async () => {
  expect(
    await parseAuthorization({
      method: 'GET',
      url: 'https://s3.amazonaws.com/b/k?AWSAccessKeyId=AKIA&Signature=abc&Expires=1',
      headers: [],
      body: '',
    }),
  ).toMatchObject({ kind: 'malformed', defect: 'unsupported-algorithm' })
})

test('no header and no query is no signature', async () => {
  expect(
    await parseAuthorization({
      method: 'GET',
      url: 'https://s3.amazonaws.com/',
      headers: [],
      body: '',
    }),
  ).toEqual({ kind: 'none' })
})

test('any text is read without an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (text, url) => {
      const parsed = await parseAuthorization({
        method: 'GET',
        url: `https://h/?X-Amz-Signature=${url}`,
        headers: [['authorization', `AWS4-HMAC-SHA256 ${text}`]],
        body: '',
      })
      expect(parsed.kind).toBe('malformed')
      expect((await header(`AWS4-HMAC-SHA256 ${text}`)).kind).toBe('malformed')
    }),
  )
})
