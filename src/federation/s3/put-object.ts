/**
 * PutObject: one upload, whole or in signed chunks.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 * @module
 */
import { strictUtf8Text } from '../encoding/percent.ts'
import { type HttpHeaders, headerValue } from '../http.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { type StoredObject, storedObject } from './bucket.ts'
import { checksumHeaders, encryptionHeader, quoted } from './object-headers.ts'
import type { AllowedCall, S3Operation, S3Reply } from './operation.ts'
import { names } from './preconditions.ts'
import { noSuchKey, notImplemented, preconditionFailed, type S3Error } from './s3-error.ts'
import { verifyIntegrity } from './upload-checksum.ts'
import {
  aclsNotSupported,
  entityTooLarge,
  keyTooLong,
  largestUpload,
  metadataTooLarge,
} from './upload-error.ts'
import { contentType, metadataSize, systemMetadata, userMetadata } from './upload-metadata.ts'

/** Needs `s3:PutObject`. */
export const putObject: S3Operation = {
  name: 'PutObject',
  action: 's3:PutObject',
  plan: 'write',
  context: ({ request }) => {
    const acl = headerValue(request.headers, 'x-amz-acl')
    return acl === undefined ? {} : { 's3:x-amz-acl': acl }
  },
  answer: async (call) => {
    const { request, payload, list } = call
    const defect = uploadDefect(call)
    if (defect) return refused(defect)
    const intact = await verifyIntegrity(request.headers, payload)
    if (!intact.ok) {
      list.fail('s3-integrity', { note: intact.refusal.message })
      return intact
    }
    list.pass('s3-integrity', { actual: intact.value.algorithm })
    const conflict = failedWriteCondition(call)
    if (conflict) {
      list.fail('s3-preconditions', { note: conflict.message })
      return refused(conflict)
    }
    list.pass('s3-preconditions')
    const object = storedObject(strictUtf8Text(payload.content) ?? payload.content, {
      contentType: contentType(request.headers),
      lastModified: Math.floor(call.world.now),
      metadata: userMetadata(request.headers),
      systemMetadata: systemMetadata(request.headers),
      checksum: intact.value,
    })
    return stored(call, object, checksumHeaders(intact.value))
  },
}

function stored(
  { world, bucketName, bucket, key }: AllowedCall,
  object: StoredObject,
  headers: HttpHeaders,
): Outcome<S3Reply, S3Error> {
  const changed: World = {
    ...world,
    buckets: {
      ...world.buckets,
      [bucketName]: { ...bucket, objects: { ...bucket.objects, [key]: object } },
    },
  }
  return accepted({
    world: changed,
    status: 200,
    headers: [['ETag', quoted(object.etag)], encryptionHeader, ...headers],
    body: '',
  })
}

/** What S3 does not take, whoever sends it. */
function uploadDefect({ request, payload, key }: AllowedCall): S3Error | undefined {
  const { headers } = request
  const keySize = new TextEncoder().encode(key).length
  if (keySize > 1024) return keyTooLong(keySize)
  const metadata = metadataSize(userMetadata(headers))
  if (metadata > 2048) return metadataTooLarge(metadata)
  const declared = Number(
    headerValue(headers, 'x-amz-decoded-content-length') ?? headerValue(headers, 'content-length'),
  )
  const size = Math.max(payload.content.length, Number.isFinite(declared) ? declared : 0)
  if (size > largestUpload) return entityTooLarge(size)
  return grantsAccess(headers) ? aclsNotSupported : undefined
}

/**
 * Buckets own what is in them (BucketOwnerEnforced, the default since April 2023): access lists are
 * refused but for the one that gives the owner everything.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */
function grantsAccess(headers: HttpHeaders): boolean {
  const acl = headerValue(headers, 'x-amz-acl')
  const canned = acl !== undefined && acl !== 'bucket-owner-full-control'
  return canned || headers.some(([name]) => /^x-amz-grant-/i.test(name))
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html */
function failedWriteCondition({ request, bucket, key }: AllowedCall): S3Error | undefined {
  const existing = Object.hasOwn(bucket.objects, key) ? bucket.objects[key] : undefined
  const ifNoneMatch = headerValue(request.headers, 'if-none-match')
  const ifMatch = headerValue(request.headers, 'if-match')
  if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*')
    return notImplemented('If-None-Match', 'We do not currently support ETag conditional writes')
  if (ifNoneMatch !== undefined && existing) return preconditionFailed('If-None-Match')
  if (ifMatch === undefined) return undefined
  if (!existing) return noSuchKey(key)
  return names(ifMatch, existing.etag) ? undefined : preconditionFailed('If-Match')
}
