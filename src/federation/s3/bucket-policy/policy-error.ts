/**
 * How S3 refuses a bucket policy. The texts beyond those of the grammar are quoted in public
 * transcripts of `PutBucketPolicy`.
 *
 * @module
 */
import { accessDenied, s3Error } from '../s3-error.ts'

export const malformedPolicy = (message: string) => s3Error(400, 'MalformedPolicy', message)

/** @param type - `AWS`. */
export const invalidPrincipal = (type: string, value: string) =>
  s3Error(400, 'MalformedPolicy', 'Invalid principal in policy', [
    ['Detail', `"${type}" : "${value}"`],
  ])

export const noSuchBucketPolicy = (bucketName: string) =>
  s3Error(404, 'NoSuchBucketPolicy', 'The bucket policy does not exist', [
    ['BucketName', bucketName],
  ])

export const publicPolicyBlocked = (caller: string, resource: string) =>
  accessDenied(
    `User: ${caller} is not authorized to perform: s3:PutBucketPolicy on resource: "${resource}" because public policies are blocked by the BlockPublicPolicy block public access setting.`,
  )
