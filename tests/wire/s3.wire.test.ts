/** The unmodified AWS SDK speaks to S3 here as it does to AWS. */
import { Readable } from 'node:stream'
import {
  CreateMultipartUploadCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { HttpRequest as SdkRequest } from '@smithy/types'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyText } from '../../src/federation/http.ts'
import { handle } from '../../src/federation/network.ts'
import { storedObject } from '../../src/federation/s3/bucket.ts'
import { connect, named, refusal } from '../support/s3-client.ts'
import {
  adminCredentials,
  credentialsOf,
  now,
  policy,
  role,
  s3World,
  session,
  statement,
} from '../support/s3-world.ts'
import { sdkTransport } from '../support/sdk-transport.ts'

const hello = { Bucket: 'photos', Key: 'hello.txt' }

describe('objects', () => {
  test('a session reads an object', async () => {
    const { client, transport, verdicts } = await connect()
    const answer = await client.send(new GetObjectCommand(hello))
    expect(await answer.Body?.transformToString()).toBe('Hello, world')
    expect(answer.ETag).toBe('"bc6e6f16b8a077ef5fbc8d59d0b931b9"')
    expect(answer.LastModified).toEqual(new Date((now - 3600) * 1000))
    expect(answer.ContentLength).toBe(12)
    expect(answer.ContentType).toBe('text/plain')
    expect(answer.ServerSideEncryption).toBe('AES256')
    expect(answer.$metadata.requestId).toMatch(/^[0-9A-Z]{16}$/)
    expect(answer.$metadata.extendedRequestId).toHaveLength(76)
    expect(Object.values(verdicts())).toEqual(Array(14).fill('pass'))
    expect(transport.exchanges[0]?.operation).toBe('GetObject')
  })

  test('long-term keys work without a session token', async () => {
    const { client } = await connect(s3World(), session(), { credentials: adminCredentials })
    const answer = await client.send(new HeadObjectCommand(hello))
    expect(answer.ContentLength).toBe(12)
  })

  test.for([
    ['a string', (): string => 'grüße', {}],
    ['bytes', () => new Uint8Array([0, 255, 10, 13, 200]), {}],
    ['nothing', (): string => '', {}],
    ['a stream', () => Readable.from([Buffer.alloc(20_000, 'x')]), { ContentLength: 20_000 }],
  ] as const)('%s is stored and read back', async ([, body, rest]) => {
    const { client, transport } = await connect()
    const put = await client.send(
      new PutObjectCommand({ Bucket: 'photos', Key: 'new', Body: body(), ...rest }),
    )
    const got = await client.send(
      new GetObjectCommand({ Bucket: 'photos', Key: 'new', ChecksumMode: 'ENABLED' }),
    )
    const expected = new Uint8Array(await new Response(body() as BodyInit).arrayBuffer())
    expect(await got.Body?.transformToByteArray()).toEqual(expected)
    expect(got.ETag).toBe(put.ETag)
    expect(got.ChecksumCRC32).toBe(put.ChecksumCRC32)
    expect(got.ChecksumType).toBe('FULL_OBJECT')
    expect(transport.exchanges.map(({ response }) => response.status)).toEqual([200, 200])
  })

  test.for(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)(
    'an upload with %s',
    async (algorithm) => {
      const { client } = await connect()
      const put = await client.send(
        new PutObjectCommand({ ...hello, Body: 'content', ChecksumAlgorithm: algorithm }),
      )
      const head = await client.send(new HeadObjectCommand({ ...hello, ChecksumMode: 'ENABLED' }))
      expect(head[`Checksum${algorithm}`]).toMatch(/=$/)
      expect(head[`Checksum${algorithm}`]).toBe(put[`Checksum${algorithm}`])
    },
  )

  test('what an upload says of its object comes back', async () => {
    const { client } = await connect()
    const described = {
      ContentType: 'image/jpeg',
      CacheControl: 'no-cache',
      ContentDisposition: 'attachment; filename="a b.jpg"',
      ContentEncoding: 'gzip',
      ContentLanguage: 'de',
      Metadata: { title: 'two  spaces', 'mixed-case': 'Value' },
    }
    const stream = Readable.from([Buffer.from('jpeg')])
    await client.send(
      new PutObjectCommand({ ...hello, Body: stream, ContentLength: 4, ...described }),
    )
    const head = await client.send(new HeadObjectCommand(hello))
    expect(head).toMatchObject(described)
  })

  test.for([
    ['bytes=0-4', 206, 'Hello', 'bytes 0-4/12'],
    ['bytes=7-', 206, 'world', 'bytes 7-11/12'],
    ['bytes=-3', 206, 'rld', 'bytes 9-11/12'],
    ['bytes=0-99', 206, 'Hello, world', 'bytes 0-11/12'],
    ['bytes=5-2', 200, 'Hello, world', undefined],
    ['lines=1-2', 200, 'Hello, world', undefined],
  ] as const)('Range %s', async ([Range, status, text, contentRange]) => {
    const { client } = await connect()
    const answer = await client.send(new GetObjectCommand({ ...hello, Range }))
    expect(answer.$metadata.httpStatusCode).toBe(status)
    expect(await answer.Body?.transformToString()).toBe(text)
    expect(answer.ContentRange).toBe(contentRange)
  })

  test('a range beyond the end is refused', async () => {
    const { client } = await connect()
    const error = await refusal(client.send(new GetObjectCommand({ ...hello, Range: 'bytes=12-' })))
    expect(named(error)).toEqual(['InvalidRange', 416])
    expect(error).toMatchObject({ RangeRequested: 'bytes=12-', ActualObjectSize: '12' })
  })

  test('the response can be dressed up', async () => {
    const { client } = await connect()
    const answer = await client.send(
      new GetObjectCommand({
        ...hello,
        ResponseContentType: 'text/html',
        ResponseCacheControl: 'max-age=1',
      }),
    )
    expect([answer.ContentType, answer.CacheControl]).toEqual(['text/html', 'max-age=1'])
  })
})

