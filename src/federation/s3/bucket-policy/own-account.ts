/** Only the account that owns a bucket may see or change its policy. @module */
import type { AllowedCall } from '../operation.ts'
import { methodNotAllowed } from '../request-error.ts'
import type { S3Error } from '../s3-error.ts'

/**
 * Who is allowed, but of another account, is told that the method is not.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 */
export function notOwnAccount({
  request,
  bucket,
  principal,
  list,
}: AllowedCall): S3Error | undefined {
  const details = { expected: bucket.owner, actual: principal.account.id }
  if (bucket.owner === principal.account.id) {
    list.pass('s3-own-account', details)
    return undefined
  }
  list.fail('s3-own-account', details)
  return methodNotAllowed(request.method.toUpperCase(), 'BUCKETPOLICY')
}
