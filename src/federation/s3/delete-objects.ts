/**
 * DeleteObjects: up to a thousand objects at once. Permission is asked for each key by itself, and
 * the answer is 200 whatever becomes of them.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
 * @module
 */
import type { XmlNode } from '../encoding/xml.ts'
import { entryOf } from '../lookup.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { deleteManyPlan } from './administration-plans.ts'
import { authorizePart } from './authorization.ts'
import { type Deletion, deletionRequest } from './deletion-request.ts'
import { optional } from './list-result.ts'
import type { AllowedCall, BucketOperation } from './operation.ts'
import { names } from './preconditions.ts'
import { noSuchVersion, preconditionFailed } from './request-error.ts'
import type { S3Error } from './s3-error.ts'
import { hasIntegrity, verifiedIntegrity } from './upload-checksum.ts'
import { missingContentMd5 } from './upload-error.ts'
import { withBucket, withoutObjects } from './world-change.ts'
import { xmlReply } from './xml-reply.ts'

/** Needs `s3:DeleteObject` for each of the keys. */
export const deleteObjects: BucketOperation = {
  name: 'DeleteObjects',
  on: 'bucket',
  plan: deleteManyPlan,
  answer: async (call) => {
    const { world, bucketName, bucket, payload, list } = call
    const intact = await verifiedDigest(call)
    if (!intact.ok) return intact
    const read = deletionRequest(payload.content)
    if (!read.ok) {
      list.fail('s3-request-document', { note: read.refusal.message })
      return read
    }
    const { quiet, objects } = read.value
    list.pass('s3-request-document', { actual: `${objects.length} keys` })
    const results = permittedDeletions(call, objects)
    const deleted = results.filter(({ error }) => error === undefined)
    return accepted({
      ...xmlReply(['DeleteResult', results.flatMap((result) => resultElement(result, quiet))]),
      world: withBucket(
        world,
        bucketName,
        withoutObjects(
          bucket,
          deleted.map(({ key }) => key),
        ),
      ),
    })
  },
}

/** A document that deletes must come with a digest of itself. */
async function verifiedDigest(call: AllowedCall): Promise<Outcome<unknown, S3Error>> {
  if (hasIntegrity(call.request.headers, call.payload)) return verifiedIntegrity(call)
  call.list.fail('s3-integrity', { actual: 'neither Content-MD5 nor x-amz-checksum-' })
  return refused(missingContentMd5)
}

interface Result extends Deletion {
  readonly error?: S3Error
}

function permittedDeletions(call: AllowedCall, objects: readonly Deletion[]): readonly Result[] {
  const asked = objects.map((deletion) => ({ deletion, access: accessTo(call, deletion) }))
  const refusals = asked.filter(({ access }) => !access.allowed)
  const told = (refusals[0] ?? asked[0])?.access
  const details = {
    actual: `${asked.length - refusals.length} of ${asked.length} keys`,
    ...(told ? { policies: told.policies } : {}),
  }
  if (refusals.length === 0) call.list.pass('s3-policy-allows', details)
  else call.list.fail('s3-policy-allows', details)
  return asked.map(({ deletion, access }) => {
    const error = access.allowed ? failure(call, deletion) : access.error
    return error === undefined ? deletion : { ...deletion, error }
  })
}

const accessTo = (call: AllowedCall, { key, versionId, etag }: Deletion) =>
  authorizePart(call, {
    bucketName: call.bucketName,
    bucket: call.bucket,
    key,
    action: versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion',
    context: etag === undefined ? {} : { 's3:if-match': etag },
  })

/** Without versioning every object has the one version `null`. */
function failure({ bucket }: AllowedCall, deletion: Deletion): S3Error | undefined {
  const { key, versionId, etag } = deletion
  const existing = entryOf(bucket.objects, key)
  if (versionId !== undefined && versionId !== 'null') return noSuchVersion
  if (etag === undefined || (existing && names(etag, existing.etag))) return undefined
  return preconditionFailed('If-Match')
}

function resultElement({ key, versionId, error }: Result, quiet: boolean): readonly XmlNode[] {
  if (error === undefined && quiet) return []
  const object: readonly XmlNode[] = [['Key', key], ...optional('VersionId', versionId)]
  if (error === undefined) return [['Deleted', object]]
  return [['Error', [...object, ['Code', error.code], ['Message', error.message]]]]
}
