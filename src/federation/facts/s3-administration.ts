/** What S3 makes sure of beyond reading and writing an object: buckets, their policies, copies, conditions. @module */
import type { Fact } from './fact.ts'

export const s3AdministrationFacts = {
  's3-integrity': {
    says: 'S3 computes the checksum of what arrived and refuses an upload whose Content-MD5 or x-amz-checksum- header says otherwise.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
  's3-request-document': {
    says: 'A document in a request is XML that S3 knows by its schema; at most a thousand objects are deleted at once.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html',
  },
  's3-bucket-name': {
    says: 'A bucket name has 3 to 63 lower-case letters, digits, dots and hyphens, and is not like an IP address or one of the names that AWS keeps for itself.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  },
  's3-location-constraint': {
    says: 'Outside us-east-1, CreateBucket must name the region of the endpoint; us-east-1 is named by naming none.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html',
  },
  's3-one-namespace': {
    says: 'All accounts of a partition share one space of bucket names. Only in us-east-1 may the owner create a bucket again.',
    source:
      'https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html#API_CreateBucket_Errors',
  },
  's3-bucket-empty': {
    says: 'Only an empty bucket can be deleted.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html',
  },
  's3-policy-owner': {
    says: 'A bucket policy is seen and changed only by the account that owns the bucket; callers of others get 405, even if they are allowed.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html',
  },
  's3-bucket-policy-grammar': {
    says: 'The principals of a bucket policy must exist, its actions be on S3, its resources be the bucket or in it, and each action apply to one of them.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
  },
  's3-block-public-access': {
    says: 'Block Public Access is on for new buckets: a policy that opens one to everyone is refused.',
    source:
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  },
  's3-copy-source': {
    says: 'x-amz-copy-source names the bucket and the key of the source, percent-encoded.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html',
  },
  's3-copy-permissions': {
    says: 'A copy needs s3:GetObject on the source and s3:PutObject on the destination.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html',
  },
} as const satisfies Readonly<Record<string, Fact>>
