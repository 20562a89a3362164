/** Which operation a request asks for. @module */
import { type HttpRequest, headerValue } from '../http.ts'
import type { Outcome } from '../refusal.ts'
import { accepted, refused } from '../refusal.ts'
import { queryValue, type RequestTarget } from '../sigv4/request-target.ts'
import type { S3Address } from './address.ts'
import { getObject } from './get-object.ts'
import { headObject } from './head-object.ts'
import { listObjectsV2 } from './list-objects-v2.ts'
import type { S3Operation } from './operation.ts'
import { putObject } from './put-object.ts'
import { methodNotAllowed, notImplemented, type S3Error } from './s3-error.ts'

/** Parameters that name another resource than the object or bucket itself; none is simulated. */
const subresources = new Set(
  'accelerate acl analytics attributes cors delete encryption intelligent-tiering inventory legal-hold lifecycle location logging metrics notification object-lock ownershipControls partNumber policy policyStatus publicAccessBlock replication requestPayment restore retention select session tagging torrent uploadId uploads versioning versions website'.split(
    ' ',
  ),
)

const methods = new Set(['GET', 'HEAD', 'PUT', 'POST', 'DELETE'])

/** The operation, or why S3, or this simulation of it, has none. */
export function routeS3(
  request: HttpRequest,
  target: RequestTarget,
  address: S3Address,
): Outcome<S3Operation, S3Error> {
  const method = request.method.toUpperCase()
  if (!methods.has(method)) return refused(methodNotAllowed(method, resourceType(address)))
  if (target.query.some(([name]) => subresources.has(name))) return refused(notImplemented())
  const copySource = headerValue(request.headers, 'x-amz-copy-source')
  if (copySource !== undefined) return refused(notImplemented('x-amz-copy-source'))
  const operation = address.key === undefined ? bucketOperation(method, target) : objects[method]
  return operation && address.bucket !== undefined ? accepted(operation) : refused(notImplemented())
}

const objects: Readonly<Record<string, S3Operation>> = {
  GET: getObject,
  HEAD: headObject,
  PUT: putObject,
}

/** ListObjects, without `list-type=2`, is S3's first and is not simulated. */
const bucketOperation = (method: string, target: RequestTarget): S3Operation | undefined =>
  method === 'GET' && queryValue(target, 'list-type') === '2' ? listObjectsV2 : undefined

const resourceType = ({ bucket, key }: S3Address): string =>
  bucket === undefined ? 'SERVICE' : key === undefined ? 'BUCKET' : 'OBJECT'
