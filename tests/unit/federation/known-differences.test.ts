/** Differences from AWS that no other test holds as the README states them. */
import { ListBucketsCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { connect } from '../../support/s3-client.ts'
import { s3World } from '../../support/s3-world.ts'

test('a bucket that does not say when it was created is listed as of 2006-03-14', async () => {
  const { client } = await connect(s3World())
  const { Buckets = [] } = await client.send(new ListBucketsCommand())
  const photos = Buckets.find(({ Name }) => Name === 'photos')
  expect(photos?.CreationDate?.toISOString()).toBe('2006-03-14T00:00:00.000Z')
})
