/**
 * ListObjectsV2: a bucket's keys, a page at a time.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 * @module
 */
import { isoDateWithMilliseconds } from '../encoding/http-date.ts'
import { percentEncode } from '../encoding/percent.ts'
import { hex, sha256 } from '../encoding/sha256.ts'
import { renderXml, type XmlNode } from '../encoding/xml.ts'
import { bodyBytes } from '../http.ts'
import { accepted } from '../refusal.ts'
import { queryValue } from '../sigv4/request-target.ts'
import type { StoredObject } from './bucket.ts'
import { checksumName } from './checksum.ts'
import { type ListPage, listPage } from './list-page.ts'
import { continuationToken, type ListParameters, listParameters } from './list-parameters.ts'
import { quoted } from './object-headers.ts'
import type { AllowedCall, S3Operation } from './operation.ts'

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/'

/** Needs `s3:ListBucket` on the bucket; policies can ask for `s3:prefix` and its companions. */
export const listObjectsV2: S3Operation = {
  name: 'ListObjectsV2',
  action: 's3:ListBucket',
  plan: 'list',
  context: ({ target }) =>
    Object.fromEntries(
      ['prefix', 'delimiter', 'max-keys'].flatMap((name) => {
        const value = queryValue(target, name)
        return value === undefined ? [] : [[`s3:${name}`, value]]
      }),
    ),
  answer: async (call) => {
    const { bucket, bucketName, target } = call
    const parameters = await listParameters(target, bucketName)
    if (!parameters.ok) return parameters
    const page = listPage(Object.keys(bucket.objects), parameters.value)
    const result = await listBucketResult(call, parameters.value, page)
    return accepted({
      status: 200,
      headers: [
        ['x-amz-bucket-region', bucket.region],
        ['Content-Type', 'application/xml'],
      ],
      body: `<?xml version="1.0" encoding="UTF-8"?>\n${renderXml(result, namespace)}`,
    })
  },
}

async function listBucketResult(
  call: AllowedCall,
  parameters: ListParameters,
  page: ListPage,
): Promise<XmlNode> {
  const { bucket, bucketName } = call
  const written = parameters.encoded ? urlEncoded : (text: string) => text
  const owner = parameters.fetchOwner ? [await ownerElement(bucket.owner)] : []
  const next = page.next === undefined ? undefined : await continuationToken(bucketName, page.next)
  return [
    'ListBucketResult',
    [
      ['Name', bucketName],
      ['Prefix', written(parameters.prefix)],
      ...optional('StartAfter', parameters.startAfter, written),
      ...optional('ContinuationToken', parameters.continuationToken),
      ...optional('NextContinuationToken', next),
      ['KeyCount', page.keys.length + page.commonPrefixes.length],
      ['MaxKeys', parameters.maxKeys],
      ...optional('Delimiter', parameters.delimiter || undefined, written),
      ...optional('EncodingType', parameters.encoded ? 'url' : undefined),
      ['IsTruncated', String(next !== undefined)],
      ...page.keys.flatMap((key) => {
        const object = bucket.objects[key]
        return object ? [contents(written(key), object, owner)] : []
      }),
      ...page.commonPrefixes.map(
        (prefix) => ['CommonPrefixes', [['Prefix', written(prefix)]]] as const,
      ),
    ],
  ]
}

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

/** The canonical user id of an account: 64 hexadecimal digits, here derived from its number. */
const ownerElement = async (accountId: string): Promise<XmlNode> => [
  'Owner',
  [['ID', hex(await sha256(`canonical user ${accountId}`))]],
]

function optional(
  name: string,
  value: string | undefined,
  written = (text: string): string => text,
): XmlNode[] {
  return value === undefined ? [] : [[name, written(value)]]
}

/** `encoding-type=url`: a space is `+`, a slash stays. */
const urlEncoded = (text: string): string => percentEncode(text, '/*').replace(/%20/g, '+')
