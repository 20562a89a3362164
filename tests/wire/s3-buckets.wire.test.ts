/** Buckets, as the unmodified AWS SDK makes, finds and removes them. */
import {
  BucketAlreadyExists,
  BucketAlreadyOwnedByYou,
  type BucketLocationConstraint,
  CreateBucketCommand,
  type CreateBucketCommandInput,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  NoSuchBucket,
  NotFound,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { connect, named, refusal } from '../support/s3-client.ts'
import { accountId, now, policy, role, s3World, session, statement } from '../support/s3-world.ts'

const inRegion = (region: string) => connect(s3World(), session(), { region })

const constrained = (Bucket: string, constraint: string): CreateBucketCommandInput => ({
  Bucket,
  CreateBucketConfiguration: { LocationConstraint: constraint as BucketLocationConstraint },
})

const user =
  'User: arn:aws:sts::111122223333:assumed-role/photo-app/ana is not authorized to perform: '

describe('CreateBucket', () => {
  test('the new bucket is the caller’s, empty, and there at once', async () => {
    const { client, transport, verdicts } = await connect()
    const created = await client.send(new CreateBucketCommand({ Bucket: 'new-bucket' }))
    expect(created.Location).toBe('/new-bucket')
    expect(transport.world().buckets['new-bucket']).toEqual({
      region: 'us-east-1',
      owner: accountId,
      objects: {},
      createdAt: now,
    })
    expect(new Set(Object.values(verdicts()))).toEqual(new Set(['pass']))
    await client.send(new PutObjectCommand({ Bucket: 'new-bucket', Key: 'k', Body: 'v' }))
  })

  test.for([
    ['eu-west-1', 'eu-west-1'],
    ['us-east-1', 'eu-west-1'],
  ] as const)('at %s, a bucket for %s', async ([endpoint, constraint]) => {
    const { client, transport } = await inRegion(endpoint)
    const created = await client.send(new CreateBucketCommand(constrained('abroad', constraint)))
    expect(created.Location).toBe('http://abroad.s3.amazonaws.com/')
    expect(transport.world().buckets['abroad']?.region).toBe('eu-west-1')
  })

  test('the old name of Ireland', async () => {
    const { client, transport } = await connect()
    await client.send(new CreateBucketCommand(constrained('abroad', 'EU')))
    expect(transport.world().buckets['abroad']?.region).toBe('eu-west-1')
  })

  test.for([
    [
      'another region than the endpoint’s',
      'eu-west-1',
      constrained('new-bucket', 'eu-central-1'),
      'IllegalLocationConstraintException',
      'The eu-central-1 location constraint is incompatible for the region specific endpoint this request was sent to.',
    ],
    [
      'a region that does not exist',
      'us-east-1',
      constrained('new-bucket', 'xx-nowhere-1'),
      'InvalidLocationConstraint',
      'The specified location-constraint is not valid',
    ],
    [
      'us-east-1, which goes without saying',
      'us-east-1',
      constrained('new-bucket', 'us-east-1'),
      'InvalidLocationConstraint',
      'The specified location-constraint is not valid',
    ],
    [
      'a name with capitals',
      'us-east-1',
      { Bucket: 'New-Bucket' },
      'InvalidBucketName',
      'The specified bucket is not valid.',
    ],
    [
      'a public ACL',
      'us-east-1',
      { Bucket: 'new-bucket', ACL: 'public-read' },
      'InvalidBucketAclWithObjectOwnership',
      "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    ],
  ] as const)('%s is refused', async ([, region, input, code, message]) => {
    const { client, transport } = await inRegion(region)
    const before = transport.world().buckets
    const error = await refusal(client.send(new CreateBucketCommand(input)))
    expect([...named(error), error.message]).toEqual([code, 400, message])
    expect(transport.world().buckets).toBe(before)
  })

  test('no region at the endpoint of one', async () => {
    const { client } = await connect(s3World(), session(), {
      region: 'eu-west-1',
      disableMultiregionAccessPoints: true,
    })
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign(args.request as object, { body: undefined })
        return next(args)
      },
      { step: 'build', priority: 'low' },
    )
    const error = await refusal(client.send(new CreateBucketCommand({ Bucket: 'new-bucket' })))
    expect([...named(error), error.message]).toEqual([
      'IllegalLocationConstraintException',
      400,
      'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    ])
  })

  test('a name that another account has', async () => {
    const { client } = await connect()
    const error = await refusal(
      client.send(new CreateBucketCommand({ Bucket: 'of-another-account' })),
    )
    expect(error).toBeInstanceOf(BucketAlreadyExists)
    expect(named(error)).toEqual(['BucketAlreadyExists', 409])
    expect(error).toMatchObject({ BucketName: 'of-another-account' })
  })

  test('a name that the caller has, in us-east-1: nothing happens', async () => {
    const { client, transport } = await connect()
    const { photos } = transport.world().buckets
    await client.send(new CreateBucketCommand({ Bucket: 'photos' }))
    expect(transport.world().buckets['photos']).toBe(photos)
  })

  test('a name that the caller has, in another region', async () => {
    const { client } = await inRegion('eu-west-1')
    const error = await refusal(
      client.send(new CreateBucketCommand(constrained('eu.photos', 'eu-west-1'))),
    )
    expect(error).toBeInstanceOf(BucketAlreadyOwnedByYou)
    expect(named(error)).toEqual(['BucketAlreadyOwnedByYou', 409])
  })

  test('without permission', async () => {
    const { client } = await connect(s3World({ role: role({}) }))
    const error = await refusal(client.send(new CreateBucketCommand({ Bucket: 'new-bucket' })))
    expect([...named(error), error.message]).toEqual([
      'AccessDenied',
      403,
      `${user}s3:CreateBucket on resource: "arn:aws:s3:::new-bucket" because no identity-based policy allows the s3:CreateBucket action`,
    ])
  })

  test('a policy can ask for the region', async () => {
    const inIreland = policy(
      statement('s3:CreateBucket', 'arn:aws:s3:::*', {
        Condition: { StringEquals: { 's3:LocationConstraint': 'eu-west-1' } },
      }),
    )
    const { client } = await connect(s3World({ role: role({ inIreland }) }))
    await client.send(new CreateBucketCommand(constrained('in-ireland', 'eu-west-1')))
    for (const input of [constrained('in-paris', 'eu-west-3'), { Bucket: 'in-virginia' }])
      expect(named(await refusal(client.send(new CreateBucketCommand(input))))).toEqual([
        'AccessDenied',
        403,
      ])
  })
})

describe('DeleteBucket', () => {
  test('an empty one is gone', async () => {
    const { client, transport } = await inRegion('eu-west-1')
    const answer = await client.send(new DeleteBucketCommand({ Bucket: 'eu.photos' }))
    expect(answer.$metadata.httpStatusCode).toBe(204)
    expect(Object.keys(transport.world().buckets)).toEqual(['photos', 'of-another-account'])
    const again = await refusal(client.send(new DeleteBucketCommand({ Bucket: 'eu.photos' })))
    expect(again).toBeInstanceOf(NoSuchBucket)
  })

  test('one with something in it stays', async () => {
    const { client, verdicts } = await connect()
    const error = await refusal(client.send(new DeleteBucketCommand({ Bucket: 'photos' })))
    expect([...named(error), error.message]).toEqual([
      'BucketNotEmpty',
      409,
      'The bucket you tried to delete is not empty',
    ])
    expect(error).toMatchObject({ BucketName: 'photos' })
    expect(verdicts()['s3-bucket-empty']).toBe('fail')
  })

  test.for([
    ['without permission', role({ all: policy(statement('s3:*Object', '*')) }), 'photos'],
    ['one of another account', role(), 'of-another-account'],
  ] as const)('%s', async ([, holder, Bucket]) => {
    const { client } = await connect(s3World({ role: holder }))
    const error = await refusal(client.send(new DeleteBucketCommand({ Bucket })))
    expect(named(error)).toEqual(['AccessDenied', 403])
  })
})

describe('HeadBucket', () => {
  const head = async (Bucket: string, holder = role(), region = 'us-east-1') => {
    const { client, transport } = await connect(s3World({ role: holder }), session(), { region })
    const outcome = client.send(new HeadBucketCommand({ Bucket }))
    const told = () => {
      const { headers = [], body, status } = transport.exchanges[0]?.response ?? {}
      const region = headers.find(([name]) => name === 'x-amz-bucket-region')?.[1]
      return { status, body, region }
    }
    return { outcome, told }
  }

  test('tells the region', async () => {
    const { outcome, told } = await head('eu.photos', role(), 'eu-west-1')
    expect((await outcome).BucketRegion).toBe('eu-west-1')
    expect(told()).toEqual({ status: 200, body: '', region: 'eu-west-1' })
  })

  test('of no bucket', async () => {
    const { outcome, told } = await head('no-such-bucket')
    expect(await refusal(outcome)).toBeInstanceOf(NotFound)
    expect(told()).toEqual({ status: 404, body: '', region: undefined })
  })

  test.for([
    ['without permission', 403, 'photos', role({}), 'us-east-1'],
    ['of another account', 403, 'of-another-account', role(), 'us-east-1'],
    ['of another region', 301, 'photos', role(), 'eu-west-1'],
  ] as const)('%s: %i, and the region nevertheless', async ([, status, bucket, holder, region]) => {
    const { outcome, told } = await head(bucket, holder, region)
    expect((await refusal(outcome)).$metadata.httpStatusCode).toBe(status)
    expect(told()).toEqual({ status, body: '', region: 'us-east-1' })
  })
})

describe('ListBuckets', () => {
  test('the account’s buckets, of every region, by name', async () => {
    const { client, verdicts } = await connect()
    await client.send(new CreateBucketCommand({ Bucket: 'another-one' }))
    const answer = await client.send(new ListBucketsCommand())
    expect(answer.Buckets?.map(({ Name }) => Name)).toEqual(['another-one', 'eu.photos', 'photos'])
    expect(answer.Buckets?.[0]?.CreationDate).toEqual(new Date(now * 1000))
    expect(answer.Buckets?.[0]?.BucketRegion).toBeUndefined()
    expect(answer.Owner?.ID).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(Object.values(verdicts()))).toEqual(new Set(['pass']))
  })

  test('a page at a time', async () => {
    const { client } = await connect()
    const seen: unknown[] = []
    let ContinuationToken: string | undefined
    do {
      const page = await client.send(new ListBucketsCommand({ MaxBuckets: 1, ContinuationToken }))
      seen.push(...(page.Buckets ?? []).map(({ Name, BucketRegion }) => [Name, BucketRegion]))
      ContinuationToken = page.ContinuationToken
    } while (ContinuationToken !== undefined)
    expect(seen).toEqual([
      ['eu.photos', 'eu-west-1'],
      ['photos', 'us-east-1'],
    ])
  })

  test('by prefix or region', async () => {
    const { client } = await inRegion('eu-west-1')
    const some = await client.send(new ListBucketsCommand({ Prefix: 'ph' }))
    expect([some.Prefix, some.Buckets?.map(({ Name }) => Name)]).toEqual(['ph', ['photos']])
    const near = await client.send(new ListBucketsCommand({ BucketRegion: 'eu-west-1' }))
    expect(near.Buckets?.map(({ Name }) => Name)).toEqual(['eu.photos'])
  })

  test.for([
    [{ MaxBuckets: 0 }, 'max-buckets'],
    [{ ContinuationToken: 'made-up' }, 'continuation-token'],
  ] as const)('%o is an invalid argument', async ([input, argument]) => {
    const { client } = await connect()
    const error = await refusal(client.send(new ListBucketsCommand(input)))
    expect(named(error)).toEqual(['InvalidArgument', 400])
    expect(error).toMatchObject({ ArgumentName: argument })
  })

  test.for(['*', 'arn:aws:s3:::*'])('is allowed on %s', async (resource) => {
    const all = policy(statement('s3:ListAllMyBuckets', resource))
    const { client } = await connect(s3World({ role: role({ all }) }))
    await client.send(new ListBucketsCommand())
  })

  test('is on no bucket: a policy for one does not allow it', async () => {
    const one = policy(statement('s3:*', ['arn:aws:s3:::photos', 'arn:aws:s3:::photos/*']))
    const { client } = await connect(s3World({ role: role({ one }) }))
    const error = await refusal(client.send(new ListBucketsCommand()))
    expect([...named(error), error.message]).toEqual([
      'AccessDenied',
      403,
      `${user}s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action`,
    ])
  })

  test('to nobody', async () => {
    const { client } = await connect(s3World(), session(), {
      signer: { sign: async (request) => request },
    })
    expect(named(await refusal(client.send(new ListBucketsCommand())))).toEqual([
      'AccessDenied',
      403,
    ])
  })
})

describe('GetBucketLocation', () => {
  test.for([
    ['photos', 'us-east-1', undefined],
    ['eu.photos', 'eu-west-1', 'eu-west-1'],
    ['eu.photos', 'us-east-1', 'eu-west-1'],
  ] as const)('%s, asked in %s', async ([Bucket, region, location]) => {
    const { client } = await inRegion(region)
    const answer = await client.send(new GetBucketLocationCommand({ Bucket }))
    expect(answer.LocationConstraint).toBe(location)
  })

  test('another region does not ask the bucket’s policy', async () => {
    const world = s3World({
      bucket: {
        policy: policy(
          statement('s3:GetBucketLocation', 'arn:aws:s3:::photos', {
            Principal: { AWS: 'arn:aws:iam::111122223333:role/apps/photo-app' },
          }),
        ),
      },
      role: role({}),
    })
    const near = await connect(world)
    await near.client.send(new GetBucketLocationCommand({ Bucket: 'photos' }))
    const far = await connect(world, session(), { region: 'eu-west-1' })
    const error = await refusal(far.client.send(new GetBucketLocationCommand({ Bucket: 'photos' })))
    expect(named(error)).toEqual(['AccessDenied', 403])
  })
})
