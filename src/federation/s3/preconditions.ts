/**
 * Conditional requests.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-reads.html
 * @see https://datatracker.ietf.org/doc/html/rfc9110#section-13.2.2
 * @module
 */
import { httpDate, parseHttpDate } from '../encoding/http-date.ts'
import { type HttpHeaders, headerValue } from '../http.ts'
import type { StoredObject } from './bucket.ts'
import { quoted } from './object-headers.ts'
import { notModified, preconditionFailed, type S3Error } from './s3-error.ts'

/** The first condition of a read that does not hold, in the order of RFC 9110. */
export function failedPrecondition(
  headers: HttpHeaders,
  object: StoredObject,
): S3Error | undefined {
  const ifMatch = headerValue(headers, 'if-match')
  const ifUnmodifiedSince = dateOf(headers, 'if-unmodified-since')
  const ifNoneMatch = headerValue(headers, 'if-none-match')
  const ifModifiedSince = dateOf(headers, 'if-modified-since')
  if (ifMatch !== undefined) {
    if (!names(ifMatch, object.etag)) return preconditionFailed('If-Match')
  } else if (ifUnmodifiedSince !== undefined && object.lastModified > ifUnmodifiedSince) {
    return preconditionFailed('If-Unmodified-Since')
  }
  const unchanged =
    ifNoneMatch === undefined
      ? ifModifiedSince !== undefined && object.lastModified <= ifModifiedSince
      : names(ifNoneMatch, object.etag)
  if (!unchanged) return undefined
  return notModified([
    ['ETag', quoted(object.etag)],
    ['Last-Modified', httpDate(object.lastModified)],
  ])
}

/** Whether a list of entity tags has this one; `*` has every one. */
export const names = (list: string, etag: string): boolean =>
  list
    .split(',')
    .map((tag) =>
      tag
        .trim()
        .replace(/^W\//, '')
        .replace(/^"(.*)"$/, '$1'),
    )
    .some((tag) => tag === '*' || tag === etag)

function dateOf(headers: HttpHeaders, name: string): number | undefined {
  const text = headerValue(headers, name)
  return text === undefined ? undefined : parseHttpDate(text)
}
