/**
 * GetBucketPolicy: the JSON text as it was put.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html
 * @module
 */
import { accepted, refused } from '../../refusal.ts'
import { readPolicyPlan } from '../administration-plans.ts'
import type { BucketOperation } from '../operation.ts'
import { notOwnAccount } from './own-account.ts'
import { noSuchBucketPolicy } from './policy-error.ts'

/** Needs `s3:GetBucketPolicy`. */
export const getBucketPolicy: BucketOperation = {
  name: 'GetBucketPolicy',
  on: 'bucket',
  action: 's3:GetBucketPolicy',
  plan: readPolicyPlan,
  answer: async (call) => {
    const stranger = notOwnAccount(call)
    if (stranger) return refused(stranger)
    const { policy } = call.bucket
    if (policy === undefined) {
      call.list.fail('s3-policy-exists')
      return refused(noSuchBucketPolicy(call.bucketName))
    }
    call.list.pass('s3-policy-exists')
    return accepted({ status: 200, headers: [['Content-Type', 'application/json']], body: policy })
  },
}
