/**
 * S3's answers on the wire, with the headers that all of them have.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html
 * @module
 */
import { encodeBase64 } from '../encoding/base64.ts'
import { httpDate } from '../encoding/http-date.ts'
import type { HttpHeaders, HttpResponse } from '../http.ts'
import { randomBytes } from '../randomness.ts'
import type { World } from '../world.ts'
import type { S3Reply } from './operation.ts'

/** What names one answer, for support and for curiosity. */
export interface S3RequestIds {
  readonly requestId: string
  readonly hostId: string
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The identifiers of this turn: 16 characters, and 56 bytes in base64. */
export function s3RequestIds(world: World): S3RequestIds {
  const bytes = randomBytes(world, 's3 request id', 16)
  return {
    requestId: Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join(''),
    hostId: encodeBase64(randomBytes(world, 's3 host id', 56)),
  }
}

/** An answer with the common headers; `HEAD` never gets a body. */
export const renderS3Reply = (
  world: World,
  ids: S3RequestIds,
  method: string,
  reply: S3Reply,
): HttpResponse => ({
  status: reply.status,
  headers: [...commonHeaders(world, ids), ...reply.headers],
  body: method === 'HEAD' ? '' : reply.body,
})

/** What every answer says of itself. */
export const commonHeaders = (world: World, { requestId, hostId }: S3RequestIds): HttpHeaders => [
  ['x-amz-id-2', hostId],
  ['x-amz-request-id', requestId],
  ['Date', httpDate(world.signersNow ?? world.now)],
  ['Server', 'AmazonS3'],
]
