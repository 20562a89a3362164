/**
 * DeleteObject: afterwards there is no such object, whether there was one or not.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html
 * @module
 */
import { headerValue } from '../http.ts'
import { entryOf } from '../lookup.ts'
import { accepted, refused } from '../refusal.ts'
import { queryValue } from '../sigv4/request-target.ts'
import { authorizePart } from './authorization.ts'
import type { AllowedCall, BucketOperation } from './operation.ts'
import { deletePlan } from './plans.ts'
import { names } from './preconditions.ts'
import { invalidArgument, preconditionFailed } from './request-error.ts'
import type { S3Error } from './s3-error.ts'
import { withBucket, withoutObjects } from './world-change.ts'

/** Needs `s3:DeleteObject`. */
export const deleteObject: BucketOperation = {
  name: 'DeleteObject',
  on: 'bucket',
  action: 's3:DeleteObject',
  plan: deletePlan,
  context: ({ request }) => {
    const ifMatch = headerValue(request.headers, 'if-match')
    return ifMatch === undefined ? {} : { 's3:if-match': ifMatch }
  },
  answer: async (call) => {
    const { world, bucketName, bucket, key, list } = call
    const conflict = wrongVersion(call) ?? failedDeleteCondition(call)
    if (conflict) {
      list.fail('s3-preconditions', { note: conflict.message })
      return refused(conflict)
    }
    list.pass('s3-preconditions')
    return accepted({
      world: withBucket(world, bucketName, withoutObjects(bucket, [key])),
      status: 204,
      headers: [],
      body: '',
    })
  },
}

/** Of a version: a bucket without versioning has one of each object, `null`. Needs `s3:DeleteObjectVersion`. */
export const deleteObjectVersion: BucketOperation = {
  ...deleteObject,
  action: 's3:DeleteObjectVersion',
}

/** LocalStack's recorded answers, 2025-01-21. */
function wrongVersion({ target }: AllowedCall): S3Error | undefined {
  const version = queryValue(target, 'versionId')
  return version === undefined || version === 'null'
    ? undefined
    : invalidArgument('Invalid version id specified', 'versionId', version)
}

/**
 * To compare the entity tag takes permission to read the object.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-deletes.html
 */
function failedDeleteCondition(call: AllowedCall): S3Error | undefined {
  const { request, bucketName, bucket, key } = call
  const ifMatch = headerValue(request.headers, 'if-match')
  if (ifMatch === undefined) return undefined
  const reading = { bucketName, bucket, key, action: 's3:GetObject' }
  const access = ifMatch.trim() === '*' ? undefined : authorizePart(call, reading)
  if (access && !access.allowed) return access.error
  const existing = entryOf(bucket.objects, key)
  return existing && names(ifMatch, existing.etag) ? undefined : preconditionFailed('If-Match')
}
