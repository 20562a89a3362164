/** Which operation a request asks for. @module */
import { type HttpRequest, headerValue } from '../http.ts'
import { entryOf } from '../lookup.ts'
import type { Outcome } from '../refusal.ts'
import { accepted, refused } from '../refusal.ts'
import { queryValue, type RequestTarget } from '../sigv4/request-target.ts'
import type { S3Address } from './address.ts'
import { deleteBucketPolicy } from './bucket-policy/delete-bucket-policy.ts'
import { getBucketPolicy } from './bucket-policy/get-bucket-policy.ts'
import { putBucketPolicy } from './bucket-policy/put-bucket-policy.ts'
import { createBucket } from './buckets/create-bucket.ts'
import { deleteBucket } from './buckets/delete-bucket.ts'
import { getBucketLocation } from './buckets/get-bucket-location.ts'
import { headBucket } from './buckets/head-bucket.ts'
import { listBuckets } from './buckets/list-buckets.ts'
import { copyObject } from './copy-object.ts'
import { copySource } from './copy-source-header.ts'
import { deleteObject, deleteObjectVersion } from './delete-object.ts'
import { deleteObjects } from './delete-objects.ts'
import { getObject } from './get-object.ts'
import { headObject } from './head-object.ts'
import { listObjects } from './list-objects.ts'
import { listObjectsV2 } from './list-objects-v2.ts'
import type { S3Operation } from './operation.ts'
import { putObject } from './put-object.ts'
import { invalidArgument, methodNotAllowed, notImplemented } from './request-error.ts'
import type { S3Error } from './s3-error.ts'

/** Operations by method; `''` is the resource itself, else the parameter that names a part of it. */
type Operations = Readonly<Record<string, Readonly<Record<string, S3Operation>>>>

const ofService: Operations = { '': { GET: listBuckets } }

const ofBucket: Operations = {
  '': { GET: listObjects, HEAD: headBucket, PUT: createBucket, DELETE: deleteBucket },
  delete: { POST: deleteObjects },
  location: { GET: getBucketLocation },
  policy: { GET: getBucketPolicy, PUT: putBucketPolicy, DELETE: deleteBucketPolicy },
}

const ofObject: Operations = {
  '': { GET: getObject, HEAD: headObject, PUT: putObject, DELETE: deleteObject },
}

/** Parameters that name another resource than the object or bucket itself. */
const subresources = new Set(
  'accelerate acl analytics attributes cors delete encryption intelligent-tiering inventory legal-hold lifecycle location logging metrics notification object-lock ownershipControls partNumber policy policyStatus publicAccessBlock replication requestPayment restore retention select session tagging torrent uploadId uploads versioning versions website'.split(
    ' ',
  ),
)

const methods = new Set(['GET', 'HEAD', 'PUT', 'POST', 'DELETE'])

/** The operation, or why S3, or this simulation of it, has none. */
export function routeAny(
  request: HttpRequest,
  target: RequestTarget,
  address: S3Address,
): Outcome<S3Operation, S3Error> {
  const method = request.method.toUpperCase()
  if (!methods.has(method)) return refused(methodNotAllowed(method, resourceType(address)))
  const parts = target.query.map(([name]) => name).filter((name) => subresources.has(name))
  const [part = '', ...others] = parts
  const ofPart = others.length === 0 ? entryOf(operationsOf(address), part) : undefined
  const found = ofPart && entryOf(ofPart, method)
  if (!found) return refused(notImplemented())
  if (found === listObjects) return listVersion(target)
  if (found === deleteObject && queryValue(target, 'versionId') !== undefined)
    return accepted(deleteObjectVersion)
  if (headerValue(request.headers, copySource) === undefined) return accepted(found)
  return found === putObject ? accepted(copyObject) : refused(notImplemented(copySource))
}

function operationsOf({ bucket, key }: S3Address): Operations {
  if (bucket === undefined) return ofService
  return key === undefined ? ofBucket : ofObject
}

/** `list-type=2` is the second version, no `list-type` the first. */
function listVersion(target: RequestTarget): Outcome<S3Operation, S3Error> {
  const type = queryValue(target, 'list-type')
  if (type === undefined) return accepted(listObjects)
  return type === '2'
    ? accepted(listObjectsV2)
    : refused(invalidArgument('Invalid List Type specified in Request', 'list-type', type))
}

const resourceType = ({ bucket, key }: S3Address): string =>
  bucket === undefined ? 'SERVICE' : key === undefined ? 'BUCKET' : 'OBJECT'
