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
import { notModified, preconditionFailed } from './request-error.ts'
import type { S3Error } from './s3-error.ts'

/** The first condition of a read that does not hold, in the order of RFC 9110. */
export function failedPrecondition(
  headers: HttpHeaders,
  object: StoredObject,
): S3Error | undefined {
  const condition = failedCondition(conditionsOf(headers, ''), object)
  if (condition !== 'If-None-Match' && condition !== 'If-Modified-Since')
    return condition === undefined ? undefined : preconditionFailed(condition)
  return notModified([
    ['ETag', quoted(object.etag)],
    ['Last-Modified', httpDate(object.lastModified)],
  ])
}

/**
 * The same for the source of a copy, where every failure is a failure. A time that is still to come
 * is no condition (LocalStack's recorded answers, 2025-11-12).
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
 */
export function failedSourcePrecondition(
  headers: HttpHeaders,
  object: StoredObject,
  now: number,
): S3Error | undefined {
  const conditions = conditionsOf(headers, copySource)
  const { 'If-Modified-Since': since, ...rest } = conditions
  const past = since === undefined || since <= now ? conditions : rest
  const condition = failedCondition(past, object)
  return condition === undefined ? undefined : preconditionFailed(`${copySource}${condition}`)
}

const copySource = 'x-amz-copy-source-'

interface Conditions {
  readonly 'If-Match'?: string | undefined
  readonly 'If-Unmodified-Since'?: number | undefined
  readonly 'If-None-Match'?: string | undefined
  readonly 'If-Modified-Since'?: number | undefined
}

const conditionsOf = (headers: HttpHeaders, prefix: string): Conditions => ({
  'If-Match': headerValue(headers, `${prefix}if-match`),
  'If-Unmodified-Since': dateOf(headers, `${prefix}if-unmodified-since`),
  'If-None-Match': headerValue(headers, `${prefix}if-none-match`),
  'If-Modified-Since': dateOf(headers, `${prefix}if-modified-since`),
})

function failedCondition(
  conditions: Conditions,
  { etag, lastModified }: StoredObject,
): keyof Conditions | undefined {
  const { 'If-Match': match, 'If-Unmodified-Since': unmodifiedSince } = conditions
  const { 'If-None-Match': noneMatch, 'If-Modified-Since': modifiedSince } = conditions
  if (match !== undefined) {
    if (!names(match, etag)) return 'If-Match'
  } else if (unmodifiedSince !== undefined && lastModified > unmodifiedSince) {
    return 'If-Unmodified-Since'
  }
  if (noneMatch !== undefined) return names(noneMatch, etag) ? 'If-None-Match' : undefined
  return modifiedSince !== undefined && lastModified <= modifiedSince
    ? 'If-Modified-Since'
    : undefined
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
