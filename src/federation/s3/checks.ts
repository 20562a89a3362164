/** What S3 makes sure of when objects are read and written; `plans.ts` says in which order. @module */
import { type Checklist, type PlannedCheck, plannedFrom } from '../checklist.ts'
import type { AuthenticationStep } from '../credentials/authentication.ts'
import type { S3AdministrationCheckId } from './administration-checks.ts'

const objectChecks = {
  's3-endpoint': {
    title: 'The bucket is addressed in its own region',
    fact: 's3-endpoint',
  },
  's3-credentials-present': {
    title: 'The request carries a signature that can be read',
    fact: 'sigv4-authorization',
  },
  's3-credential-scope': {
    title: 'The signature was made for S3 in this region',
    fact: 'sigv4-scope',
  },
  's3-clock': { title: 'The signature is fresh by the clock of S3', fact: 's3-clock' },
  's3-access-key-known': { title: 'The access key exists', fact: 'sigv4-access-key' },
  's3-session-token': {
    title: 'A temporary key comes with its session token',
    fact: 'sigv4-session-token',
  },
  's3-credentials-current': { title: 'The credentials have not expired', fact: 'sigv4-expiry' },
  's3-headers-signed': {
    title: 'Every header that matters is signed',
    fact: 's3-signed-headers',
  },
  's3-signature': {
    title: 'The signature is the one that the secret key gives',
    fact: 'sigv4-signature',
  },
  's3-bucket-exists': { title: 'The bucket exists', fact: 's3-no-such-bucket' },
  's3-policy-allows': {
    title: 'The policies of the caller allow the action',
    fact: 's3-policy-evaluation',
  },
  's3-payload': { title: 'The payload is the one that was signed', fact: 's3-payload' },
  's3-object-exists': { title: 'The object exists', fact: 's3-missing-key' },
  's3-preconditions': {
    title: 'The conditions of the request hold',
    fact: 's3-preconditions',
  },
  's3-integrity': {
    title: 'The content has the digests that came with it',
    fact: 's3-integrity',
  },
} as const satisfies Readonly<Record<string, Omit<PlannedCheck<string>, 'id'>>>

export type S3ObjectCheckId = keyof typeof objectChecks

export type S3CheckId = S3ObjectCheckId | S3AdministrationCheckId

export type S3Checklist = Checklist<S3CheckId>

/** The checks as a plan names them. */
export const planned = plannedFrom(objectChecks)

/** Enters the steps of an authentication; those that are entered already stay as they are. */
export function enterSteps(list: S3Checklist, steps: readonly AuthenticationStep[]): void {
  for (const { id, passed, ...details } of steps) {
    if (passed) list.pass(`s3-${id}`, details)
    else list.fail(`s3-${id}`, details)
  }
}
