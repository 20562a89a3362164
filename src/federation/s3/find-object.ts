/** The object that a read is for. @module */
import type { HttpHeaders } from '../http.ts'
import { entryOf } from '../lookup.ts'
import type { Outcome } from '../refusal.ts'
import { accepted, refused } from '../refusal.ts'
import { authorizePart } from './authorization.ts'
import type { Bucket, StoredObject } from './bucket.ts'
import type { AllowedCall } from './operation.ts'
import { noSuchKey, type S3Error } from './s3-error.ts'

/** The object of the request, if it is there and the request's conditions hold. */
export async function findObject(call: AllowedCall): Promise<Outcome<StoredObject, S3Error>> {
  const { list, request } = call
  const found = existingObject(call, call)
  if (!found.ok) return found
  const failed = await failedConditionOf(request.headers, found.value)
  if (failed) {
    list.fail('s3-preconditions', { note: failed.message })
    return refused(failed)
  }
  list.pass('s3-preconditions')
  return found
}

/** Few reads have conditions: what weighs them is fetched for one that does. */
async function failedConditionOf(
  headers: HttpHeaders,
  object: StoredObject,
): Promise<S3Error | undefined> {
  if (!headers.some(([name]) => /^if-/i.test(name))) return undefined
  const { failedPrecondition } = await import('./preconditions.ts')
  return failedPrecondition(headers, object)
}

/** Where an object is looked for. */
export interface ObjectPlace {
  readonly bucketName: string
  readonly bucket: Bucket
  readonly key: string
}

/**
 * The object at a place. Who may not list the bucket does not learn whether a key exists: for them
 * a missing key is forbidden.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export function existingObject(
  call: AllowedCall,
  { bucketName, bucket, key }: ObjectPlace,
): Outcome<StoredObject, S3Error> {
  const { list } = call
  const object = entryOf(bucket.objects, key)
  if (object) {
    list.pass('s3-object-exists', { actual: key })
    return accepted(object)
  }
  const listing = authorizePart(call, { bucketName, bucket, action: 's3:ListBucket' })
  list.fail('s3-object-exists', {
    actual: key,
    note: listing.allowed
      ? 'The caller may list the bucket, so S3 says that the key is missing.'
      : 'The caller may not list the bucket, so S3 does not say whether the key exists.',
    policies: listing.policies,
  })
  return refused(listing.allowed ? noSuchKey(key) : listing.error)
}
