/**
 * From where CopyObject copies: `x-amz-copy-source: bucket/key`, percent-encoded.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
 * @module
 */
import { percentDecode, strictUtf8Text } from '../encoding/percent.ts'
import { headerValue } from '../http.ts'
import { entryOf } from '../lookup.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { authorizePart } from './authorization.ts'
import { copySource } from './copy-source-header.ts'
import type { ObjectPlace } from './find-object.ts'
import type { AllowedCall, S3Call } from './operation.ts'
import { invalidArgument } from './request-error.ts'
import { noSuchBucket, type S3Error } from './s3-error.ts'

/** Bucket and key as the header names them, a leading slash or not. */
export function copySourceName({
  request,
}: Pick<S3Call, 'request'>): { readonly bucketName: string; readonly key: string } | undefined {
  const [, path = '', version] =
    /^\/?(.*?)(?:\?versionId=(.*))?$/s.exec(headerValue(request.headers, copySource) ?? '') ?? []
  if (version !== undefined && version !== 'null') return undefined
  const decoded = strictUtf8Text(percentDecode(path.replace(/\+/g, ' ')))
  const [, bucketName = '', key = ''] = /^([^/]+)\/(.+)$/s.exec(decoded ?? '') ?? []
  return key === '' ? undefined : { bucketName, key }
}

/** The place of the source, which the caller may read. */
export function readableSource(call: AllowedCall): Outcome<ObjectPlace, S3Error> {
  const { world, list, request } = call
  const name = copySourceName(call)
  const value = headerValue(request.headers, copySource) ?? ''
  if (!name) {
    list.fail('s3-copy-source', { actual: value })
    return refused(
      invalidArgument(
        'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
        copySource,
        value,
      ),
    )
  }
  const { bucketName, key } = name
  const bucket = entryOf(world.buckets, bucketName)
  if (!bucket) {
    list.fail('s3-copy-source', { actual: value, note: 'There is no such bucket.' })
    return refused(noSuchBucket(bucketName))
  }
  list.pass('s3-copy-source', { actual: value })
  const place = { bucketName, bucket, key }
  const access = authorizePart(call, { ...place, action: 's3:GetObject' })
  const details = {
    expected: `s3:GetObject on ${access.resource}`,
    actual: access.reason,
    policies: access.policies,
  }
  if (access.allowed) list.pass('s3-copy-source-allows', details)
  else list.fail('s3-copy-source-allows', details)
  return access.allowed ? accepted(place) : refused(access.error)
}
