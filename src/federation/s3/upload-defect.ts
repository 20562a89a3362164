/** What S3 does not take as an object, whoever sends it. @module */
import { type HttpHeaders, headerValue } from '../http.ts'
import type { AllowedCall } from './operation.ts'
import type { S3Error } from './s3-error.ts'
import { metadataSize, userMetadata } from './upload-metadata.ts'

/** 5 GiB: the most that one PUT may upload. */
const largestUpload = 5 * 1024 ** 3

const words = () => import('./upload-error.ts')

/** What is wrong with a key, its metadata, its size or its access list. */
export async function uploadDefect({
  request,
  payload,
  key,
}: AllowedCall): Promise<S3Error | undefined> {
  const { headers } = request
  const keySize = new TextEncoder().encode(key).length
  if (keySize > 1024) return (await words()).keyTooLong(keySize)
  const metadata = metadataSize(userMetadata(headers))
  if (metadata > 2048) return (await words()).metadataTooLarge(metadata)
  const declared = Number(
    headerValue(headers, 'x-amz-decoded-content-length') ?? headerValue(headers, 'content-length'),
  )
  const size = Math.max(payload.content.length, Number.isFinite(declared) ? declared : 0)
  if (size > largestUpload) return (await words()).entityTooLarge(size, largestUpload)
  return grantsAccess(headers, 'bucket-owner-full-control')
    ? (await words()).aclsNotSupported
    : undefined
}

/**
 * Buckets own what is in them (BucketOwnerEnforced, the default since April 2023): access lists are
 * refused but for the one that changes nothing.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */
export function grantsAccess(headers: HttpHeaders, harmless: string): boolean {
  const acl = headerValue(headers, 'x-amz-acl')
  const canned = acl !== undefined && acl !== harmless
  return canned || headers.some(([name]) => /^x-amz-grant-/i.test(name))
}
