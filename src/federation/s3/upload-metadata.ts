/** What an upload says about its object. @module */
import { type HttpHeaders, headerValue } from '../http.ts'
import type { StoredObject } from './bucket.ts'
import { defaultContentType } from './bucket.ts'

const metaPrefix = 'x-amz-meta-'

/** User metadata by name without its prefix, in lower case; repeated headers are joined. */
export function userMetadata(headers: HttpHeaders): StoredObject['metadata'] {
  const names = headers
    .map(([name]) => name.toLowerCase())
    .filter((name) => name.startsWith(metaPrefix))
  return Object.fromEntries(
    [...new Set(names)]
      .sort()
      .map((name) => [name.slice(metaPrefix.length), (headerValue(headers, name) ?? '').trim()]),
  )
}

/** The size that counts towards S3's limit of 2 KB: names and values in UTF-8. */
export const metadataSize = (metadata: StoredObject['metadata']): number =>
  new TextEncoder().encode(Object.entries(metadata).flat().join('')).length

const systemNames = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
]

/** The headers that S3 keeps with the object; the transfer's own encoding is not one of them. */
export const systemMetadata = (headers: HttpHeaders): Readonly<Record<string, string>> =>
  Object.fromEntries(
    systemNames.flatMap((name) => {
      const value = headerValue(headers, name)
      const kept = name === 'content-encoding' ? withoutAwsChunked(value) : value
      return kept === undefined || kept === '' ? [] : [[name, kept]]
    }),
  )

const withoutAwsChunked = (value: string | undefined): string | undefined =>
  value
    ?.split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding.toLowerCase() !== 'aws-chunked')
    .join(',')

/** The content's type, or what S3 takes it for. */
export const contentType = (headers: HttpHeaders): string =>
  headerValue(headers, 'content-type') || defaultContentType
