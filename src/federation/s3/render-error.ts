/**
 * S3's errors on the wire: XML without a namespace.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#RESTErrorResponses
 * @module
 */
import { renderXml } from '../encoding/xml.ts'
import type { HttpResponse } from '../http.ts'
import type { World } from '../world.ts'
import { commonHeaders, type S3RequestIds } from './render.ts'
import type { S3Error } from './s3-error.ts'

/** An error; 304 and answers to `HEAD` have no body to say it in. */
export function renderS3Error(
  world: World,
  ids: S3RequestIds,
  method: string,
  error: S3Error,
): HttpResponse {
  const silent = method === 'HEAD' || error.status === 304
  const xml = renderXml([
    'Error',
    [
      ['Code', error.code],
      ['Message', error.message],
      ...error.members,
      ['RequestId', ids.requestId],
      ['HostId', ids.hostId],
    ],
  ])
  return {
    status: error.status,
    headers: [
      ...commonHeaders(world, ids),
      ...(error.headers ?? []),
      ...(error.status === 304 ? [] : [['Content-Type', 'application/xml'] as const]),
    ],
    body: silent ? '' : `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`,
  }
}
