/** Objects are copied by the unmodified AWS SDK, as `aws s3 cp` and `aws s3 mv` do it. */
import {
  CopyObjectCommand,
  type CopyObjectCommandInput,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchBucket,
  NoSuchKey,
} from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { storedObject } from '../../src/federation/s3/bucket.ts'
import { connect, named, refusal } from '../support/s3-client.ts'
import { now, policy, role, s3World, session, statement } from '../support/s3-world.ts'

const oddKey = 'ünïcode/a b+c?&=%'

const objects = {
  'source.txt': storedObject('Hello, world', {
    contentType: 'text/plain',
    lastModified: now - 3600,
    metadata: { title: 'greeting' },
    systemMetadata: { 'cache-control': 'no-cache' },
    checksum: { algorithm: 'crc32', value: '38rgug==' },
  }),
  [oddKey]: storedObject('odd', { lastModified: now }),
}

const etag = '"bc6e6f16b8a077ef5fbc8d59d0b931b9"'

const copy: CopyObjectCommandInput = {
  Bucket: 'photos',
  Key: 'copy.txt',
  CopySource: 'photos/source.txt',
}

describe('a copy', () => {
  test('has the content and everything that was said of it', async () => {
    const { client, verdicts } = await connect(s3World({ objects }))
    const answer = await client.send(new CopyObjectCommand(copy))
    expect(answer.CopyObjectResult).toEqual({
      ETag: etag,
      LastModified: new Date(now * 1000),
      ChecksumCRC32: expect.stringMatching(/==$/),
    })
    expect(answer.ServerSideEncryption).toBe('AES256')
    expect(new Set(Object.values(verdicts()))).toEqual(new Set(['pass']))
    const got = await client.send(new GetObjectCommand({ Bucket: 'photos', Key: 'copy.txt' }))
    expect(await got.Body?.transformToString()).toBe('Hello, world')
    expect(got).toMatchObject({
      ContentType: 'text/plain',
      CacheControl: 'no-cache',
      Metadata: { title: 'greeting' },
    })
  })

  test('says of itself what the request says', async () => {
    const { client } = await connect(s3World({ objects }))
    await client.send(
      new CopyObjectCommand({
        ...copy,
        MetadataDirective: 'REPLACE',
        ContentType: 'text/html',
        Metadata: { other: 'value' },
      }),
    )
    const head = await client.send(new HeadObjectCommand({ Bucket: 'photos', Key: 'copy.txt' }))
    expect([head.ContentType, head.CacheControl, head.Metadata]).toEqual([
      'text/html',
      undefined,
      { other: 'value' },
    ])
  })

  test.for([
    `/photos/source.txt`,
    'photos/source.txt?versionId=null',
    `photos/${encodeURIComponent(oddKey)}`,
    `photos%2F${encodeURIComponent(oddKey)}`,
  ])('of %s', async (CopySource) => {
    const { client } = await connect(s3World({ objects }))
    await client.send(new CopyObjectCommand({ ...copy, CopySource }))
  })

  test('of a bucket in another region', async () => {
    const { client } = await connect(s3World({ objects }), session(), { region: 'eu-west-1' })
    await client.send(new CopyObjectCommand({ ...copy, Bucket: 'eu.photos' }))
  })

  test('with another checksum', async () => {
    const { client } = await connect(s3World({ objects }))
    const answer = await client.send(
      new CopyObjectCommand({ ...copy, ChecksumAlgorithm: 'SHA256' }),
    )
    expect(answer.CopyObjectResult?.ChecksumSHA256).toMatch(/=$/)
  })

  test.for([
    { MetadataDirective: 'REPLACE' },
    { StorageClass: 'STANDARD' },
    { ServerSideEncryption: 'AES256' },
  ] as const)('onto itself with %o', async (rest) => {
    const { client } = await connect(s3World({ objects }))
    await client.send(new CopyObjectCommand({ ...copy, Key: 'source.txt', ...rest }))
  })
})

