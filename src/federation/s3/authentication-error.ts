/** How S3 words a request whose sender it does not know. @module */
import type { AuthenticationFailure } from '../credentials/authentication.ts'
import { isoDate } from '../encoding/http-date.ts'
import { accessDenied, invalidRequest, type S3Error, s3Error } from './s3-error.ts'

type FailureOf<Kind extends AuthenticationFailure['kind']> = Extract<
  AuthenticationFailure,
  { readonly kind: Kind }
>

/**
 * The error that S3 sends for each way in which authentication fails. The words for what no SDK sends,
 * and for a signature that does not match, are fetched when somebody sends it.
 */
export async function authenticationError(failure: AuthenticationFailure): Promise<S3Error> {
  switch (failure.kind) {
    case 'no-auth':
      return accessDenied()
    case 'malformed-authorization':
      return (await import('./authorization-error.ts')).authorizationError(failure)
    case 'wrong-service':
    case 'wrong-region':
      return (await import('./authorization-error.ts')).scopeError(failure)
    case 'clock-skew':
      return requestTimeTooSkewed(failure)
    case 'presign-expired':
    case 'presign-not-yet-valid':
      return (await import('./presign-error.ts')).presignError(failure)
    case 'unknown-access-key':
    case 'session-token-missing':
    case 'principal-gone':
      return unknownAccessKey(failure.accessKeyId)
    case 'session-token-invalid':
      return tokenError('InvalidToken', invalidToken, failure.sessionToken)
    case 'expired':
      return tokenError('ExpiredToken', 'The provided token has expired.', failure.sessionToken)
    case 'headers-not-signed':
      return accessDenied('There were headers present in the request which were not signed', [
        ['HeadersNotSigned', failure.names.join(', ')],
      ])
    case 'payload-not-declared':
      return invalidRequest('Missing required header for this request: x-amz-content-sha256')
    case 'payload-declaration-unknown':
      return (await import('./payload-error.ts')).unknownPayload(failure.value)
    case 'signature-mismatch':
      return (await import('./signature-error.ts')).signatureMismatch(failure)
    case 'payload':
      return failure.problem.kind === 'chunk-signature-mismatch'
        ? (await import('./signature-error.ts')).chunkMismatch(
            failure.authorization,
            failure.problem,
          )
        : (await import('./payload-error.ts')).payloadError(failure.problem)
  }
}

const requestTimeTooSkewed = ({ timestamp, now, allowance }: FailureOf<'clock-skew'>): S3Error =>
  s3Error(
    403,
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
    [
      ['RequestTime', timestamp],
      ['ServerTime', isoDate(now)],
      ['MaxAllowedSkewMilliseconds', allowance * 1000],
    ],
  )

/** Also for a temporary key without its token: alone it is in nobody's records. */
const unknownAccessKey = (accessKeyId: string): S3Error =>
  s3Error(
    403,
    'InvalidAccessKeyId',
    'The AWS Access Key Id you provided does not exist in our records.',
    [['AWSAccessKeyId', accessKeyId]],
  )

const invalidToken = 'The provided token is malformed or otherwise invalid.'

const tokenError = (code: string, message: string, token: string): S3Error =>
  s3Error(400, code, message, [['Token-0', token]])