describe('conditions', () => {
  const etag = '"bc6e6f16b8a077ef5fbc8d59d0b931b9"'
  const modified = new Date((now - 3600) * 1000)
  const before = new Date((now - 7200) * 1000)
  test.for([
    ['IfMatch of another', { IfMatch: '"other"' }, 412],
    ['IfNoneMatch of this', { IfNoneMatch: etag }, 304],
    ['IfModifiedSince then', { IfModifiedSince: modified }, 304],
    ['IfUnmodifiedSince before', { IfUnmodifiedSince: before }, 412],
    ['IfMatch wins over IfUnmodifiedSince', { IfMatch: etag, IfUnmodifiedSince: before }, 200],
    [
      'IfNoneMatch wins over IfModifiedSince',
      { IfNoneMatch: '"other"', IfModifiedSince: modified },
      200,
    ],
  ] as const)('%s', async ([, condition, status]) => {
    const { client } = await connect()
    for (const command of [
      new GetObjectCommand({ ...hello, ...condition }),
      new HeadObjectCommand({ ...hello, ...condition }),
    ]) {
      const outcome = client.send(command as GetObjectCommand)
      if (status === 200) expect((await outcome).$metadata.httpStatusCode).toBe(200)
      else expect((await refusal(outcome)).$metadata.httpStatusCode).toBe(status)
    }
  })

  test.for([
    ['an object that exists', hello, { IfNoneMatch: '*' }, ['PreconditionFailed', 412]],
    ['another version', hello, { IfMatch: '"other"' }, ['PreconditionFailed', 412]],
    [
      'an object that is missing',
      { Bucket: 'photos', Key: 'new' },
      { IfMatch: etag },
      ['NoSuchKey', 404],
    ],
    ['an entity tag in IfNoneMatch', hello, { IfNoneMatch: etag }, ['NotImplemented', 501]],
  ] as const)('a conditional write is refused for %s', async ([, target, condition, expected]) => {
    const { client } = await connect()
    const error = await refusal(
      client.send(new PutObjectCommand({ ...target, Body: 'x', ...condition })),
    )
    expect(named(error)).toEqual(expected)
  })
})

describe('odd keys', () => {
  const keys = [
    'a b',
    'a+b',
    'a%2Fb',
    'ünïcode/日本.jpg',
    "!'()*~",
    'a//b',
    '/leading',
    'trailing/',
    'a/../b',
    './dot',
    'question?mark&and=equals',
    'hash#tag',
    '😀',
    '__proto__',
    'us-east-1:00000000-0000-4000-8000-000000000000/photo.jpg',
  ]
  test.for(keys)('%s', async (Key) => {
    const { client } = await connect()
    await client.send(new PutObjectCommand({ Bucket: 'photos', Key, Body: Key }))
    const answer = await client.send(new GetObjectCommand({ Bucket: 'photos', Key }))
    expect(await answer.Body?.transformToString()).toBe(Key)
    const list = await client.send(new ListObjectsV2Command({ Bucket: 'photos' }))
    expect(list.Contents?.map((each) => each.Key)).toContain(Key)
  })

  test('any key and any metadata make the round trip', async () => {
    const { client } = await connect()
    const key = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.isWellFormed() && !/^\.\.?$/.test(text))
    const metadata = fc.dictionary(
      fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/),
      fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/),
      { maxKeys: 4 },
    )
    await fc.assert(
      fc.asyncProperty(key, metadata, fc.uint8Array(), async (Key, Metadata, Body) => {
        await client.send(new PutObjectCommand({ Bucket: 'photos', Key, Body, Metadata }))
        const answer = await client.send(new GetObjectCommand({ Bucket: 'photos', Key }))
        expect(await answer.Body?.transformToByteArray()).toEqual(new Uint8Array(Body))
        expect(answer.Metadata).toEqual(Metadata)
      }),
      { numRuns: 60 },
    )
  })
})

