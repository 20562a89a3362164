/** How S3 words an authorization that it cannot read; the header's and the query's texts differ. @module */
import type { AuthenticationFailure } from '../credentials/authentication.ts'
import { accessDenied, invalidArgument, invalidRequest, type S3Error, s3Error } from './s3-error.ts'

type Malformed = Extract<AuthenticationFailure, { kind: 'malformed-authorization' }>
type Misplaced = Extract<AuthenticationFailure, { kind: 'wrong-service' | 'wrong-region' }>

/** What is wrong with the authorization, in the words of its place. */
export function authorizationError(failure: Malformed): S3Error {
  const { placement, defect, value, expected = '' } = failure
  switch (defect) {
    case 'several-mechanisms':
      return invalidArgument(
        'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
        'Authorization',
        value,
      )
    case 'unsupported-scheme':
      return invalidArgument('Unsupported Authorization Type', 'Authorization', value)
    case 'unsupported-algorithm':
      return placement === 'header'
        ? invalidRequest(
            'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
          )
        : queryError('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"')
    case 'not-one-space':
      return invalidArgument(
        "Authorization header is invalid -- one and only one ' ' (space) required",
        'Authorization',
        value,
      )
    case 'malformed-component':
      return headerError(`the authorization component "${value}" is malformed.`)
    case 'missing-credential':
      return headerError('missing Credential.')
    case 'missing-signed-headers':
      return headerError('missing SignedHeaders.')
    case 'missing-signature':
      return headerError('missing Signature.')
    case 'malformed-credential':
      return credentialError(
        placement,
        'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
      )
    case 'wrong-terminator':
      return credentialError(
        placement,
        `incorrect terminal "${value}". This endpoint uses "aws4_request".`,
      )
    case 'malformed-scope-date':
      return credentialError(
        placement,
        `incorrect date format "${value}". This date in the credential must be in the format "yyyyMMdd".`,
      )
    case 'scope-date-differs': {
      const text = `Invalid credential date "${value}". This date is not the same as X-Amz-Date: "${expected}".`
      return placement === 'header' ? headerError(text) : queryError(text)
    }
    case 'missing-date':
      return accessDenied('AWS authentication requires a valid Date or x-amz-date header')
    case 'malformed-date':
      return placement === 'header'
        ? accessDenied('AWS authentication requires a valid Date or x-amz-date header')
        : queryError("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
    case 'missing-parameter':
      return queryError(
        'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
      )
    case 'expires-not-a-number':
      return queryError('X-Amz-Expires should be a number')
    case 'expires-negative':
      return queryError('X-Amz-Expires must be non-negative')
    case 'expires-too-large':
      return queryError(
        'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
      )
  }
}

/** A scope for another service or region; S3 names the region that it expects. */
export function scopeError({ kind, placement, expected, actual }: Misplaced): S3Error {
  if (kind === 'wrong-service')
    return credentialError(
      placement,
      `incorrect service "${actual}". This endpoint belongs to "${expected}".`,
    )
  const error = credentialError(
    placement,
    `the region '${actual}' is wrong; expecting '${expected}'`,
  )
  return { ...error, members: [['Region', expected]] }
}

const credentialError = (placement: Malformed['placement'], text: string): S3Error =>
  placement === 'header'
    ? headerError(text)
    : queryError(`Error parsing the X-Amz-Credential parameter; ${text}`)

const headerError = (text: string): S3Error =>
  s3Error(400, 'AuthorizationHeaderMalformed', `The authorization header is malformed; ${text}`)

const queryError = (text: string): S3Error =>
  s3Error(400, 'AuthorizationQueryParametersError', text)
