/** Objects are deleted, one or many, by the unmodified AWS SDK. */
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  type DeleteObjectsCommandInput,
  NoSuchBucket,
} from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { storedObject } from '../../src/federation/s3/bucket.ts'
import { connect, named, refusal } from '../support/s3-client.ts'
import { now, policy, role, s3World, statement } from '../support/s3-world.ts'

const hello = { Bucket: 'photos', Key: 'hello.txt' }
const etag = '"bc6e6f16b8a077ef5fbc8d59d0b931b9"'

describe('one object', () => {
  test('is gone, however often', async () => {
    const { client, transport, verdicts } = await connect()
    for (const _ of [1, 2]) {
      const answer = await client.send(new DeleteObjectCommand(hello))
      expect(answer.$metadata.httpStatusCode).toBe(204)
      expect(transport.world().buckets['photos']?.objects).toEqual({})
    }
    expect(new Set(Object.values(verdicts()))).toEqual(new Set(['pass']))
  })

  test.for([
    [{ IfMatch: etag }, 204],
    [{ IfMatch: '*' }, 204],
    [{ VersionId: 'null' }, 204],
    [{ IfMatch: '"other"' }, 412],
    [{ Key: 'missing', IfMatch: '*' }, 412],
    [{ VersionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD' }, 400],
  ] as const)('%o: %i', async ([input, status]) => {
    const { client, transport } = await connect()
    const outcome = client.send(new DeleteObjectCommand({ ...hello, ...input }))
    if (status === 204) expect((await outcome).$metadata.httpStatusCode).toBe(204)
    else expect((await refusal(outcome)).$metadata.httpStatusCode).toBe(status)
    const left = Object.keys(transport.world().buckets['photos']?.objects ?? {})
    expect(left).toEqual(status === 204 ? [] : ['hello.txt'])
  })

  test.for([
    ['nothing allows', 's3:GetObject', {}, 's3:DeleteObject', 'no identity-based policy allows'],
    [
      'a version needs a permission of its own',
      's3:DeleteObject',
      { VersionId: 'null' },
      's3:DeleteObjectVersion',
      'no identity-based policy allows',
    ],
    [
      'an entity tag is not told to who may not read',
      's3:DeleteObject',
      { IfMatch: etag },
      's3:GetObject',
      'no identity-based policy allows',
    ],
  ] as const)('%s', async ([, allowed, input, action, because]) => {
    const some = policy(statement(allowed, '*'))
    const { client } = await connect(s3World({ role: role({ some }) }))
    const error = await refusal(client.send(new DeleteObjectCommand({ ...hello, ...input })))
    expect([...named(error), error.message]).toEqual([
      'AccessDenied',
      403,
      `User: arn:aws:sts::111122223333:assumed-role/photo-app/ana is not authorized to perform: ${action} on resource: "arn:aws:s3:::photos/hello.txt" because ${because} the ${action} action`,
    ])
  })

  test('of no bucket', async () => {
    const { client } = await connect()
    const outcome = client.send(new DeleteObjectCommand({ Bucket: 'no-such-bucket', Key: 'x' }))
    expect(await refusal(outcome)).toBeInstanceOf(NoSuchBucket)
  })
})

describe('many objects', () => {
  const objects = Object.fromEntries(
    ['a', 'b', 'mine/<1> & "2"', 'mine/2', '__proto__'].map((key) => [
      key,
      storedObject(key, { lastModified: now }),
    ]),
  )
  const world = (holder = role()) => s3World({ role: holder, bucket: { objects } })
  const input = (keys: readonly string[], rest: object = {}): DeleteObjectsCommandInput => ({
    Bucket: 'photos',
    Delete: { Objects: keys.map((Key) => ({ Key })), ...rest },
  })

  test('all that are named, whether they were there or not', async () => {
    const { client, transport, verdicts } = await connect(world())
    const keys = ['a', 'missing', 'mine/<1> & "2"', '__proto__']
    const answer = await client.send(new DeleteObjectsCommand(input(keys)))
    expect(answer.Deleted?.map(({ Key }) => Key)).toEqual(keys)
    expect(answer.Errors).toBeUndefined()
    expect(Object.keys(transport.world().buckets['photos']?.objects ?? {})).toEqual(['b', 'mine/2'])
    expect(new Set(Object.values(verdicts()))).toEqual(new Set(['pass']))
  })

  test('permission is asked for each; quietly, only failures are told', async () => {
    const mine = policy(statement('s3:DeleteObject', 'arn:aws:s3:::photos/mine/*'))
    const { client, transport, verdicts } = await connect(world(role({ mine })))
    const answer = await client.send(
      new DeleteObjectsCommand(input(['a', 'mine/2'], { Quiet: true })),
    )
    expect(answer.Deleted).toBeUndefined()
    expect(answer.Errors).toEqual([
      {
        Key: 'a',
        Code: 'AccessDenied',
        Message:
          'User: arn:aws:sts::111122223333:assumed-role/photo-app/ana is not authorized to perform: s3:DeleteObject on resource: "arn:aws:s3:::photos/a" because no identity-based policy allows the s3:DeleteObject action',
      },
    ])
    expect(Object.keys(transport.world().buckets['photos']?.objects ?? {})).toContain('a')
    expect(Object.keys(transport.world().buckets['photos']?.objects ?? {})).not.toContain('mine/2')
    expect(verdicts()['s3-policy-allows']).toBe('fail')
  })

  test('versions and entity tags are looked at', async () => {
    const { client } = await connect(world())
    const answer = await client.send(
      new DeleteObjectsCommand({
        Bucket: 'photos',
        Delete: {
          Objects: [
            { Key: 'a', VersionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD' },
            { Key: 'a', ETag: '"other"' },
            { Key: 'b', VersionId: 'null' },
          ],
        },
      }),
    )
    expect(answer.Errors?.map(({ Code, VersionId }) => [Code, VersionId])).toEqual([
      ['NoSuchVersion', 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD'],
      ['PreconditionFailed', undefined],
    ])
    expect(answer.Deleted).toEqual([{ Key: 'b', VersionId: 'null' }])
  })

  test.for([
    ['none', [], ['MalformedXML', 400]],
    [
      'more than a thousand',
      Array.from({ length: 1001 }, (_, i) => `k${i}`),
      ['MalformedXML', 400],
    ],
  ] as const)('%s', async ([, keys, expected]) => {
    const { client } = await connect(world())
    const error = await refusal(client.send(new DeleteObjectsCommand(input(keys))))
    expect(named(error)).toEqual(expected)
  })

  test('a document that is not the one of its digest', async () => {
    const { client } = await connect(world())
    const command = new DeleteObjectsCommand(input(['a']))
    command.middlewareStack.add(
      (next) => (args) => {
        const { headers } = args.request as { headers: Record<string, string> }
        return next({
          ...args,
          request: Object.assign(args.request as object, {
            headers: { ...headers, 'x-amz-checksum-crc32': 'AAAAAA==' },
          }),
        })
      },
      { step: 'build', priority: 'low', name: 'wrongDigest' },
    )
    expect(named(await refusal(client.send(command)))).toEqual(['BadDigest', 400])
  })

  test('a document without a digest', async () => {
    const { client } = await connect(world())
    client.middlewareStack.add(
      (next) => (args) => {
        const { headers } = args.request as { headers: Record<string, string> }
        for (const name of Object.keys(headers))
          if (/^(content-md5|x-amz-checksum-|x-amz-sdk-checksum-)/i.test(name)) delete headers[name]
        return next(args)
      },
      { step: 'build', priority: 'low', name: 'withoutDigest' },
    )
    const error = await refusal(client.send(new DeleteObjectsCommand(input(['a']))))
    expect([...named(error), error.message]).toEqual([
      'InvalidRequest',
      400,
      'Missing required header for this request: Content-MD5',
    ])
  })
})
