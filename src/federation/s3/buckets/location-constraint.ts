/**
 * In which region a bucket is created. `us-east-1` is the region that is named by not naming one; its
 * endpoint, which is also the global one, creates buckets in other regions, too.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
 * @module
 */
import { accepted, type Outcome, refused } from '../../refusal.ts'
import { malformedXml } from '../request-error.ts'
import type { S3Error } from '../s3-error.ts'
import { childText, readXmlDocument } from '../xml-document.ts'
import { incompatibleLocation, invalidLocation } from './bucket-error.ts'

const home = 'us-east-1'

/** @see https://docs.aws.amazon.com/general/latest/gr/s3.html */
const regions = new Set(
  'af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 us-west-2'.split(
    ' ',
  ),
)

/** The constraint that the body of the request names; `undefined` for none. */
export function locationConstraint(content: Uint8Array): Outcome<string | undefined, S3Error> {
  if (content.length === 0) return accepted(undefined)
  const document = readXmlDocument(content)
  return document?.name === 'CreateBucketConfiguration'
    ? accepted(childText(document, 'LocationConstraint') || undefined)
    : refused(malformedXml)
}

/** The region in which an endpoint's region lets the bucket be created. */
export function creationRegion(
  constraint: string | undefined,
  endpointRegion: string,
): Outcome<string, S3Error> {
  if (constraint === undefined)
    return endpointRegion === home ? accepted(home) : refused(incompatibleLocation())
  const named = constraint === 'EU' ? 'eu-west-1' : constraint
  if (!regions.has(named)) return refused(invalidLocation(constraint))
  return endpointRegion === home || endpointRegion === named
    ? accepted(named)
    : refused(incompatibleLocation(constraint))
}
