/** The checks of what administrators do, and of operations on many objects, in S3's order. @module */
import { plannedAdministration } from './administration-checks.ts'
import { planned } from './checks.ts'
import { access, bucketExists, caller, endpoint, onBucket, type S3Plan } from './plans.ts'

export const accountPlan: S3Plan = [...caller, ...access]

export const createBucketPlan: S3Plan = [
  ...accountPlan,
  ...plannedAdministration(
    's3-bucket-name',
    's3-request-document',
    's3-location',
    's3-bucket-name-free',
  ),
]

export const deleteBucketPlan: S3Plan = [...onBucket, ...plannedAdministration('s3-bucket-empty')]

export const copyPlan: S3Plan = [
  ...onBucket,
  ...plannedAdministration('s3-copy-source', 's3-copy-source-allows'),
  ...planned('s3-object-exists', 's3-preconditions'),
]

/** Policies are asked for each of the objects. */
export const deleteManyPlan: S3Plan = [
  ...endpoint,
  ...caller,
  ...bucketExists,
  ...planned('s3-payload', 's3-integrity'),
  ...plannedAdministration('s3-request-document'),
  ...planned('s3-policy-allows'),
]

const onOwnBucket: S3Plan = [...onBucket, ...plannedAdministration('s3-own-account')]

export const readPolicyPlan: S3Plan = [...onOwnBucket, ...plannedAdministration('s3-policy-exists')]

export const writePolicyPlan: S3Plan = [
  ...onOwnBucket,
  ...planned('s3-integrity'),
  ...plannedAdministration('s3-bucket-policy', 's3-not-public'),
]

export const deletePolicyPlan: S3Plan = onOwnBucket
