/** How S3 refuses what is asked of buckets. @module */
import { s3Error } from '../s3-error.ts'

export const invalidBucketName = (name: string) =>
  s3Error(400, 'InvalidBucketName', 'The specified bucket is not valid.', [['BucketName', name]])

export const bucketAlreadyExists = (name: string) =>
  s3Error(
    409,
    'BucketAlreadyExists',
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
    [['BucketName', name]],
  )

export const bucketAlreadyOwnedByYou = (name: string) =>
  s3Error(
    409,
    'BucketAlreadyOwnedByYou',
    'Your previous request to create the named bucket succeeded and you already own it.',
    [['BucketName', name]],
  )

/** LocalStack's recorded answers, 2023-07-27. */
export const bucketNotEmpty = (name: string) =>
  s3Error(409, 'BucketNotEmpty', 'The bucket you tried to delete is not empty', [
    ['BucketName', name],
  ])

/** @param constraint - Absent where the request names none. */
export const incompatibleLocation = (constraint = 'unspecified') =>
  s3Error(
    400,
    'IllegalLocationConstraintException',
    `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  )

export const invalidLocation = (constraint: string) =>
  s3Error(400, 'InvalidLocationConstraint', 'The specified location-constraint is not valid', [
    ['LocationConstraint', constraint],
  ])

export const bucketAclsNotSupported = s3Error(
  400,
  'InvalidBucketAclWithObjectOwnership',
  "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
)