describe('lists', () => {
  const objects = Object.fromEntries(
    ['a.txt', 'b/1', 'b/2', 'b/c/3', 'd e', 'z\uffff', 'z😀'].map((key) => [
      key,
      storedObject(key, { lastModified: now }),
    ]),
  )
  const list = async (input: Partial<ConstructorParameters<typeof ListObjectsV2Command>[0]>) => {
    const { client } = await connect(s3World({ bucket: { objects } }))
    return client.send(new ListObjectsV2Command({ Bucket: 'photos', ...input }))
  }
  const keysOf = (answer: Awaited<ReturnType<typeof list>>) =>
    answer.Contents?.map(({ Key }) => Key)

  test('all keys, in the order of their bytes', async () => {
    const answer = await list({})
    expect(keysOf(answer)).toEqual([
      'a.txt',
      'b/1',
      'b/2',
      'b/c/3',
      'd e',
      'z\uffff'.replace('\uffff', '\ufffd'),
      'z😀',
    ])
    expect([answer.KeyCount, answer.MaxKeys, answer.IsTruncated, answer.Name]).toEqual([
      7,
      1000,
      false,
      'photos',
    ])
    expect(answer.Contents?.[0]).toMatchObject({
      ETag: '"a5e54d1fd7bb69a228ef0dcd2431367e"',
      Size: 5,
      StorageClass: 'STANDARD',
      LastModified: new Date(now * 1000),
    })
  })

  test('a folder', async () => {
    const answer = await list({ Prefix: 'b/', Delimiter: '/' })
    expect(keysOf(answer)).toEqual(['b/1', 'b/2'])
    expect(answer.CommonPrefixes).toEqual([{ Prefix: 'b/c/' }])
    expect([answer.KeyCount, answer.Prefix, answer.Delimiter]).toEqual([3, 'b/', '/'])
  })

  test('from a key on', async () => {
    const answer = await list({ StartAfter: 'b/2', MaxKeys: 2 })
    expect(keysOf(answer)).toEqual(['b/c/3', 'd e'])
    expect([answer.StartAfter, answer.IsTruncated]).toEqual(['b/2', true])
  })

  test('encoded, with owners', async () => {
    const answer = await list({ EncodingType: 'url', FetchOwner: true, Prefix: 'd ' })
    expect(keysOf(answer)).toEqual(['d+e'])
    expect([answer.EncodingType, answer.Prefix]).toEqual(['url', 'd+'])
    expect(answer.Contents?.[0]?.Owner?.ID).toMatch(/^[0-9a-f]{64}$/)
  })

  test('nothing at all', async () => {
    const answer = await list({ MaxKeys: 0 })
    expect([answer.KeyCount, answer.IsTruncated, answer.Contents]).toEqual([0, false, undefined])
  })

  test.for([1, 2, 3, 5])('pages of %i hold everything once', async (MaxKeys) => {
    const { client } = await connect(s3World({ bucket: { objects } }))
    const seen: unknown[] = []
    let ContinuationToken: string | undefined
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: 'photos', Delimiter: '/', MaxKeys, ContinuationToken }),
      )
      seen.push(
        ...(page.Contents ?? []).map(({ Key }) => Key),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      )
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken !== undefined)
    expect(seen).toHaveLength(5)
    expect(new Set(seen)).toEqual(new Set(['a.txt', 'b/', 'd e', 'z\ufffd', 'z😀']))
  })

  test('the first version goes on after a key, and names it only for folders', async () => {
    const { client } = await connect(s3World({ bucket: { objects } }))
    const page = async (input: object) =>
      client.send(new ListObjectsCommand({ Bucket: 'photos', MaxKeys: 2, ...input }))
    const folders = await page({ Delimiter: '/' })
    expect(folders).toMatchObject({ IsTruncated: true, Marker: '', NextMarker: 'b/', MaxKeys: 2 })
    expect(folders.Contents?.[0]?.Owner?.ID).toMatch(/^[0-9a-f]{64}$/)
    expect(folders.CommonPrefixes).toEqual([{ Prefix: 'b/' }])
    const rest = await page({ Delimiter: '/', Marker: folders.NextMarker })
    expect(rest.Contents?.map(({ Key }) => Key)).toEqual(['d e', 'z\ufffd'])
    const plain = await page({ Marker: 'a.txt' })
    expect(plain.Contents?.map(({ Key }) => Key)).toEqual(['b/1', 'b/2'])
    expect([plain.NextMarker, plain.IsTruncated]).toEqual([undefined, true])
    const error = await refusal(page({ MaxKeys: -1 }))
    expect(named(error)).toEqual(['InvalidArgument', 400])
  })

  test.for([
    [{ MaxKeys: -1 }, 'maxKeys'],
    [{ ContinuationToken: 'made-up' }, 'continuation-token'],
    [{ EncodingType: 'base64' as 'url' }, 'encoding-type'],
  ] as const)('%o is an invalid argument', async ([input, argument]) => {
    const error = await refusal(list(input))
    expect(named(error)).toEqual(['InvalidArgument', 400])
    expect(error).toMatchObject({ ArgumentName: argument })
  })
})

