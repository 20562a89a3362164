/**
 * PutObject: one upload, whole or in signed chunks.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 * @module
 */
import { strictUtf8Text } from '../encoding/percent.ts'
import { headerValue } from '../http.ts'
import { accepted, refused } from '../refusal.ts'
import { storedObject } from './bucket.ts'
import { checksumHeaders, encryptionHeader, quoted } from './object-headers.ts'
import type { BucketOperation } from './operation.ts'
import { writePlan } from './plans.ts'
import { verifiedIntegrity } from './upload-checksum.ts'
import { uploadDefect } from './upload-defect.ts'
import { contentType, systemMetadata, userMetadata } from './upload-metadata.ts'
import { withBucket, withObject } from './world-change.ts'
import { writeConflict } from './write-conditions.ts'

/** Needs `s3:PutObject`. */
export const putObject: BucketOperation = {
  name: 'PutObject',
  on: 'bucket',
  action: 's3:PutObject',
  plan: writePlan,
  context: ({ request }) => {
    const acl = headerValue(request.headers, 'x-amz-acl')
    return acl === undefined ? {} : { 's3:x-amz-acl': acl }
  },
  answer: async (call) => {
    const { world, request, payload, bucketName, bucket, key } = call
    const defect = await uploadDefect(call)
    if (defect) return refused(defect)
    const intact = await verifiedIntegrity(call)
    if (!intact.ok) return intact
    const conflict = await writeConflict(call)
    if (conflict) return refused(conflict)
    const object = storedObject(strictUtf8Text(payload.content) ?? payload.content, {
      contentType: contentType(request.headers),
      lastModified: Math.floor(world.now),
      metadata: userMetadata(request.headers),
      systemMetadata: systemMetadata(request.headers),
      checksum: intact.value,
    })
    return accepted({
      world: withBucket(world, bucketName, withObject(bucket, key, object)),
      status: 200,
      headers: [['ETag', quoted(object.etag)], encryptionHeader, ...checksumHeaders(intact.value)],
      body: '',
    })
  },
}
