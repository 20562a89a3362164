/** The checks of operations on objects, in S3's order. @module */
import type { PlannedCheck } from '../checklist.ts'
import { planned, type S3CheckId } from './checks.ts'

/** What an operation makes sure of, in its order. */
export type S3Plan = readonly PlannedCheck<S3CheckId>[]

/** Who calls. */
export const caller = planned(
  's3-credentials-present',
  's3-credential-scope',
  's3-clock',
  's3-access-key-known',
  's3-session-token',
  's3-credentials-current',
  's3-headers-signed',
  's3-signature',
)

export const endpoint = planned('s3-endpoint')
export const bucketExists = planned('s3-bucket-exists')
export const access = planned('s3-policy-allows', 's3-payload')

/** What every operation on a bucket begins with. */
export const onBucket: S3Plan = [...endpoint, ...caller, ...bucketExists, ...access]

export const readPlan: S3Plan = [...onBucket, ...planned('s3-object-exists', 's3-preconditions')]
export const writePlan: S3Plan = [...onBucket, ...planned('s3-integrity', 's3-preconditions')]
export const deletePlan: S3Plan = [...onBucket, ...planned('s3-preconditions')]
