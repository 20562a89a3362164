/** How S3 words a presigned URL that is used before or after its time. @module */
import type { AuthenticationFailure } from '../credentials/authentication.ts'
import { isoDate } from '../encoding/http-date.ts'
import { accessDenied, type S3Error } from './s3-error.ts'

type OutOfTime = Extract<
  AuthenticationFailure,
  { readonly kind: 'presign-expired' | 'presign-not-yet-valid' }
>

/** `AccessDenied` with the times that were compared. */
export function presignError(failure: OutOfTime): S3Error {
  const expired = failure.kind === 'presign-expired'
  return accessDenied(expired ? 'Request has expired' : 'Request is not yet valid', [
    expired ? ['X-Amz-Expires', failure.expiresIn] : ['X-Amz-Date', failure.signedAt * 1000],
    ['Expires', isoDate(failure.expiresAt)],
    ['ServerTime', isoDate(failure.now)],
  ])
}
