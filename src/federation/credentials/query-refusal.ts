/** How services of the Query protocol, STS and IAM, say that a request is not authenticated. @module */
import type { Refusal } from '../refusal.ts'
import { amzDate } from '../sigv4/amz-date.ts'
import type { AuthenticationFailure } from './authentication.ts'

const denied = (code: string, message: string): Refusal => ({ code, status: 403, message })

/** The Query protocol's words; a clock that is off is a signature that does not match. */
export function queryRefusal(failure: AuthenticationFailure): Refusal {
  switch (failure.kind) {
    case 'no-auth':
      return denied('MissingAuthenticationToken', 'Request is missing Authentication Token')
    case 'malformed-authorization':
      return {
        code: 'IncompleteSignature',
        status: 400,
        message: `The request signature does not conform to AWS standards: ${failure.value}`,
      }
    case 'expired':
      return denied('ExpiredToken', 'The security token included in the request is expired')
    case 'clock-skew':
    case 'presign-expired':
    case 'presign-not-yet-valid':
      return denied('SignatureDoesNotMatch', clockMessage(failure))
    case 'unknown-access-key':
    case 'session-token-missing':
    case 'session-token-invalid':
    case 'principal-gone':
      return denied(
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
      )
    case 'wrong-service':
      return denied(
        'SignatureDoesNotMatch',
        `Credential should be scoped to correct service: '${failure.expected}'. `,
      )
    case 'wrong-region':
      return denied('SignatureDoesNotMatch', 'Credential should be scoped to a valid region. ')
    default:
      return denied(
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      )
  }
}

function clockMessage(
  failure: Extract<
    AuthenticationFailure,
    { readonly kind: 'clock-skew' | 'presign-expired' | 'presign-not-yet-valid' }
  >,
): string {
  const { signedAt, now } = failure
  const limit = failure.kind === 'clock-skew' ? failure.allowance : failure.expiresIn
  return signedAt > now
    ? `Signature not yet current: ${amzDate(signedAt)} is still later than ${amzDate(now + limit)} (${amzDate(now)} + ${limit / 60} min.)`
    : `Signature expired: ${amzDate(signedAt)} is now earlier than ${amzDate(now - limit)} (${amzDate(now)} - ${limit / 60} min.)`
}
