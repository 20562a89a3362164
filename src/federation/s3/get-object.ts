/**
 * GetObject: an object's content, or a range of it.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 * @module
 */
import { bodyBytes, headerValue } from '../http.ts'
import { accepted, type Outcome } from '../refusal.ts'
import type { StoredObject } from './bucket.ts'
import { findObject } from './find-object.ts'
import { objectHeaders } from './object-headers.ts'
import type { AllowedCall, BucketOperation, S3Reply } from './operation.ts'
import { readPlan } from './plans.ts'
import type { S3Error } from './s3-error.ts'

/** Needs `s3:GetObject`. */
export const getObject: BucketOperation = {
  name: 'GetObject',
  on: 'bucket',
  action: 's3:GetObject',
  plan: readPlan,
  answer: async (call) => {
    const found = await findObject(call)
    return found.ok ? objectReply(call, found.value) : found
  },
}

/** The reply with the content, or the part of it that `Range` names. */
async function objectReply(
  call: AllowedCall,
  object: StoredObject,
): Promise<Outcome<S3Reply, S3Error>> {
  const { headers } = call.request
  const asked = headerValue(headers, 'range')
  const content = bodyBytes(object.body)
  const checksumWanted = headerValue(headers, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
  const partial =
    asked === undefined
      ? undefined
      : (await import('./partial-content.ts')).partialContent(asked, content, object, call.target)
  return (
    partial ??
    accepted({
      status: 200,
      headers: [
        ...objectHeaders(object, call.target, checksumWanted),
        ['Content-Length', String(content.length)],
      ],
      body: object.body,
    })
  )
}
