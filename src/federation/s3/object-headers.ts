/** The headers with which S3 describes an object. @module */
import { httpDate } from '../encoding/http-date.ts'
import type { HttpHeaders } from '../http.ts'
import { queryValue, type RequestTarget } from '../sigv4/request-target.ts'
import type { StoredChecksum, StoredObject } from './bucket.ts'

/** An entity tag as HTTP writes it. */
export const quoted = (etag: string): string => `"${etag}"`

/** Every object is encrypted with S3's own keys since January 2023. */
export const encryptionHeader = ['x-amz-server-side-encryption', 'AES256'] as const

/** Headers that a signed request may override with a `response-…` parameter. */
const overridable = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
] as const

/** The headers of `GetObject` and `HeadObject` but for length and range. */
export function objectHeaders(
  object: StoredObject,
  target: RequestTarget,
  withChecksum: boolean,
): HttpHeaders {
  const stored: Readonly<Record<string, string>> = {
    ...object.systemMetadata,
    'content-type': object.contentType,
  }
  const described = overridable.flatMap((name) => {
    const value = queryValue(target, `response-${name}`) ?? stored[name]
    return value === undefined || value === '' ? [] : [[name, value] as const]
  })
  return [
    ['Last-Modified', httpDate(object.lastModified)],
    ['ETag', quoted(object.etag)],
    ['Accept-Ranges', 'bytes'],
    encryptionHeader,
    ...described.map(([name, value]) => [name, headerText(value)] as const),
    ...Object.entries(object.metadata).map(
      ([name, value]) => [`x-amz-meta-${name}`, headerText(value)] as const,
    ),
    ...(withChecksum && object.checksum ? checksumHeaders(object.checksum) : []),
  ]
}

/** The checksum that an upload came with. */
export const checksumHeaders = ({ algorithm, value }: StoredChecksum): HttpHeaders => [
  [`x-amz-checksum-${algorithm}`, value],
  ['x-amz-checksum-type', 'FULL_OBJECT'],
]

/** A value that may stand in a header: no line ends there. */
const headerText = (text: string): string => text.replace(/[\r\n\0]+/g, ' ')
