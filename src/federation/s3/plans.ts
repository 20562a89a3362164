/** The checks of each kind of operation, in S3's order. @module */
import { checklist } from '../checklist.ts'
import { type S3CheckId, type S3Checklist, s3Check } from './checks.ts'

const caller = [
  's3-credentials-present',
  's3-credential-scope',
  's3-clock',
  's3-access-key-known',
  's3-session-token',
  's3-credentials-current',
  's3-headers-signed',
  's3-signature',
] as const

const access = ['s3-policy-allows', 's3-payload'] as const
const onAccount = [...caller, ...access] as const
const onEachPart = ['s3-endpoint', ...caller, 's3-bucket-exists', 's3-payload'] as const
const onBucket = ['s3-endpoint', ...caller, 's3-bucket-exists', ...access] as const

export const s3Plans = {
  account: onAccount,
  'create-bucket': [
    ...onAccount,
    's3-bucket-name',
    's3-request-document',
    's3-location',
    's3-bucket-name-free',
  ],
  list: onBucket,
  'delete-bucket': [...onBucket, 's3-bucket-empty'],
  read: [...onBucket, 's3-object-exists', 's3-preconditions'],
  write: [...onBucket, 's3-integrity', 's3-preconditions'],
  copy: [
    ...onBucket,
    's3-copy-source',
    's3-copy-source-allows',
    's3-object-exists',
    's3-preconditions',
  ],
  delete: [...onBucket, 's3-preconditions'],
  'delete-many': [...onEachPart, 's3-integrity', 's3-request-document', 's3-policy-allows'],
  'read-policy': [...onBucket, 's3-own-account', 's3-policy-exists'],
  'write-policy': [
    ...onBucket,
    's3-own-account',
    's3-integrity',
    's3-bucket-policy',
    's3-not-public',
  ],
  'delete-policy': [...onBucket, 's3-own-account'],
} as const satisfies Readonly<Record<string, readonly S3CheckId[]>>

/** Opens the checklist of an operation. */
export const s3Checklist = (plan: keyof typeof s3Plans): S3Checklist =>
  checklist<S3CheckId>(s3Plans[plan].map(s3Check))
