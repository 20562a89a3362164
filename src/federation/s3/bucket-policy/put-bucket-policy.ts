/**
 * PutBucketPolicy: who may do what with the bucket, beside what their own policies say.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 * @module
 */
import { principalArn } from '../../credentials/principal-context.ts'
import { utf8Text } from '../../encoding/percent.ts'
import { accepted, refused } from '../../refusal.ts'
import { writePolicyPlan } from '../administration-plans.ts'
import type { BucketOperation } from '../operation.ts'
import { missingRequestBody } from '../request-error.ts'
import { verifiedIntegrity } from '../upload-checksum.ts'
import { withBucket } from '../world-change.ts'
import { notOwnAccount } from './own-account.ts'
import { publicPolicyBlocked } from './policy-error.ts'
import { isPublicPolicy } from './public-policy.ts'
import { policySubject, validatePolicy } from './validate-policy.ts'

/** Needs `s3:PutBucketPolicy`. */
export const putBucketPolicy: BucketOperation = {
  name: 'PutBucketPolicy',
  on: 'bucket',
  action: 's3:PutBucketPolicy',
  plan: writePolicyPlan,
  answer: async (call) => {
    const { world, bucketName, bucket, payload, principal, list } = call
    const stranger = notOwnAccount(call)
    if (stranger) return refused(stranger)
    if (payload.content.length === 0) return refused(missingRequestBody)
    const intact = await verifiedIntegrity(call)
    if (!intact.ok) return intact
    const text = utf8Text(payload.content)
    const arn = policySubject(world, bucket.owner, bucketName)
    const policy = validatePolicy(text, world.accounts, arn)
    if (!policy.ok) {
      list.fail('s3-bucket-policy', { note: policy.refusal.message })
      return policy
    }
    list.pass('s3-bucket-policy')
    if (isPublicPolicy(policy.value)) {
      list.fail('s3-not-public')
      return refused(publicPolicyBlocked(principalArn(principal), arn))
    }
    list.pass('s3-not-public')
    return accepted({
      world: withBucket(world, bucketName, { ...bucket, policy: text }),
      status: 204,
      headers: [],
      body: '',
    })
  },
}