describe('a copy is refused', () => {
  test.for([
    ['onto itself', { Key: 'source.txt' }, ['InvalidRequest', 400]],
    ['of no key', { CopySource: 'photos' }, ['InvalidArgument', 400]],
    ['of a version', { CopySource: 'photos/source.txt?versionId=1' }, ['InvalidArgument', 400]],
    [
      'with an unknown directive',
      { MetadataDirective: 'KEEP' as 'COPY' },
      ['InvalidArgument', 400],
    ],
    ['onto what must not exist', { Key: oddKey, IfNoneMatch: '*' }, ['PreconditionFailed', 412]],
    ['with a public ACL', { ACL: 'public-read' }, ['AccessControlListNotSupported', 400]],
  ] as const)('%s', async ([, rest, expected]) => {
    const { client, transport } = await connect(s3World({ objects }))
    const before = transport.world().buckets
    const error = await refusal(client.send(new CopyObjectCommand({ ...copy, ...rest })))
    expect(named(error)).toEqual(expected)
    expect(transport.world().buckets).toBe(before)
  })

  test('of a missing key, and of a missing bucket', async () => {
    const { client } = await connect(s3World({ objects }))
    const of = (CopySource: string) =>
      refusal(client.send(new CopyObjectCommand({ ...copy, CopySource })))
    expect(await of('photos/missing')).toBeInstanceOf(NoSuchKey)
    expect(await of('no-such-bucket/x')).toBeInstanceOf(NoSuchBucket)
  })

  test.for([
    [{ CopySourceIfMatch: '"other"' }, 'x-amz-copy-source-If-Match'],
    [{ CopySourceIfNoneMatch: etag }, 'x-amz-copy-source-If-None-Match'],
    [
      { CopySourceIfUnmodifiedSince: new Date((now - 7200) * 1000) },
      'x-amz-copy-source-If-Unmodified-Since',
    ],
    [
      { CopySourceIfModifiedSince: new Date((now - 60) * 1000) },
      'x-amz-copy-source-If-Modified-Since',
    ],
    [{ CopySourceIfModifiedSince: new Date((now + 3600) * 1000) }, undefined],
  ] as const)('%o: %s', async ([condition, failed]) => {
    const { client } = await connect(s3World({ objects }))
    const outcome = client.send(new CopyObjectCommand({ ...copy, ...condition }))
    if (failed === undefined) expect((await outcome).$metadata.httpStatusCode).toBe(200)
    else {
      const error = await refusal(outcome)
      expect(named(error)).toEqual(['PreconditionFailed', 412])
      expect(error).toMatchObject({ Condition: failed })
    }
  })

  test.for([
    ['writing', 's3:PutObject', 's3:GetObject', 'copy.txt'],
    ['reading', 's3:GetObject', 's3:PutObject', 'source.txt'],
  ] as const)('without permission for %s', async ([, missing, allowed, key]) => {
    const half = policy(statement(allowed, '*'))
    const { client } = await connect(s3World({ objects, role: role({ half }) }))
    const error = await refusal(client.send(new CopyObjectCommand(copy)))
    expect([...named(error), error.message]).toEqual([
      'AccessDenied',
      403,
      `User: arn:aws:sts::111122223333:assumed-role/photo-app/ana is not authorized to perform: ${missing} on resource: "arn:aws:s3:::photos/${key}" because no identity-based policy allows the ${missing} action`,
    ])
  })

  test('where a policy asks for the source', async () => {
    const only = policy(
      statement('s3:GetObject', '*'),
      statement('s3:PutObject', '*', {
        Condition: { StringLike: { 's3:x-amz-copy-source': 'photos/public/*' } },
      }),
    )
    const { client } = await connect(s3World({ objects, role: role({ only }) }))
    expect(named(await refusal(client.send(new CopyObjectCommand(copy))))).toEqual([
      'AccessDenied',
      403,
    ])
  })
})
