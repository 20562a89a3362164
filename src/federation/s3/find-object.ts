/** The object that a read is for. @module */
import type { Outcome } from '../refusal.ts'
import { accepted, refused } from '../refusal.ts'
import { authorizeS3 } from './authorization.ts'
import type { StoredObject } from './bucket.ts'
import type { AllowedCall } from './operation.ts'
import { failedPrecondition } from './preconditions.ts'
import { noSuchKey, type S3Error } from './s3-error.ts'

/**
 * The object, if it is there and the request's conditions hold. Who may not list the bucket does
 * not learn whether a key exists: for them a missing key is forbidden.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export function findObject(call: AllowedCall): Outcome<StoredObject, S3Error> {
  const { bucket, key, list, request } = call
  const object = Object.hasOwn(bucket.objects, key) ? bucket.objects[key] : undefined
  if (!object) return missing(call)
  list.pass('s3-object-exists', { actual: key })
  const failed = failedPrecondition(request.headers, object)
  if (failed) {
    list.fail('s3-preconditions', { note: failed.message })
    return refused(failed)
  }
  list.pass('s3-preconditions')
  return accepted(object)
}

function missing(call: AllowedCall): Outcome<StoredObject, S3Error> {
  const { world, request, principal, bucketName, bucket, key, list } = call
  const { authorization } = call.verified
  const listing = authorizeS3({
    world,
    request,
    principal,
    authorization,
    bucketName,
    bucket,
    action: 's3:ListBucket',
  })
  list.fail('s3-object-exists', {
    actual: key,
    note: listing.allowed
      ? 'The caller may list the bucket, so S3 says that the key is missing.'
      : 'The caller may not list the bucket, so S3 does not say whether the key exists.',
    policies: listing.policies,
  })
  return refused(listing.allowed ? noSuchKey(key) : listing.error)
}
