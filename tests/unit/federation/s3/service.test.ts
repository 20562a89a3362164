import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writtenChecks } from '../../../../src/federation/checklist.ts'
import { readXmlText } from '../../../../src/federation/encoding/xml.ts'
import { bodyText, type HttpRequest } from '../../../../src/federation/http.ts'
import { s3 } from '../../../../src/federation/s3/service.ts'
import { s3World } from '../../../support/s3-world.ts'

const call = {
  from: 'app',
  send: () => Promise.reject(new Error('S3 asks nobody')),
}

const ask = (request: Partial<HttpRequest>) =>
  s3(
    s3World(),
    {
      method: 'GET',
      url: 'https://photos.s3.us-east-1.amazonaws.com/hello.txt',
      headers: [],
      body: '',
      ...request,
    },
    call,
  )

const code = async (request: Partial<HttpRequest>) => {
  const { response } = await ask(request)
  return [response.status, readXmlText(bodyText(response.body), 'Code')]
}

describe('without a signature', () => {
  test('a bucket that exists is closed', async () => {
    expect(await code({})).toEqual([403, 'AccessDenied'])
  })

  test('one that does not exist is missing', async () => {
    expect(await code({ url: 'https://s3.us-east-1.amazonaws.com/none/x' })).toEqual([
      404,
      'NoSuchBucket',
    ])
  })

  test('an error is XML without a namespace, with its identifiers', async () => {
    const { response } = await ask({})
    const xml = bodyText(response.body)
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Error><Code>AccessDenied<\/Code><Message>Access Denied<\/Message><RequestId>[0-9A-Z]{16}<\/RequestId><HostId>[^<]{76}<\/HostId><\/Error>$/,
    )
    expect(response.headers.map(([name]) => name)).toEqual([
      'x-amz-id-2',
      'x-amz-request-id',
      'Date',
      'Server',
      'Content-Type',
    ])
    expect(response.headers).toContainEqual(['Date', 'Thu, 01 Jan 2026 00:00:00 GMT'])
  })

  test('the checks that were not reached say so', async () => {
    const { checks } = await ask({})
    expect(
      writtenChecks(checks)
        .map(({ id, verdict }) => [id, verdict])
        .slice(0, 3),
    ).toEqual([
      ['s3-endpoint', 'pass'],
      ['s3-credentials-present', 'fail'],
      ['s3-credential-scope', 'not-reached'],
    ])
  })
})

describe('what is not S3', () => {
  test.for([
    ['a method', { method: 'PATCH' }, [405, 'MethodNotAllowed']],
    ['a subresource', { url: 'https://photos.s3.amazonaws.com/?acl' }, [501, 'NotImplemented']],
    [
      'a multipart upload',
      { method: 'POST', url: 'https://photos.s3.amazonaws.com/x?uploads' },
      [501, 'NotImplemented'],
    ],
    ['the service', { url: 'https://s3.amazonaws.com/' }, [403, 'AccessDenied']],
    [
      'a path that is not UTF-8',
      { url: 'https://photos.s3.amazonaws.com/%ff' },
      [400, 'InvalidURI'],
    ],
    ['another mechanism', { headers: [['Authorization', 'Bearer x']] }, [400, 'InvalidArgument']],
    ['the old mechanism', { headers: [['Authorization', 'AWS AKIA:x']] }, [400, 'InvalidRequest']],
    [
      'a header cut short',
      { headers: [['Authorization', 'AWS4-HMAC-SHA256 Credential=a']] },
      [400, 'AuthorizationHeaderMalformed'],
    ],
    [
      'a query cut short',
      { url: 'https://photos.s3.amazonaws.com/x?X-Amz-Signature=1' },
      [400, 'AuthorizationQueryParametersError'],
    ],
  ] as const)('%s', async ([, request, expected]) => {
    expect(await code(request)).toEqual(expected)
  })
})

test('the same world and request give the same bytes', async () => {
  expect(await ask({})).toEqual(await ask({}))
})

const anyRequest: fc.Arbitrary<HttpRequest> = fc.record({
  method: fc.oneof(fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE'), fc.string()),
  url: fc.oneof(
    fc
      .tuple(
        fc.constantFrom('photos.s3.amazonaws.com', 's3.us-east-1.amazonaws.com', '127.0.0.1:8080'),
        fc.string(),
        fc.string(),
      )
      .map(([host, path, query]) => `https://${host}/${path}?${query}`),
    fc.string(),
  ),
  headers: fc.array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          'authorization',
          'x-amz-date',
          'range',
          'if-match',
          'x-amz-content-sha256',
          'host',
        ),
        fc.string(),
      ),
      fc.oneof(
        fc.string(),
        fc
          .string()
          .map(
            (text) =>
              `AWS4-HMAC-SHA256 Credential=AKIA/20260101/us-east-1/s3/aws4_request,SignedHeaders=host,Signature=${text}`,
          ),
        fc.constant('20260101T000000Z'),
      ),
    ),
  ),
  body: fc.oneof(fc.string(), fc.uint8Array()),
})

test('whatever is sent, S3 answers, and an error is well-formed XML', async () => {
  await fc.assert(
    fc.asyncProperty(anyRequest, async (request) => {
      const { response } = await s3(s3World(), request, call)
      expect(response.status).toBeGreaterThanOrEqual(300)
      if (request.method.toUpperCase() === 'HEAD') expect(response.body).toBe('')
      else {
        const xml = bodyText(response.body)
        expect(wellFormed(xml)).toBe(true)
        expect(readXmlText(xml, 'Code')).toMatch(/^[A-Za-z0-9]+$/)
      }
    }),
    { numRuns: 500 },
  )
})

/** Every element is closed, and nothing stands in text that may not. */
function wellFormed(xml: string): boolean {
  let rest = xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '')
  for (;;) {
    const next = rest.replace(/<([A-Za-z0-9-]+)>[^<>]*<\/\1>/g, '')
    if (next === rest) break
    rest = next
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 forbids these.
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|&(?!amp;|lt;|gt;|quot;|apos;|#13;)/
  return rest === '' && !forbidden.test(xml)
}
