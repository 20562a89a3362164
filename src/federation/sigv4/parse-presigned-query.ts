/**
 * Reads the authorization of a presigned URL.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * @module
 */
import { signingTime } from './amz-date.ts'
import { malformed, type ParsedAuthorization, signedHeaderNames } from './authorization.ts'
import { parseCredential } from './parse-credential.ts'
import { queryValue, type RequestTarget } from './request-target.ts'
import { algorithm } from './string-to-sign.ts'

/** Seven days: the longest that a presigned URL may last. */
const longestExpiry = 604_800

/** S3 wants to know how long a presigned URL lasts; elsewhere the clock's allowance will do. */
export type PresignedExpiry = 'required' | 'optional'

/** What the query says of its signature; nothing is verified yet. */
export function parsePresignedQuery(
  target: RequestTarget,
  expiry: PresignedExpiry,
): ParsedAuthorization {
  const named = Object.fromEntries(
    parameters.map((name) => [name, queryValue(target, name) ?? '']),
  ) as Readonly<Record<(typeof parameters)[number], string>>
  const missing = parameters.find(
    (name) => named[name] === '' && !(name === 'X-Amz-Expires' && expiry === 'optional'),
  )
  if (missing !== undefined) return malformed('query', 'missing-parameter', missing)
  if (named['X-Amz-Algorithm'] !== algorithm)
    return malformed('query', 'unsupported-algorithm', named['X-Amz-Algorithm'], algorithm)
  const credential = parseCredential(named['X-Amz-Credential'], 'query')
  if (credential.kind === 'malformed') return credential
  const time = signingTime(named['X-Amz-Date'], undefined)
  if (!time) return malformed('query', 'malformed-date', named['X-Amz-Date'])
  const day = time.timestamp.slice(0, 8)
  if (credential.scope.date !== day)
    return malformed('query', 'scope-date-differs', credential.scope.date, day)
  const expires = named['X-Amz-Expires']
  if (expires !== '' && !/^-?\d+$/.test(expires))
    return malformed('query', 'expires-not-a-number', expires)
  if (Number(expires) < 0) return malformed('query', 'expires-negative', expires)
  if (Number(expires) > longestExpiry)
    return malformed('query', 'expires-too-large', expires, String(longestExpiry))
  return {
    kind: 'signed',
    authorization: {
      placement: 'query',
      accessKeyId: credential.accessKeyId,
      scope: credential.scope,
      signedHeaders: signedHeaderNames(named['X-Amz-SignedHeaders']),
      signature: named['X-Amz-Signature'],
      ...time,
      ...(expires === '' ? {} : { expiresIn: Number(expires) }),
    },
  }
}

const parameters = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Signature',
  'X-Amz-Date',
  'X-Amz-SignedHeaders',
  'X-Amz-Expires',
] as const
