/**
 * Whether a bucket is addressed in its own region.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html
 * @module
 */
import type { Endpoint, S3Address } from './address.ts'
import type { Bucket } from './bucket.ts'
import type { S3Checklist } from './checks.ts'
import { permanentRedirect, type S3Error } from './s3-error.ts'

/**
 * The region that a signature must name: the endpoint's own. The global endpoint finds the bucket's
 * region by its host name; without one it is in us-east-1. A host that is not AWS's is the bucket's.
 */
export function expectedRegion(endpoint: Endpoint, bucket: Bucket | undefined): string | undefined {
  if (endpoint.region !== undefined) return endpoint.region
  if (endpoint.kind === 'unknown') return bucket?.region
  return endpoint.style === 'path' ? home : (bucket?.region ?? home)
}

const home = 'us-east-1'

/** The redirect for a bucket that is in another region than the endpoint. */
export function misdirected(
  { endpoint }: S3Address,
  bucketName: string,
  bucket: Bucket | undefined,
  list: S3Checklist,
): S3Error | undefined {
  const asked = expectedRegion(endpoint, bucket)
  if (!bucket || asked === undefined || asked === bucket.region) {
    list.pass('s3-endpoint', asked === undefined ? {} : { actual: asked })
    return undefined
  }
  list.fail('s3-endpoint', { expected: bucket.region, actual: asked })
  const host = `s3.${bucket.region}.amazonaws.com`
  return permanentRedirect(
    endpoint.style === 'path' ? host : `${bucketName}.${host}`,
    bucketName,
    bucket.region,
  )
}
