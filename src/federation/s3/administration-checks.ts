/** What S3 makes sure of beyond that when buckets are administered and objects copied. @module */
import { type PlannedCheck, plannedFrom } from '../checklist.ts'

const administrationChecks = {
  's3-request-document': {
    title: 'The document in the request says what it must',
    fact: 's3-request-document',
  },
  's3-bucket-name': { title: 'The name is one that a bucket may have', fact: 's3-bucket-name' },
  's3-location': {
    title: 'The bucket is created in the region of the endpoint',
    fact: 's3-location-constraint',
  },
  's3-bucket-name-free': { title: 'Nobody has a bucket of that name', fact: 's3-one-namespace' },
  's3-bucket-empty': { title: 'The bucket is empty', fact: 's3-bucket-empty' },
  's3-own-account': {
    title: 'The caller is of the account that owns the bucket',
    fact: 's3-policy-owner',
  },
  's3-bucket-policy': {
    title: 'S3 takes the policy for this bucket',
    fact: 's3-bucket-policy-grammar',
  },
  's3-not-public': {
    title: 'The policy does not open the bucket to everyone',
    fact: 's3-block-public-access',
  },
  's3-policy-exists': { title: 'The bucket has a policy', fact: 's3-bucket-policy' },
  's3-copy-source': {
    title: 'The source of the copy is a bucket and a key',
    fact: 's3-copy-source',
  },
  's3-copy-source-allows': {
    title: 'The policies of the caller allow reading the source',
    fact: 's3-copy-permissions',
  },
} as const satisfies Readonly<Record<string, Omit<PlannedCheck<string>, 'id'>>>

export type S3AdministrationCheckId = keyof typeof administrationChecks

/** The checks as a plan names them. */
export const plannedAdministration = plannedFrom(administrationChecks)
