/** How S3 words a request whose sender it does not know. @module */
import type { AuthenticationFailure } from '../credentials/authentication.ts'
import { isoDate } from '../encoding/http-date.ts'
import type { XmlNode } from '../encoding/xml.ts'
import type { Authorization } from '../sigv4/authorization.ts'
import { authorizationError, scopeError } from './authorization-error.ts'
import { accessDenied, invalidRequest, type S3Error, s3Error } from './s3-error.ts'
import { payloadError, unknownPayload } from './upload-error.ts'

/** The error that S3 sends for each way in which authentication fails. */
export function authenticationError(failure: AuthenticationFailure): S3Error {
  switch (failure.kind) {
    case 'no-auth':
      return accessDenied()
    case 'malformed-authorization':
      return authorizationError(failure)
    case 'wrong-service':
    case 'wrong-region':
      return scopeError(failure)
    case 'clock-skew':
      return s3Error(
        403,
        'RequestTimeTooSkewed',
        'The difference between the request time and the current time is too large.',
        [
          ['RequestTime', failure.timestamp],
          ['ServerTime', isoDate(failure.now)],
          ['MaxAllowedSkewMilliseconds', failure.allowance * 1000],
        ],
      )
    case 'presign-expired':
      return accessDenied('Request has expired', [
        ['X-Amz-Expires', failure.expiresIn],
        ['Expires', isoDate(failure.expiresAt)],
        ['ServerTime', isoDate(failure.now)],
      ])
    case 'presign-not-yet-valid':
      return accessDenied('Request is not yet valid', [
        ['X-Amz-Date', failure.signedAt * 1000],
        ['Expires', isoDate(failure.expiresAt)],
        ['ServerTime', isoDate(failure.now)],
      ])
    case 'unknown-access-key':
    case 'session-token-missing':
    case 'principal-gone':
      return s3Error(
        403,
        'InvalidAccessKeyId',
        'The AWS Access Key Id you provided does not exist in our records.',
        [['AWSAccessKeyId', failure.accessKeyId]],
      )
    case 'session-token-invalid':
      return s3Error(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.', [
        ['Token-0', failure.sessionToken],
      ])
    case 'expired':
      return s3Error(400, 'ExpiredToken', 'The provided token has expired.', [
        ['Token-0', failure.sessionToken],
      ])
    case 'headers-not-signed':
      return accessDenied('There were headers present in the request which were not signed', [
        ['HeadersNotSigned', failure.names.join(', ')],
      ])
    case 'payload-not-declared':
      return invalidRequest('Missing required header for this request: x-amz-content-sha256')
    case 'payload-declaration-unknown':
      return unknownPayload(failure.value)
    case 'signature-mismatch':
      return signatureDoesNotMatch(failure.authorization, failure.authorization.signature, {
        stringToSign: failure.calculation.stringToSign,
        canonicalRequest: failure.calculation.canonicalRequest,
      })
    case 'payload': {
      const { problem, authorization } = failure
      return problem.kind === 'chunk-signature-mismatch'
        ? signatureDoesNotMatch(authorization, problem.mismatch.actual, problem.mismatch)
        : payloadError(problem)
    }
  }
}

/** S3 shows what it signed itself: the learner's best friend, and everyone's. */
function signatureDoesNotMatch(
  { accessKeyId }: Authorization,
  provided: string,
  shown: { readonly stringToSign: string; readonly canonicalRequest?: string },
): S3Error {
  const canonical = shown.canonicalRequest
  return s3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    [
      ['AWSAccessKeyId', accessKeyId],
      ['StringToSign', shown.stringToSign],
      ['SignatureProvided', provided],
      ['StringToSignBytes', hexDump(shown.stringToSign)],
      ...(canonical === undefined
        ? []
        : ([
            ['CanonicalRequest', canonical],
            ['CanonicalRequestBytes', hexDump(canonical)],
          ] satisfies XmlNode[])),
    ],
  )
}

/** `47 45 54 0a`: every byte in hexadecimal. */
const hexDump = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
