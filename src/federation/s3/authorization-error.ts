/** How S3 words an authorization that it cannot read; the header's and the query's texts differ. @module */
import type { AuthenticationFailure } from '../credentials/authentication.ts'
import type { AuthorizationDefect } from '../sigv4/authorization.ts'
import { invalidArgument } from './request-error.ts'
import { accessDenied, invalidRequest, type S3Error, s3Error } from './s3-error.ts'

type Malformed = Extract<AuthenticationFailure, { kind: 'malformed-authorization' }>
type Misplaced = Extract<AuthenticationFailure, { kind: 'wrong-service' | 'wrong-region' }>

/** What is wrong with the authorization, in the words of its place. */
export const authorizationError = (failure: Malformed): S3Error => errors[failure.defect](failure)

/** A scope for another service or region; S3 names the region that it expects. */
export function scopeError({ kind, placement, expected, actual }: Misplaced): S3Error {
  if (kind === 'wrong-service')
    return credentialError(
      `incorrect service "${actual}". This endpoint belongs to "${expected}".`,
      placement,
    )
  const error = credentialError(
    `the region '${actual}' is wrong; expecting '${expected}'`,
    placement,
  )
  return { ...error, members: [['Region', expected]] }
}

const headerError = (text: string): S3Error =>
  s3Error(400, 'AuthorizationHeaderMalformed', `The authorization header is malformed; ${text}`)

const queryError = (text: string): S3Error =>
  s3Error(400, 'AuthorizationQueryParametersError', text)

const credentialError = (text: string, placement: Malformed['placement']): S3Error =>
  placement === 'header'
    ? headerError(text)
    : queryError(`Error parsing the X-Amz-Credential parameter; ${text}`)

const noDate = accessDenied('AWS authentication requires a valid Date or x-amz-date header')

const errors: Readonly<Record<AuthorizationDefect, (failure: Malformed) => S3Error>> = {
  'several-mechanisms': ({ value }) =>
    invalidArgument(
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
      'Authorization',
      value,
    ),
  'unsupported-scheme': ({ value }) =>
    invalidArgument('Unsupported Authorization Type', 'Authorization', value),
  'unsupported-algorithm': ({ placement }) =>
    placement === 'header'
      ? invalidRequest(
          'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
        )
      : queryError('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"'),
  'not-one-space': ({ value }) =>
    invalidArgument(
      "Authorization header is invalid -- one and only one ' ' (space) required",
      'Authorization',
      value,
    ),
  'malformed-component': ({ value }) =>
    headerError(`the authorization component "${value}" is malformed.`),
  'missing-credential': () => headerError('missing Credential.'),
  'missing-signed-headers': () => headerError('missing SignedHeaders.'),
  'missing-signature': () => headerError('missing Signature.'),
  'malformed-credential': ({ placement }) =>
    credentialError(
      'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
      placement,
    ),
  'wrong-terminator': ({ placement, value }) =>
    credentialError(`incorrect terminal "${value}". This endpoint uses "aws4_request".`, placement),
  'malformed-scope-date': ({ placement, value }) =>
    credentialError(
      `incorrect date format "${value}". This date in the credential must be in the format "yyyyMMdd".`,
      placement,
    ),
  'scope-date-differs': ({ placement, value, expected }) => {
    const text = `Invalid credential date "${value}". This date is not the same as X-Amz-Date: "${expected}".`
    return placement === 'header' ? headerError(text) : queryError(text)
  },
  'missing-date': () => noDate,
  'malformed-date': ({ placement }) =>
    placement === 'header'
      ? noDate
      : queryError("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\""),
  'missing-parameter': () =>
    queryError(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    ),
  'expires-not-a-number': () => queryError('X-Amz-Expires should be a number'),
  'expires-negative': () => queryError('X-Amz-Expires must be non-negative'),
  'expires-too-large': () =>
    queryError(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ),
}
