/**
 * DeleteBucketPolicy: afterwards there is none, whether there was one or not.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html
 * @module
 */
import { accepted, refused } from '../../refusal.ts'
import { deletePolicyPlan } from '../administration-plans.ts'
import type { BucketOperation } from '../operation.ts'
import { withBucket } from '../world-change.ts'
import { notOwnAccount } from './own-account.ts'

/** Needs `s3:DeleteBucketPolicy`. */
export const deleteBucketPolicy: BucketOperation = {
  name: 'DeleteBucketPolicy',
  on: 'bucket',
  action: 's3:DeleteBucketPolicy',
  plan: deletePolicyPlan,
  answer: async (call) => {
    const stranger = notOwnAccount(call)
    if (stranger) return refused(stranger)
    const { policy: _, ...rest } = call.bucket
    return accepted({
      world: withBucket(call.world, call.bucketName, rest),
      status: 204,
      headers: [],
      body: '',
    })
  },
}
