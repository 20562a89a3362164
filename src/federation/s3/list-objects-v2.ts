/**
 * ListObjectsV2: a bucket's keys, a page at a time.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 * @module
 */
import type { XmlNode } from '../encoding/xml.ts'
import { accepted } from '../refusal.ts'
import { type ListPage, listPage } from './list-page.ts'
import { continuationToken, type ListParameters, listParameters } from './list-parameters.ts'
import { keyWriter, listContext, optional, pageElements } from './list-result.ts'
import type { AllowedCall, BucketOperation } from './operation.ts'
import { ownerElement } from './owner.ts'
import { onBucket } from './plans.ts'
import { xmlReply } from './xml-reply.ts'

/** Needs `s3:ListBucket` on the bucket; policies can ask for `s3:prefix` and its companions. */
export const listObjectsV2: BucketOperation = {
  name: 'ListObjectsV2',
  on: 'bucket',
  action: 's3:ListBucket',
  plan: onBucket,
  tellsRegion: true,
  context: ({ target }) => listContext(target),
  answer: async (call) => {
    const { bucket, bucketName, target } = call
    const parameters = await listParameters(target, bucketName)
    if (!parameters.ok) return parameters
    const page = listPage(Object.keys(bucket.objects), parameters.value)
    const result = await listBucketResult(call, parameters.value, page)
    return accepted(xmlReply(result, [['x-amz-bucket-region', bucket.region]]))
  },
}

async function listBucketResult(
  call: AllowedCall,
  parameters: ListParameters,
  page: ListPage,
): Promise<XmlNode> {
  const { bucket, bucketName } = call
  const { startAfter, delimiter, encoded } = parameters
  const written = keyWriter(encoded)
  const owner = parameters.fetchOwner ? [await ownerElement(bucket.owner)] : []
  const next = page.next === undefined ? undefined : continuationToken(bucketName, page.next)
  return [
    'ListBucketResult',
    [
      ['Name', bucketName],
      ['Prefix', written(parameters.prefix)],
      ...optional('StartAfter', startAfter === undefined ? undefined : written(startAfter)),
      ...optional('ContinuationToken', parameters.continuationToken),
      ...optional('NextContinuationToken', next),
      ['KeyCount', page.keys.length + page.commonPrefixes.length],
      ['MaxKeys', parameters.maxKeys],
      ...optional('Delimiter', delimiter === '' ? undefined : written(delimiter)),
      ...optional('EncodingType', encoded ? 'url' : undefined),
      ['IsTruncated', String(next !== undefined)],
      ...pageElements(bucket, page, written, owner),
    ],
  ]
}
