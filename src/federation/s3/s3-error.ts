/**
 * How S3 says no: code, status, text and the members of each error. Texts are AWS's own.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 * @module
 */
import type { XmlNode } from '../encoding/xml.ts'
import type { HttpHeaders } from '../http.ts'
import type { Refusal } from '../refusal.ts'

export interface S3Error extends Refusal {
  /** What the error says besides code and text, in its order. */
  readonly members: readonly XmlNode[]
  readonly headers?: HttpHeaders
}

/** Puts an error together. */
export const s3Error = (
  status: number,
  code: string,
  message: string,
  members: readonly XmlNode[] = [],
): S3Error => ({ code, status, message, members })

export const accessDenied = (message = 'Access Denied', members: readonly XmlNode[] = []) =>
  s3Error(403, 'AccessDenied', message, members)

export const invalidRequest = (message: string) => s3Error(400, 'InvalidRequest', message)

export const noSuchBucket = (name: string) =>
  s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', [['BucketName', name]])

export const noSuchKey = (key: string) =>
  s3Error(404, 'NoSuchKey', 'The specified key does not exist.', [['Key', key]])

export const invalidUri = (uri: string) =>
  s3Error(400, 'InvalidURI', "Couldn't parse the specified URI.", [['URI', uri]])

/** The bucket is in another region than the endpoint. */
export const permanentRedirect = (endpoint: string, bucket: string, region: string): S3Error => ({
  ...s3Error(
    301,
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    [
      ['Endpoint', endpoint],
      ['Bucket', bucket],
    ],
  ),
  headers: [['x-amz-bucket-region', region]],
})
