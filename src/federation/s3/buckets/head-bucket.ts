/**
 * HeadBucket: whether a bucket exists, where it is, and whether the caller may list it. Its region is
 * in the headers of every answer but 404; no answer has a body.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
 * @module
 */
import { accepted } from '../../refusal.ts'
import type { BucketOperation } from '../operation.ts'
import { onBucket } from '../plans.ts'

/** Needs `s3:ListBucket`. */
export const headBucket: BucketOperation = {
  name: 'HeadBucket',
  on: 'bucket',
  action: 's3:ListBucket',
  plan: onBucket,
  tellsRegion: true,
  answer: async ({ bucket }) =>
    accepted({
      status: 200,
      headers: [
        ['x-amz-bucket-region', bucket.region],
        ['x-amz-access-point-alias', 'false'],
        ['Content-Type', 'application/xml'],
      ],
      body: '',
    }),
}
