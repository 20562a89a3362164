/** Bucket policies, put, read and removed by the unmodified AWS SDK. */
import {
  DeleteBucketPolicyCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  NoSuchBucket,
  PutBucketPolicyCommand,
} from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import type { Bucket } from '../../src/federation/s3/bucket.ts'
import { connect, named, refusal } from '../support/s3-client.ts'
import { policy, role, s3World, session, statement } from '../support/s3-world.ts'

const roleArn = 'arn:aws:iam::111122223333:role/apps/photo-app'
const bucketArn = 'arn:aws:s3:::photos'
const photos = { Bucket: 'photos' }

const allow = (rest: object = {}) =>
  statement('s3:GetObject', `${bucketArn}/*`, { Principal: { AWS: roleArn }, ...rest })

const managers = role({ manage: policy(statement('s3:*BucketPolicy', '*')) })

describe('a bucket policy', () => {
  test('allows what no other policy does, until it is gone', async () => {
    const { client, verdicts } = await connect(s3World({ role: managers }))
    const read = () => client.send(new GetObjectCommand({ ...photos, Key: 'hello.txt' }))
    expect(named(await refusal(read()))).toEqual(['AccessDenied', 403])
    const Policy = policy(allow())
    const put = await client.send(new PutBucketPolicyCommand({ ...photos, Policy }))
    expect(put.$metadata.httpStatusCode).toBe(204)
    expect(new Set(Object.values(verdicts()))).toEqual(new Set(['pass']))
    expect((await read()).ContentLength).toBe(12)
    expect((await client.send(new GetBucketPolicyCommand(photos))).Policy).toBe(Policy)
    const deleted = await client.send(new DeleteBucketPolicyCommand(photos))
    expect(deleted.$metadata.httpStatusCode).toBe(204)
    expect(named(await refusal(read()))).toEqual(['AccessDenied', 403])
    await client.send(new DeleteBucketPolicyCommand(photos))
  })

  test('that is not there', async () => {
    const { client } = await connect()
    const error = await refusal(client.send(new GetBucketPolicyCommand(photos)))
    expect([...named(error), error.message]).toEqual([
      'NoSuchBucketPolicy',
      404,
      'The bucket policy does not exist',
    ])
    expect(error).toMatchObject({ BucketName: 'photos' })
  })

  test('of no bucket', async () => {
    const { client } = await connect()
    const error = await refusal(
      client.send(new GetBucketPolicyCommand({ Bucket: 'no-such-bucket' })),
    )
    expect(error).toBeInstanceOf(NoSuchBucket)
  })

  const commands = {
    's3:GetBucketPolicy': new GetBucketPolicyCommand(photos),
    's3:PutBucketPolicy': new PutBucketPolicyCommand({ ...photos, Policy: policy(allow()) }),
    's3:DeleteBucketPolicy': new DeleteBucketPolicyCommand(photos),
  }

  test.for(Object.entries(commands))('without %s', async ([action, command]) => {
    const { client } = await connect(s3World({ role: role({}) }))
    const error = await refusal(client.send(command as GetBucketPolicyCommand))
    expect([...named(error), error.message]).toEqual([
      'AccessDenied',
      403,
      `User: arn:aws:sts::111122223333:assumed-role/photo-app/ana is not authorized to perform: ${action} on resource: "${bucketArn}" because no identity-based policy allows the ${action} action`,
    ])
  })

  test.for(Object.entries(commands))(
    '%s is not for another account, even if allowed',
    async ([action, command]) => {
      const world = s3World()
      const theirs: Bucket = {
        region: 'us-east-1',
        owner: '444455556666',
        objects: {},
        policy: policy(statement('s3:*', bucketArn, { Principal: { AWS: roleArn } })),
      }
      const { client, verdicts } = await connect({ ...world, buckets: { photos: theirs } })
      const error = await refusal(client.send(command as GetBucketPolicyCommand))
      expect(named(error), action).toEqual(['MethodNotAllowed', 405])
      expect(verdicts()['s3-own-account']).toBe('fail')
    },
  )
})

