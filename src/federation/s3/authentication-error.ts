/** How S3 words a request whose sender it does not know. @module */
import type { AuthenticationFailure } from '../credentials/authentication.ts'
import { isoDate } from '../encoding/http-date.ts'
import type { XmlNode } from '../encoding/xml.ts'
import { accessDenied, invalidRequest, type S3Error, s3Error } from './s3-error.ts'

type FailureOf<Kind extends AuthenticationFailure['kind']> = Extract<
  AuthenticationFailure,
  { readonly kind: Kind }
>

/**
 * The error that S3 sends for each way in which authentication fails. The words for what no SDK sends
 * are fetched when somebody sends it.
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
      return outOfTime('Request has expired', ['X-Amz-Expires', failure.expiresIn], failure)
    case 'presign-not-yet-valid':
      return outOfTime('Request is not yet valid', ['X-Amz-Date', failure.signedAt * 1000], failure)
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
      return signatureMismatch(failure)
    case 'payload':
      return failure.problem.kind === 'chunk-signature-mismatch'
        ? signatureDoesNotMatch(failure.authorization.accessKeyId, {
            provided: failure.problem.mismatch.actual,
            stringToSign: failure.problem.mismatch.stringToSign,
          })
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

/** A presigned URL before or after its time. */
const outOfTime = (
  message: string,
  member: XmlNode,
  { expiresAt, now }: FailureOf<'presign-expired' | 'presign-not-yet-valid'>,
): S3Error =>
  accessDenied(message, [member, ['Expires', isoDate(expiresAt)], ['ServerTime', isoDate(now)]])

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

const signatureMismatch = ({
  authorization,
  calculation,
}: FailureOf<'signature-mismatch'>): S3Error =>
  signatureDoesNotMatch(authorization.accessKeyId, {
    provided: authorization.signature,
    stringToSign: calculation.stringToSign,
    canonicalRequest: calculation.canonicalRequest,
  })

interface Shown {
  readonly provided: string
  readonly stringToSign: string
  readonly canonicalRequest?: string
}

/** S3 shows what it signed itself: the learner's best friend, and everyone's. */
function signatureDoesNotMatch(accessKeyId: string, shown: Shown): S3Error {
  const { provided, stringToSign, canonicalRequest } = shown
  return s3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    [
      ['AWSAccessKeyId', accessKeyId],
      ['StringToSign', stringToSign],
      ['SignatureProvided', provided],
      ['StringToSignBytes', hexDump(stringToSign)],
      ...(canonicalRequest === undefined
        ? []
        : ([
            ['CanonicalRequest', canonicalRequest],
            ['CanonicalRequestBytes', hexDump(canonicalRequest)],
          ] satisfies XmlNode[])),
    ],
  )
}

/** `47 45 54 0a`: every byte in hexadecimal. */
const hexDump = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
