/** An independent signer: what aws4fetch signs is verified here, and nothing that was changed since. */
import { AwsV4Signer } from 'aws4fetch'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authenticate } from '../../../../src/federation/credentials/authenticate.ts'
import type { HttpRequest } from '../../../../src/federation/http.ts'
import { amzDate } from '../../../../src/federation/sigv4/amz-date.ts'
import { signRequest } from '../../../../src/federation/sigv4/sign.ts'
import { credentialsOf, now, s3World, session } from '../../../support/s3-world.ts'

interface ToSign {
  readonly url: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly signQuery?: boolean
  readonly service?: string
}

async function signed({ service = 's3', ...request }: ToSign): Promise<HttpRequest> {
  const signer = new AwsV4Signer({
    ...request,
    ...(await credentialsOf(session())),
    service,
    region: 'us-east-1',
    datetime: amzDate(now),
  })
  const { method, url, headers } = await signer.sign()
  return { method, url: url.href, headers: [...headers], body: request.body ?? '' }
}

const verify = (request: HttpRequest, service = 's3') =>
  authenticate(s3World(), request, { name: service, region: 'us-east-1' })

const why = (outcome: Awaited<ReturnType<typeof verify>>) =>
  outcome.ok ? 'authenticated' : outcome.failure.kind

const segment = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.isWellFormed() && !/^\.+$/.test(text))
  .map(encodeURIComponent)
const path = fc.array(segment, { maxLength: 4 }).map((segments) => segments.join('/'))
const query = fc
  .dictionary(fc.stringMatching(/^[a-z-]{1,8}$/), fc.string({ unit: 'grapheme', maxLength: 8 }))
  .map((each) => new URLSearchParams(each).toString())
const headers = fc.dictionary(
  fc.stringMatching(/^x-amz-meta-[a-z]{1,8}$/),
  fc.stringMatching(/^[!-~]([ -~]{0,12}[!-~])?$/),
)

describe('aws4fetch signs', () => {
  test.for(['s3', 'sts', 'cognito-sync'])('any request for %s', async (service) => {
    await fc.assert(
      fc.asyncProperty(
        path,
        query,
        headers,
        fc.boolean(),
        async (keys, search, extra, signQuery) => {
          const url = `https://photos.${service}.us-east-1.amazonaws.com/${keys}?${search}`
          const request = await signed({
            url,
            service,
            signQuery,
            ...(signQuery ? {} : { headers: extra }),
          })
          expect(why(await verify(request, service))).toBe('authenticated')
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a body of another service, whose digest is in the signature', async () => {
    const request = await signed({
      url: 'https://sts.us-east-1.amazonaws.com/',
      method: 'POST',
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
      service: 'sts',
    })
    expect(why(await verify(request, 'sts'))).toBe('authenticated')
    expect(why(await verify({ ...request, body: 'Action=Other' }, 'sts'))).toBe(
      'signature-mismatch',
    )
  })
})

describe('a signed request that was changed', () => {
  const url = 'https://photos.s3.us-east-1.amazonaws.com/a/b?x=1'
  test.for([
    ['its method', (request: HttpRequest) => ({ ...request, method: 'DELETE' })],
    [
      'its path',
      (request: HttpRequest) => ({ ...request, url: request.url.replace('/a/b', '/a/c') }),
    ],
    [
      'its query',
      (request: HttpRequest) => ({ ...request, url: request.url.replace('x=1', 'x=2') }),
    ],
    [
      'its host',
      (request: HttpRequest) => ({ ...request, url: request.url.replace('photos', 'others') }),
    ],
    [
      'a signed header',
      (request: HttpRequest) => ({
        ...request,
        headers: request.headers.map(
          ([name, value]) => [name, name === 'x-amz-meta-a' ? 'other' : value] as const,
        ),
      }),
    ],
  ] as const)('in %s does not verify', async ([, change]) => {
    const request = await signed({ url, headers: { 'x-amz-meta-a': '1' } })
    expect(why(await verify(request))).toBe('authenticated')
    expect(why(await verify(change(request)))).toBe('signature-mismatch')
  })

  test('any header but the signed ones may change', async () => {
    const request = await signed({ url })
    const seen = { ...request, headers: [...request.headers, ['via', '1.1 proxy'] as const] }
    expect(why(await verify(seen))).toBe('authenticated')
    const amz = { ...request, headers: [...request.headers, ['x-amz-acl', 'private'] as const] }
    expect(why(await verify(amz))).toBe('headers-not-signed')
  })
})

test('an object is asked for with the very headers that aws4fetch would send', async () => {
  const credentials = await credentialsOf(session())
  const url = 'https://photos.s3.us-east-1.amazonaws.com/a%20b/%C3%A9.jpg'
  const request = { method: 'GET', url, headers: [], body: '' }
  const ours = await signRequest(request, {
    ...credentials,
    region: 'us-east-1',
    service: 's3',
    signedAt: now,
  })
  expect(ours).toEqual(await signed({ url, method: 'GET' }))
})

test('Cognito Sync is asked with the very headers that aws4fetch would send', async () => {
  const credentials = await credentialsOf(session())
  const url = 'https://cognito-sync.us-east-1.amazonaws.com/identitypools/us-east-1%3A7d3f/x'
  const body = '{"Platform":"GCM"}'
  const request = { method: 'POST', url, headers: [], body }
  const service = 'cognito-sync'
  const signer = { ...credentials, region: 'us-east-1', service, signedAt: now }
  const byName = ({ headers: each }: HttpRequest) => Object.fromEntries(each)
  expect(byName(await signRequest(request, signer))).toEqual(
    byName(await signed({ url, method: 'POST', body, service })),
  )
})