describe('S3 does not take', () => {
  test.for([
    ['no JSON object', '[]', "Policies must be valid JSON and the first byte must be '{'"],
    ['broken JSON', '{"Version"', 'This policy contains invalid Json'],
    ['an unknown element', policy(allow({ Prinzipal: '*' })), 'Unknown field Prinzipal'],
    [
      'a statement for nobody',
      policy(statement('s3:GetObject', `${bucketArn}/*`)),
      'Missing required field Principal',
    ],
    [
      'an action of another service',
      policy(allow({ Action: 'sqs:SendMessage' })),
      'Policy has invalid action',
    ],
    [
      'an action that does not exist',
      policy(allow({ Action: 's3:ReadObject' })),
      'Policy has invalid action',
    ],
    [
      'another bucket',
      policy(allow({ Resource: 'arn:aws:s3:::other/*' })),
      'Policy has invalid resource',
    ],
    [
      'an action on objects for the bucket',
      policy(allow({ Resource: bucketArn })),
      'Action does not apply to any resource(s) in statement',
    ],
    [
      'an action on the bucket for objects',
      policy(allow({ Action: ['s3:GetObject', 's3:ListBucket'] })),
      'Action does not apply to any resource(s) in statement',
    ],
    [
      'too large a policy',
      policy(allow({ Sid: 's'.repeat(20_480) })),
      'Normalized policy document exceeds the maximum allowed size of 20480 bytes',
    ],
  ] as const)('%s', async ([, Policy, message]) => {
    const { client, transport, verdicts } = await connect()
    const error = await refusal(client.send(new PutBucketPolicyCommand({ ...photos, Policy })))
    expect([...named(error), error.message]).toEqual(['MalformedPolicy', 400, message])
    expect(verdicts()['s3-bucket-policy']).toBe('fail')
    expect(transport.world().buckets['photos']?.policy).toBeUndefined()
  })

  test.for([
    'arn:aws:iam::111122223333:role/photo-app',
    'arn:aws:iam::111122223333:user/nobody',
    'arn:aws:iam::999999999999:root',
    'photo-app',
  ])('the principal %s, who does not exist', async (principal) => {
    const { client } = await connect()
    const error = await refusal(
      client.send(
        new PutBucketPolicyCommand({
          ...photos,
          Policy: policy(allow({ Principal: { AWS: principal } })),
        }),
      ),
    )
    expect([...named(error), error.message]).toEqual([
      'MalformedPolicy',
      400,
      'Invalid principal in policy',
    ])
    expect(error).toMatchObject({ Detail: `"AWS" : "${principal}"` })
  })

  test('an open door: new buckets block public policies', async () => {
    const { client, verdicts } = await connect()
    const Policy = policy(allow({ Principal: '*' }))
    const error = await refusal(client.send(new PutBucketPolicyCommand({ ...photos, Policy })))
    expect([...named(error), error.message]).toEqual([
      'AccessDenied',
      403,
      'User: arn:aws:sts::111122223333:assumed-role/photo-app/ana is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::photos" because public policies are blocked by the BlockPublicPolicy block public access setting.',
    ])
    expect(verdicts()['s3-not-public']).toBe('fail')
  })

  test('a wrong checksum', async () => {
    const { client } = await connect()
    const error = await refusal(
      client.send(
        new PutBucketPolicyCommand({
          ...photos,
          Policy: policy(allow()),
          ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==',
        }),
      ),
    )
    expect(named(error)).toEqual(['BadDigest', 400])
  })
})

test('S3 takes what speaks of the bucket and of what is in it', async () => {
  const { client } = await connect(s3World(), session())
  const statements = [
    allow(),
    allow({ Action: 's3:*', Resource: [bucketArn, `${bucketArn}/*`] }),
    allow({ Action: 's3:*', Resource: bucketArn }),
    allow({ Action: 's3:Get*', Resource: `${bucketArn}/a/\${aws:userid}/*` }),
    allow({ Action: '*', Resource: '*' }),
    allow({ Principal: { AWS: '111122223333' } }),
    allow({ Principal: { AWS: 'AROAEXAMPLEROLE234567' } }),
    allow({ Principal: { Service: 'cloudfront.amazonaws.com' } }),
    allow({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: `${bucketArn}*` }),
  ]
  for (const each of statements)
    await client.send(new PutBucketPolicyCommand({ ...photos, Policy: policy(each) }))
})
