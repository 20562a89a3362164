/** What S3 makes sure of, in its order. @module */

import { type Checklist, checklist, type PlannedCheck } from '../checklist.ts'
import type { AuthenticationStep } from '../credentials/authentication.ts'

/** Of every request, before anything of the body is read. */
const beforeTheBody = [
  {
    id: 's3-endpoint',
    title: 'The bucket is addressed in its own region',
    fact: 's3-endpoint',
  },
  {
    id: 's3-credentials-present',
    title: 'The request carries a signature that can be read',
    fact: 'sigv4-authorization',
  },
  {
    id: 's3-credential-scope',
    title: 'The signature was made for S3 in this region',
    fact: 'sigv4-scope',
  },
  { id: 's3-clock', title: 'The signature is fresh by the clock of S3', fact: 's3-clock' },
  { id: 's3-access-key-known', title: 'The access key exists', fact: 'sigv4-access-key' },
  {
    id: 's3-session-token',
    title: 'A temporary key comes with its session token',
    fact: 'sigv4-session-token',
  },
  {
    id: 's3-credentials-current',
    title: 'The credentials have not expired',
    fact: 'sigv4-expiry',
  },
  {
    id: 's3-headers-signed',
    title: 'Every header that matters is signed',
    fact: 's3-signed-headers',
  },
  {
    id: 's3-signature',
    title: 'The signature is the one that the secret key gives',
    fact: 'sigv4-signature',
  },
  { id: 's3-bucket-exists', title: 'The bucket exists', fact: 's3-no-such-bucket' },
  {
    id: 's3-policy-allows',
    title: 'The policies of the caller allow the action',
    fact: 's3-policy-evaluation',
  },
  { id: 's3-payload', title: 'The payload is the one that was signed', fact: 's3-payload' },
] as const satisfies readonly PlannedCheck<string>[]

const objectExists = {
  id: 's3-object-exists',
  title: 'The object exists',
  fact: 's3-missing-key',
} as const
const preconditions = {
  id: 's3-preconditions',
  title: 'The conditions of the request hold',
  fact: 's3-preconditions',
} as const
const integrity = {
  id: 's3-integrity',
  title: 'The content has the digests that came with it',
  fact: 's3-integrity',
} as const

export type S3CheckId =
  | (typeof beforeTheBody)[number]['id']
  | 's3-object-exists'
  | 's3-preconditions'
  | 's3-integrity'

export type S3Checklist = Checklist<S3CheckId>

/** The checks of each kind of operation. */
export const s3Plans = {
  read: [...beforeTheBody, objectExists, preconditions],
  write: [...beforeTheBody, integrity, preconditions],
  list: beforeTheBody,
} as const satisfies Readonly<Record<string, readonly PlannedCheck<S3CheckId>[]>>

/** Opens the checklist of an operation. */
export const s3Checklist = (plan: keyof typeof s3Plans): S3Checklist =>
  checklist<S3CheckId>(s3Plans[plan])

/** Enters the steps of an authentication; those that are entered already stay as they are. */
export function enterSteps(list: S3Checklist, steps: readonly AuthenticationStep[]): void {
  for (const { id, passed, ...details } of steps) {
    if (passed) list.pass(`s3-${id}`, details)
    else list.fail(`s3-${id}`, details)
  }
}
