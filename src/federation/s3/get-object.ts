/**
 * GetObject: an object's content, or a range of it.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 * @module
 */
import { strictUtf8Text } from '../encoding/percent.ts'
import { bodyBytes, type HttpBody, type HttpHeaders, headerValue } from '../http.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { StoredObject } from './bucket.ts'
import { byteRange } from './byte-range.ts'
import { findObject } from './find-object.ts'
import { objectHeaders } from './object-headers.ts'
import type { AllowedCall, BucketOperation, S3Reply } from './operation.ts'
import { invalidRange, type S3Error } from './s3-error.ts'

/** Needs `s3:GetObject`. */
export const getObject: BucketOperation = {
  name: 'GetObject',
  on: 'bucket',
  action: 's3:GetObject',
  plan: 'read',
  answer: async (call) => {
    const found = await findObject(call)
    return found.ok ? objectReply(call, found.value) : found
  },
}

/** The reply with the content, or the part of it that `Range` names. */
export function objectReply(call: AllowedCall, object: StoredObject): Outcome<S3Reply, S3Error> {
  const content = bodyBytes(object.body)
  const asked = headerValue(call.request.headers, 'range')
  const range = byteRange(asked, content.length)
  if (range === 'unsatisfiable') return refused(invalidRange(asked ?? '', content.length))
  const checksumWanted =
    headerValue(call.request.headers, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
  const headers = objectHeaders(object, call.target, checksumWanted && range === undefined)
  if (range === undefined) return accepted(reply(200, headers, content.length, object.body))
  const part = content.slice(range.first, range.last + 1)
  const contentRange = `bytes ${range.first}-${range.last}/${content.length}`
  return accepted(
    reply(
      206,
      [...headers, ['Content-Range', contentRange]],
      part.length,
      strictUtf8Text(part) ?? part,
    ),
  )
}

const reply = (status: number, headers: HttpHeaders, length: number, body: HttpBody): S3Reply => ({
  status,
  headers: [...headers, ['Content-Length', String(length)]],
  body,
})
