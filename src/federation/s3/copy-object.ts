/**
 * CopyObject: an object under another key, or under its own with other metadata.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
 * @module
 */
import { isoDateWithMilliseconds } from '../encoding/http-date.ts'
import { bodyBytes, headerValue } from '../http.ts'
import type { RequestContext } from '../iam/request-context.ts'
import { accepted, refused } from '../refusal.ts'
import { copyPlan } from './administration-plans.ts'
import type { StoredObject } from './bucket.ts'
import { checksum, checksumName, isChecksumAlgorithm } from './checksum.ts'
import { copySourceName, readableSource } from './copy-source.ts'
import { existingObject, type ObjectPlace } from './find-object.ts'
import { encryptionHeader, quoted } from './object-headers.ts'
import type { AllowedCall, BucketCall, BucketOperation } from './operation.ts'
import { failedSourcePrecondition } from './preconditions.ts'
import { invalidArgument } from './request-error.ts'
import { invalidRequest, type S3Error } from './s3-error.ts'
import { uploadDefect } from './upload-defect.ts'
import { contentType, systemMetadata, userMetadata } from './upload-metadata.ts'
import { withBucket, withObject } from './world-change.ts'
import { writeConflict } from './write-conditions.ts'
import { xmlReply } from './xml-reply.ts'

/** Needs `s3:PutObject` on the copy and `s3:GetObject` on the source. */
export const copyObject: BucketOperation = {
  name: 'CopyObject',
  on: 'bucket',
  action: 's3:PutObject',
  plan: copyPlan,
  context: (call) => copyContext(call),
  answer: async (call) => {
    const { world, bucketName, bucket, key, list } = call
    const defect = directiveDefect(call) ?? (await uploadDefect(call))
    if (defect) return refused(defect)
    const source = readableSource(call)
    if (!source.ok) return source
    const found = existingObject(call, source.value)
    if (!found.ok) return found
    const failed = failedSourcePrecondition(call.request.headers, found.value, world.now)
    if (failed) {
      list.fail('s3-preconditions', { note: failed.message })
      return refused(failed)
    }
    const conflict = changesNothing(call, source.value) ? copyOntoItself : await writeConflict(call)
    if (conflict) return refused(conflict)
    const object = await copied(call, found.value)
    return accepted({
      ...xmlReply(resultElement(object), [encryptionHeader]),
      world: withBucket(world, bucketName, withObject(bucket, key, object)),
    })
  },
}

/** What policies can ask of a copy, beside what they can ask of an upload. */
function copyContext(call: BucketCall): RequestContext {
  const { headers } = call.request
  const source = copySourceName(call)
  const directive = headerValue(headers, metadataDirective)
  const acl = headerValue(headers, 'x-amz-acl')
  return {
    ...(source ? { 's3:x-amz-copy-source': `${source.bucketName}/${source.key}` } : {}),
    ...(directive === undefined ? {} : { 's3:x-amz-metadata-directive': directive }),
    ...(acl === undefined ? {} : { 's3:x-amz-acl': acl }),
  }
}

const metadataDirective = 'x-amz-metadata-directive'

function directiveDefect({ request }: AllowedCall): S3Error | undefined {
  const directive = headerValue(request.headers, metadataDirective)
  if (directive === undefined || /^(COPY|REPLACE)$/.test(directive)) return undefined
  return invalidArgument('Unknown metadata directive.', metadataDirective, directive)
}

const replaces = ({ request }: AllowedCall): boolean =>
  headerValue(request.headers, metadataDirective) === 'REPLACE'

/** A copy of an object onto itself must at least be stored otherwise. */
function changesNothing(call: AllowedCall, source: ObjectPlace): boolean {
  const same = source.bucketName === call.bucketName && source.key === call.key
  const otherwise = ['storage-class', 'website-redirect-location', 'server-side-encryption'].some(
    (name) => headerValue(call.request.headers, `x-amz-${name}`) !== undefined,
  )
  return same && !otherwise && !replaces(call)
}

const copyOntoItself = invalidRequest(
  "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
)

/** The copy, with the source's checksum, or of the algorithm that the request asks for. */
async function copied(call: AllowedCall, source: StoredObject): Promise<StoredObject> {
  const { world, request } = call
  const { headers } = request
  const asked = headerValue(headers, 'x-amz-checksum-algorithm')?.toLowerCase() ?? ''
  const algorithm = isChecksumAlgorithm(asked) ? asked : (source.checksum?.algorithm ?? 'crc64nvme')
  return {
    ...source,
    ...(replaces(call)
      ? {
          contentType: contentType(headers),
          metadata: userMetadata(headers),
          systemMetadata: systemMetadata(headers),
        }
      : {}),
    lastModified: Math.floor(world.now),
    checksum: { algorithm, value: await checksum(algorithm, bodyBytes(source.body)) },
  }
}

const resultElement = ({ lastModified, etag, checksum: sum }: StoredObject) =>
  [
    'CopyObjectResult',
    [
      ['LastModified', isoDateWithMilliseconds(lastModified)],
      ['ETag', quoted(etag)],
      ...(sum ? [[`Checksum${checksumName(sum.algorithm)}`, sum.value] as const] : []),
    ],
  ] as const
