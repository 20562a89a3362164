/**
 * Whether a conditional write may go ahead.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 * @module
 */
import { headerValue } from '../http.ts'
import { entryOf } from '../lookup.ts'
import type { AllowedCall } from './operation.ts'
import { names } from './preconditions.ts'
import { notImplemented, preconditionFailed } from './request-error.ts'
import { noSuchKey, type S3Error } from './s3-error.ts'

/** What S3 says of the first condition that does not hold. */
export function failedWriteCondition({ request, bucket, key }: AllowedCall): S3Error | undefined {
  const existing = entryOf(bucket.objects, key)
  const ifNoneMatch = headerValue(request.headers, 'if-none-match')
  const ifMatch = headerValue(request.headers, 'if-match')
  if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*')
    return notImplemented('If-None-Match', 'We do not currently support ETag conditional writes')
  if (ifNoneMatch !== undefined && existing) return preconditionFailed('If-None-Match')
  if (ifMatch === undefined) return undefined
  if (!existing) return noSuchKey(key)
  return names(ifMatch, existing.etag) ? undefined : preconditionFailed('If-Match')
}
