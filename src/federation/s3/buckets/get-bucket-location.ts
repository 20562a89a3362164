/**
 * GetBucketLocation: the region of a bucket, told by every region; `us-east-1` is an empty answer.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
 * @module
 */
import { accepted } from '../../refusal.ts'
import type { BucketOperation } from '../operation.ts'
import { onBucket } from '../plans.ts'
import { xmlReply } from '../xml-reply.ts'

/** Needs `s3:GetBucketLocation`; outside the bucket's region its policy is not asked. */
export const getBucketLocation: BucketOperation = {
  name: 'GetBucketLocation',
  on: 'bucket',
  action: 's3:GetBucketLocation',
  plan: onBucket,
  anyRegion: true,
  answer: async ({ bucket }) =>
    accepted(xmlReply(['LocationConstraint', bucket.region === 'us-east-1' ? '' : bucket.region])),
}
