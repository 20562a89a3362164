/** What both versions of ListObjects say of a page. @module */
import { isoDateWithMilliseconds } from '../encoding/http-date.ts'
import { percentEncode } from '../encoding/percent.ts'
import type { XmlNode } from '../encoding/xml.ts'
import { bodyBytes } from '../http.ts'
import type { RequestContext } from '../iam/request-context.ts'
import { queryValue, type RequestTarget } from '../sigv4/request-target.ts'
import type { Bucket, StoredObject } from './bucket.ts'
import { checksumName } from './checksum.ts'
import type { ListPage } from './list-page.ts'
import { quoted } from './object-headers.ts'

/** How keys are written: as they are, or for `encoding-type=url` with a space as `+`. */
export const keyWriter =
  (encoded: boolean) =>
  (text: string): string =>
    encoded ? percentEncode(text, '/*').replace(/%20/g, '+') : text

/** What policies can ask of a list. */
export const listContext = (target: RequestTarget): RequestContext =>
  Object.fromEntries(
    ['prefix', 'delimiter', 'max-keys'].flatMap((name) => {
      const value = queryValue(target, name)
      return value === undefined ? [] : [[`s3:${name}`, value]]
    }),
  )

/** The objects and common prefixes of a page; `owner` stands in each object. */
export const pageElements = (
  bucket: Bucket,
  page: ListPage,
  written: (text: string) => string,
  owner: readonly XmlNode[],
): readonly XmlNode[] => [
  ...page.keys.flatMap((key) => {
    const object = bucket.objects[key]
    return object ? [contents(written(key), object, owner)] : []
  }),
  ...page.commonPrefixes.map(
    (prefix) => ['CommonPrefixes', [['Prefix', written(prefix)]]] as const,
  ),
]

const contents = (key: string, object: StoredObject, owner: readonly XmlNode[]): XmlNode => [
  'Contents',
  [
    ['Key', key],
    ['LastModified', isoDateWithMilliseconds(object.lastModified)],
    ['ETag', quoted(object.etag)],
    ...(object.checksum
      ? ([
          ['ChecksumAlgorithm', checksumName(object.checksum.algorithm)],
          ['ChecksumType', 'FULL_OBJECT'],
        ] satisfies XmlNode[])
      : []),
    ['Size', bodyBytes(object.body).length],
    ...owner,
    ['StorageClass', 'STANDARD'],
  ],
]

/** An element, or none where there is nothing to say. */
export const optional = (name: string, value: string | undefined): readonly XmlNode[] =>
  value === undefined ? [] : [[name, value]]