describe('what does not exist', () => {
  const missing = { Bucket: 'photos', Key: 'missing' }

  test('a key', async () => {
    const { client, verdicts } = await connect()
    const error = await refusal(client.send(new GetObjectCommand(missing)))
    expect(error).toBeInstanceOf(NoSuchKey)
    expect(named(error)).toEqual(['NoSuchKey', 404])
    expect(error.message).toBe('The specified key does not exist.')
    expect(error).toMatchObject({ Key: 'missing' })
    expect(verdicts()['s3-object-exists']).toBe('fail')
  })

  test('a key, asked with HEAD', async () => {
    const { client, transport } = await connect()
    const error = await refusal(client.send(new HeadObjectCommand(missing)))
    expect(error).toBeInstanceOf(NotFound)
    expect(transport.exchanges[0]?.response.body).toBe('')
  })

  test('a key, for one who may not list', async () => {
    const { client } = await connect(
      s3World({ role: role({ read: policy(statement('s3:GetObject', 'arn:aws:s3:::photos/*')) }) }),
    )
    const error = await refusal(client.send(new GetObjectCommand(missing)))
    expect(named(error)).toEqual(['AccessDenied', 403])
    expect(error.message).toBe(
      'User: arn:aws:sts::111122223333:assumed-role/photo-app/ana is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::photos" because no identity-based policy allows the s3:ListBucket action',
    )
  })

  test('a bucket', async () => {
    const { client } = await connect(s3World({ role: role({}) }))
    const error = await refusal(client.send(new GetObjectCommand({ Bucket: 'no-such', Key: 'x' })))
    expect(error).toBeInstanceOf(NoSuchBucket)
    expect(error).toMatchObject({ BucketName: 'no-such' })
    const listed = await refusal(client.send(new ListObjectsV2Command({ Bucket: 'no-such' })))
    expect(listed).toBeInstanceOf(NoSuchBucket)
  })

  test('an operation that is not simulated', async () => {
    const { client } = await connect()
    for (const outcome of [
      client.send(new GetObjectAclCommand(hello)),
      client.send(new CreateMultipartUploadCommand(hello)),
    ])
      expect(named(await refusal(outcome))).toEqual(['NotImplemented', 501])
  })
})

describe('regions', () => {
  test('a bucket with dots in another region, at its own endpoint', async () => {
    const { client } = await connect(s3World(), session(), { region: 'eu-west-1' })
    const answer = await client.send(new ListObjectsV2Command({ Bucket: 'eu.photos' }))
    expect(answer.KeyCount).toBe(0)
  })

  test('path style', async () => {
    const { client, transport } = await connect(s3World(), session(), { forcePathStyle: true })
    await client.send(new HeadObjectCommand(hello))
    expect(transport.exchanges[0]?.request.url).toBe(
      'https://s3.us-east-1.amazonaws.com/photos/hello.txt',
    )
  })

  test('another region redirects to the bucket', async () => {
    const { client, transport } = await connect(s3World(), session(), { region: 'eu-west-1' })
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect(named(error)).toEqual(['PermanentRedirect', 301])
    expect(error).toMatchObject({ Endpoint: 'photos.s3.us-east-1.amazonaws.com', Bucket: 'photos' })
    expect(transport.exchanges[0]?.response.headers).toContainEqual([
      'x-amz-bucket-region',
      'us-east-1',
    ])
  })

  test('the SDK follows the redirect when it may', async () => {
    const { client } = await connect(s3World(), session(), {
      region: 'eu-west-1',
      followRegionRedirects: true,
      maxAttempts: 2,
    })
    const answer = await client.send(new GetObjectCommand(hello))
    expect(answer.ContentLength).toBe(12)
  })

  test('a scope of another region', async () => {
    const { client } = await connect(s3World(), session(), {
      endpoint: 'https://s3.us-east-1.amazonaws.com',
      forcePathStyle: true,
      region: 'eu-west-1',
    })
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect(named(error)).toEqual(['AuthorizationHeaderMalformed', 400])
    expect(error.message).toBe(
      "The authorization header is malformed; the region 'eu-west-1' is wrong; expecting 'us-east-1'",
    )
    expect(error).toMatchObject({ Region: 'us-east-1' })
  })
})

