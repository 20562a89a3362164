/**
 * ListObjects, the first version: it goes on after a key, not with a token, and names every owner.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html
 * @module
 */
import { accepted } from '../refusal.ts'
import { queryValue } from '../sigv4/request-target.ts'
import { listPage } from './list-page.ts'
import { pageParameters } from './list-parameters.ts'
import { keyWriter, listContext, optional, pageElements } from './list-result.ts'
import type { BucketOperation } from './operation.ts'
import { ownerElement } from './owner.ts'
import { onBucket } from './plans.ts'
import { xmlReply } from './xml-reply.ts'

/** Needs `s3:ListBucket` on the bucket, as the second version does. */
export const listObjects: BucketOperation = {
  name: 'ListObjects',
  on: 'bucket',
  action: 's3:ListBucket',
  plan: onBucket,
  tellsRegion: true,
  context: ({ target }) => listContext(target),
  answer: async ({ bucket, bucketName, target }) => {
    const parameters = pageParameters(target)
    if (!parameters.ok) return parameters
    const { prefix, delimiter, maxKeys, encoded } = parameters.value
    const marker = queryValue(target, 'marker') ?? ''
    const page = listPage(Object.keys(bucket.objects), { ...parameters.value, after: marker })
    const written = keyWriter(encoded)
    const owner = [await ownerElement(bucket.owner)]
    const next = page.next === undefined || delimiter === '' ? undefined : written(page.next)
    return accepted(
      xmlReply(
        [
          'ListBucketResult',
          [
            ['Name', bucketName],
            ['Prefix', written(prefix)],
            ['Marker', written(marker)],
            ...optional('NextMarker', next),
            ['MaxKeys', maxKeys],
            ...optional('Delimiter', delimiter === '' ? undefined : written(delimiter)),
            ...optional('EncodingType', encoded ? 'url' : undefined),
            ['IsTruncated', String(page.next !== undefined)],
            ...pageElements(bucket, page, written, owner),
          ],
        ],
        [['x-amz-bucket-region', bucket.region]],
      ),
    )
  },
}
