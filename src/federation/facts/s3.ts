/** What S3 makes sure of before it answers. @module */
import type { Fact } from './fact.ts'

export const s3Facts = {
  's3-endpoint': {
    says: 'A bucket is in one region; another region answers with a redirect to it.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html',
  },
  's3-clock': {
    says: 'A request to S3 must arrive within 15 minutes of its timestamp; a presigned URL until its own expiry, at most seven days.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html',
  },
  's3-signed-headers': {
    says: 'S3 wants the host header and every x-amz- header of a request to be signed.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html',
  },
  's3-payload': {
    says: 'x-amz-content-sha256 says what the payload is: its digest, unsigned, or sent in chunks that are signed one by one.',
    source:
      'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html',
  },
  's3-no-such-bucket': {
    says: 'S3 says NoSuchBucket for a bucket that does not exist, whatever the caller may do.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList',
  },
  's3-policy-evaluation': {
    says: 'The policies of the role must allow the action on the resource, the session policies too where there are any, and nothing may deny it.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
  },
  's3-missing-key': {
    says: 'For a key that does not exist S3 answers 404 to those who may list the bucket, and 403 to the others.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html',
  },
  's3-bucket-policy': {
    says: 'For a bucket without a policy S3 answers NoSuchBucketPolicy.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html',
  },
  's3-preconditions': {
    says: 'If-Match, If-None-Match, If-Modified-Since and If-Unmodified-Since make a request conditional.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html',
  },
} as const satisfies Readonly<Record<string, Fact>>