describe('credentials', () => {
  test('of an unknown access key', async () => {
    const { client } = await connect(s3World(), session(), {
      credentials: { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' },
    })
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect(named(error)).toEqual(['InvalidAccessKeyId', 403])
    expect(error.message).toBe('The AWS Access Key Id you provided does not exist in our records.')
    expect(error).toMatchObject({ AWSAccessKeyId: 'AKIAUNKNOWN' })
  })

  test('without their session token', async () => {
    const { accessKeyId, secretAccessKey } = session()
    const { client, verdicts } = await connect(s3World(), session(), {
      credentials: { accessKeyId, secretAccessKey },
    })
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect(named(error)).toEqual(['InvalidAccessKeyId', 403])
    expect(verdicts()['s3-session-token']).toBe('fail')
    expect(verdicts()['s3-signature']).toBe('not-reached')
  })

  test.for([
    ['a made-up token', async (): Promise<string> => 'IQoJb3JpZ2luX2VjbWFkZSB1cA=='],
    [
      'the token of another session',
      async () => (await credentialsOf(session({ accessKeyId: 'ASIAOTHER' }))).sessionToken,
    ],
  ] as const)('with %s', async ([, token]) => {
    const { accessKeyId, secretAccessKey } = session()
    const sessionToken = await token()
    const { client } = await connect(s3World(), session(), {
      credentials: { accessKeyId, secretAccessKey, sessionToken },
    })
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect(named(error)).toEqual(['InvalidToken', 400])
    expect(error.message).toBe('The provided token is malformed or otherwise invalid.')
    expect(error).toMatchObject({ 'Token-0': sessionToken })
  })

  test('that have expired', async () => {
    const { client, verdicts } = await connect(s3World(), session({ expiresAt: now }))
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect(named(error)).toEqual(['ExpiredToken', 400])
    expect(error.message).toBe('The provided token has expired.')
    expect(verdicts()['s3-credentials-current']).toBe('fail')
  })

  test('of a role that is gone, or another of the same name', async () => {
    for (const id of ['AROAANOTHERROLE234567']) {
      const { client } = await connect(s3World({ role: { ...role(), id } }))
      expect(named(await refusal(client.send(new GetObjectCommand(hello))))).toEqual([
        'InvalidAccessKeyId',
        403,
      ])
    }
  })

  test('with a wrong secret: S3 shows what it signed', async () => {
    const { client, transport } = await connect(s3World(), session(), {
      credentials: { ...(await credentialsOf(session())), secretAccessKey: 'wrong' },
    })
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect(named(error)).toEqual(['SignatureDoesNotMatch', 403])
    expect(error.message).toBe(
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    )
    const shown = error as unknown as Record<string, string>
    expect(shown['CanonicalRequest']).toMatch(/^GET\n\/hello\.txt\nx-id=GetObject\n/)
    expect(shown['StringToSign']).toMatch(
      /^AWS4-HMAC-SHA256\n20260101T\d{6}Z\n20260101\/us-east-1\/s3\/aws4_request\n[0-9a-f]{64}$/,
    )
    expect(shown['StringToSignBytes']).toMatch(/^41 57 53 34 /)
    expect(shown['CanonicalRequestBytes']).toMatch(/^47 45 54 0a /)
    expect(shown['SignatureProvided']).toMatch(/^[0-9a-f]{64}$/)
    expect(shown['AWSAccessKeyId']).toBe('ASIAEXAMPLESESSION23')
    expect(bodyText(transport.exchanges[0]?.response.body ?? '')).not.toContain('session/secret')
  })

  test.for([-16 * 60, 16 * 60])('by a clock that is %i seconds off', async (offset) => {
    const world = s3World()
    const { client } = await connect(world, session(), {
      systemClockOffset: (now + offset) * 1000 - Date.now(),
    })
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect(named(error)).toEqual(['RequestTimeTooSkewed', 403])
    expect(error.message).toBe(
      'The difference between the request time and the current time is too large.',
    )
    expect(error).toMatchObject({
      ServerTime: '2026-01-01T00:00:00Z',
      MaxAllowedSkewMilliseconds: '900000',
    })
  })

  test('the SDK corrects its clock by the Date header and tries again', async () => {
    const { client, transport } = await connect(s3World(), session(), {
      systemClockOffset: (now - 7200) * 1000 - Date.now(),
      maxAttempts: 2,
    })
    await client.send(new GetObjectCommand(hello))
    expect(transport.exchanges.map(({ response }) => response.status)).toEqual([403, 200])
  })

  test('none at all', async () => {
    const { client } = await connect(s3World(), session(), {
      signer: { sign: async (request) => request },
    })
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect(named(error)).toEqual(['AccessDenied', 403])
    expect(error.message).toBe('Access Denied')
  })
})

describe('policies', () => {
  const user =
    'User: arn:aws:sts::111122223333:assumed-role/photo-app/ana is not authorized to perform: '
  const onHello = ' on resource: "arn:aws:s3:::photos/hello.txt" '
  const readHello = policy(statement('s3:GetObject', 'arn:aws:s3:::photos/hello.txt'))
  const denyAll = policy({ Effect: 'Deny', Action: 's3:*', Resource: '*' })

  test.for([
    [
      'nothing allows',
      role({}),
      {},
      `${user}s3:GetObject${onHello}because no identity-based policy allows the s3:GetObject action`,
    ],
    [
      'a policy denies',
      role({ readHello, denyAll }),
      {},
      `${user}s3:GetObject${onHello}with an explicit deny in an identity-based policy`,
    ],
    [
      'the session policy is silent',
      role({ readHello }),
      { policy: policy(statement('s3:PutObject', '*')) },
      `${user}s3:GetObject${onHello}because no session policy allows the s3:GetObject action`,
    ],
    [
      'the session policy denies',
      role({ readHello }),
      { policy: denyAll },
      `${user}s3:GetObject${onHello}with an explicit deny in a session policy`,
    ],
    [
      'the session’s managed policy is unknown',
      role({ readHello }),
      { policyArns: ['arn:aws:iam::aws:policy/Unknown'] },
      `${user}s3:GetObject${onHello}because no session policy allows the s3:GetObject action`,
    ],
  ] as const)('%s', async ([, holder, rest, message]) => {
    const { client, transport } = await connect(s3World({ role: holder }), session(rest))
    const error = await refusal(client.send(new GetObjectCommand(hello)))
    expect([...named(error), error.message]).toEqual(['AccessDenied', 403, message])
    const check = transport.exchanges[0]?.checks.find(({ id }) => id === 's3-policy-allows')
    expect(check?.verdict).toBe('fail')
    expect(check?.policies?.length).toBe(
      Object.keys(holder.inlinePolicies).length + Object.keys(rest).length,
    )
  })

  const guardrail = 'arn:aws:iam::111122223333:policy/guardrail'
  test.for([
    [
      'an attached',
      { ...role({ readHello }), attachedPolicyArns: [guardrail] },
      {},
      `an identity-based policy: ${guardrail}`,
    ],
    [
      'a session',
      role({ readHello }),
      { policyArns: [guardrail] },
      `a session policy: ${guardrail}`,
    ],
  ] as const)('%s managed policy that denies is named', async ([, holder, rest, named]) => {
    const world = s3World({ role: holder })
    const [account] = Object.values(world.accounts)
    if (!account) throw new Error('the world has no account')
    const managedPolicies = { [guardrail]: { document: denyAll } }
    const { client } = await connect(
      { ...world, accounts: { [account.id]: { ...account, managedPolicies } } },
      session(rest),
    )
    const { message } = await refusal(client.send(new GetObjectCommand(hello)))
    expect(message).toBe(`${user}s3:GetObject${onHello}with an explicit deny in ${named}`)
  })

  test('HEAD says only 403', async () => {
    const { client } = await connect(s3World({ role: role({}) }))
    const error = await refusal(client.send(new HeadObjectCommand(hello)))
    expect(error.$metadata.httpStatusCode).toBe(403)
  })

  test('a managed policy of AWS', async () => {
    const attachedPolicyArns = ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess']
    const { client } = await connect(s3World({ role: { ...role({}), attachedPolicyArns } }))
    await client.send(new GetObjectCommand(hello))
    const error = await refusal(client.send(new PutObjectCommand({ ...hello, Body: 'x' })))
    expect(named(error)).toEqual(['AccessDenied', 403])
  })

  test('a folder for each person, by their web identity', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable.
    const sub = '${accounts.google.com:sub}'
    const own = policy(
      statement('s3:ListBucket', 'arn:aws:s3:::photos', {
        Condition: { StringLike: { 's3:prefix': `${sub}/*` } },
      }),
      statement(['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::photos/${sub}/*`),
    )
    const { client } = await connect(s3World({ role: role({ own }) }))
    const mine = '110169484474386276334'
    await client.send(
      new PutObjectCommand({ Bucket: 'photos', Key: `${mine}/cat.jpg`, Body: 'cat' }),
    )
    const list = await client.send(
      new ListObjectsV2Command({ Bucket: 'photos', Prefix: `${mine}/` }),
    )
    expect(list.KeyCount).toBe(1)
    const others = client.send(
      new PutObjectCommand({ Bucket: 'photos', Key: 'someone-else/cat.jpg', Body: 'cat' }),
    )
    expect(named(await refusal(others))).toEqual(['AccessDenied', 403])
    const all = client.send(new ListObjectsV2Command({ Bucket: 'photos' }))
    expect(named(await refusal(all))).toEqual(['AccessDenied', 403])
  })

  test('revoked sessions', async () => {
    const revoke = (seconds: number) =>
      policy({
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: {
          DateLessThan: { 'aws:TokenIssueTime': new Date(seconds * 1000).toISOString() },
        },
      })
    const revoked = await connect(
      s3World({ role: role({ readHello, AWSRevokeOlderSessions: revoke(now) }) }),
    )
    expect((await refusal(revoked.client.send(new GetObjectCommand(hello)))).message).toContain(
      'with an explicit deny',
    )
    const newer = await connect(
      s3World({ role: role({ readHello, AWSRevokeOlderSessions: revoke(now - 3600) }) }),
    )
    await newer.client.send(new GetObjectCommand(hello))
  })

  test('a bucket of another account says no more than no', async () => {
    const { client } = await connect()
    const error = await refusal(
      client.send(new GetObjectCommand({ Bucket: 'of-another-account', Key: 'hello.txt' })),
    )
    expect(error.message).toBe('Access Denied')
  })

  test('a bucket policy lets another account’s role in', async () => {
    const world = s3World()
    const bucket = world.buckets['of-another-account']
    if (!bucket) throw new Error('no bucket')
    const bucketPolicy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/apps/photo-app' },
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::of-another-account/*',
        },
      ],
    })
    const { client } = await connect({
      ...world,
      buckets: { ...world.buckets, 'of-another-account': { ...bucket, policy: bucketPolicy } },
    })
    const answer = await client.send(
      new GetObjectCommand({ Bucket: 'of-another-account', Key: 'hello.txt' }),
    )
    expect(await answer.Body?.transformToString()).toBe('theirs')
  })
})

describe('uploads that are refused', () => {
  const put = { ...hello, Body: 'content' }

  test('a stream of unknown length', async () => {
    const { client } = await connect()
    const Body = Readable.from([Buffer.from('who knows how long')])
    const error = await refusal(client.send(new PutObjectCommand({ ...hello, Body })))
    expect(named(error)).toEqual(['MissingContentLength', 411])
  })

  test('a stream of small chunks', async () => {
    const { client } = await connect()
    const Body = Readable.from([Buffer.from('small'), Buffer.from('small'), Buffer.from('last')])
    const error = await refusal(
      client.send(new PutObjectCommand({ ...hello, Body, ContentLength: 14 })),
    )
    expect(named(error)).toEqual(['InvalidChunkSizeError', 403])
  })

  test.for([
    ['a wrong MD5', { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' }, ['BadDigest', 400]],
    ['an MD5 that is none', { ContentMD5: 'short' }, ['InvalidDigest', 400]],
    ['a wrong checksum', { ChecksumCRC32: 'AAAAAA==' }, ['BadDigest', 400]],
    ['a checksum that is none', { ChecksumCRC32: 'AAAA' }, ['InvalidRequest', 400]],
    ['a public ACL', { ACL: 'public-read' }, ['AccessControlListNotSupported', 400]],
    ['a grant', { GrantRead: 'id=1' }, ['AccessControlListNotSupported', 400]],
    ['too much metadata', { Metadata: { m: 'x'.repeat(2048) } }, ['MetadataTooLarge', 400]],
    ['too long a key', { Key: 'k'.repeat(1025) }, ['KeyTooLongError', 400]],
  ] as const)('%s', async ([, rest, expected]) => {
    const { client, transport } = await connect()
    const before = transport.world().buckets
    const error = await refusal(client.send(new PutObjectCommand({ ...put, ...rest })))
    expect(named(error)).toEqual(expected)
    expect(transport.world().buckets).toBe(before)
  })

  test('a body that changed on the way', async () => {
    const transport = sdkTransport(s3World())
    const changed = (request: SdkRequest) =>
      transport.requestHandler.handle(Object.assign(request, { body: 'CONTENT' }))
    const { client } = await connect(s3World(), session(), {
      requestHandler: { ...transport.requestHandler, handle: changed },
    })
    const error = await refusal(client.send(new PutObjectCommand(put)))
    expect(named(error)).toEqual(['XAmzContentSHA256Mismatch', 400])
    expect(transport.world().buckets['photos']?.objects['hello.txt']?.body).toBe('Hello, world')
  })

  test('the owner’s full control and tags are taken', async () => {
    const { client } = await connect()
    await client.send(
      new PutObjectCommand({ ...put, ACL: 'bucket-owner-full-control', Tagging: 'a=b' }),
    )
  })
})

describe('presigned URLs', () => {
  const presign = async (
    command: GetObjectCommand | PutObjectCommand,
    holder = session(),
    options = {},
  ) => {
    const { client } = await connect(s3World(), holder)
    return getSignedUrl(client, command as GetObjectCommand, {
      expiresIn: 600,
      signingDate: new Date(now * 1000),
      ...options,
    })
  }
  const fetchAt = async (
    at: number,
    url: string,
    rest: { method?: string; body?: string; headers?: [string, string][] } = {},
  ) =>
    await handle({ ...s3World(), now: at }, { method: 'GET', headers: [], body: '', url, ...rest })

  test('anybody who holds one can read', async () => {
    const { response } = await fetchAt(now + 600, await presign(new GetObjectCommand(hello)))
    expect([response.status, response.body]).toEqual([200, 'Hello, world'])
  })

  test('anybody who holds one can write', async () => {
    const url = await presign(
      new PutObjectCommand({ Bucket: 'photos', Key: 'up', Metadata: { a: 'b' } }),
    )
    const { response, world } = await fetchAt(now, url, { method: 'PUT', body: 'uploaded' })
    expect(response.status).toBe(200)
    expect(world.buckets['photos']?.objects['up']?.body).toBe('uploaded')
  })

  test.for([
    ['after its time', now + 601, {}, 403, 'AccessDenied', 'Request has expired'],
    ['before its time', now - 1000, {}, 403, 'AccessDenied', 'Request is not yet valid'],
    ['for another method', now, { method: 'PUT' }, 403, 'SignatureDoesNotMatch', undefined],
    [
      'with a header that was not signed',
      now,
      { headers: [['x-amz-acl', 'private']] as [string, string][] },
      403,
      'AccessDenied',
      'There were headers present in the request which were not signed',
    ],
  ] as const)('%s', async ([, at, rest, status, code, message]) => {
    const { response } = await fetchAt(at, await presign(new GetObjectCommand(hello)), {
      ...rest,
      ...('headers' in rest ? { headers: [...rest.headers] } : {}),
    } as object)
    const xml = bodyText(response.body)
    expect([response.status, /<Code>(.*?)</.exec(xml)?.[1]]).toEqual([status, code])
    if (message) expect(/<Message>(.*?)</.exec(xml)?.[1]).toBe(message)
  })

  test('an expired one says since when', async () => {
    const { response } = await fetchAt(now + 601, await presign(new GetObjectCommand(hello)))
    expect(bodyText(response.body)).toContain(
      '<X-Amz-Expires>600</X-Amz-Expires><Expires>2026-01-01T00:10:00Z</Expires><ServerTime>2026-01-01T00:10:01Z</ServerTime>',
    )
  })

  test('it does not outlive its credentials', async () => {
    const url = await presign(new GetObjectCommand(hello), session({ expiresAt: now + 60 }))
    const { response } = await fetchAt(now + 60, url)
    expect(response.status).toBe(400)
    expect(bodyText(response.body)).toContain('<Code>ExpiredToken</Code>')
  })

  test('a week is the longest', async () => {
    const url = (await presign(new GetObjectCommand(hello))).replace(
      'X-Amz-Expires=600',
      'X-Amz-Expires=604801',
    )
    const { response } = await fetchAt(now, url)
    expect(response.status).toBe(400)
    expect(bodyText(response.body)).toContain('<Code>AuthorizationQueryParametersError</Code>')
  })
})
