/**
 * DeleteBucket: all that is in it must have been deleted before.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html
 * @module
 */
import { accepted, refused } from '../../refusal.ts'
import { deleteBucketPlan } from '../administration-plans.ts'
import type { BucketOperation } from '../operation.ts'
import { withoutBucket } from '../world-change.ts'
import { bucketNotEmpty } from './bucket-error.ts'

/** Needs `s3:DeleteBucket`. */
export const deleteBucket: BucketOperation = {
  name: 'DeleteBucket',
  on: 'bucket',
  action: 's3:DeleteBucket',
  plan: deleteBucketPlan,
  answer: async ({ world, bucketName, bucket, list }) => {
    const count = Object.keys(bucket.objects).length
    if (count > 0) {
      list.fail('s3-bucket-empty', { actual: count === 1 ? '1 object' : `${count} objects` })
      return refused(bucketNotEmpty(bucketName))
    }
    list.pass('s3-bucket-empty')
    return accepted({
      world: withoutBucket(world, bucketName),
      status: 204,
      headers: [],
      body: '',
    })
  },
}
