/**
 * Which operation a request asks for. Reading or writing an object, with which a handshake ends, is
 * found here; all others are fetched when one is first asked for, so that a lesson need not load them.
 *
 * @module
 */
import { type HttpRequest, headerValue } from '../http.ts'
import { entryOf } from '../lookup.ts'
import { accepted, type Outcome } from '../refusal.ts'
import type { RequestTarget } from '../sigv4/request-target.ts'
import type { S3Address } from './address.ts'
import { copySource } from './copy-source-header.ts'
import { getObject } from './get-object.ts'
import { headObject } from './head-object.ts'
import type { S3Operation } from './operation.ts'
import type { S3Error } from './s3-error.ts'

const readers: Readonly<Record<string, S3Operation>> = { GET: getObject, HEAD: headObject }

/** The operation, or why S3, or this simulation of it, has none. */
export async function routeS3(
  request: HttpRequest,
  target: RequestTarget,
  address: S3Address,
): Promise<Outcome<S3Operation, S3Error>> {
  const method = request.method.toUpperCase()
  const reader = entryOf(readers, method)
  const plain =
    address.key !== undefined &&
    target.query.every(([name]) => name.startsWith('x-') || name.startsWith('X-')) &&
    headerValue(request.headers, copySource) === undefined
  if (reader && plain) return accepted(reader)
  if (method === 'PUT' && plain) return accepted((await import('./put-object.ts')).putObject)
  const { routeAny } = await import('./route-any.ts')
  return routeAny(request, target, address)
}
