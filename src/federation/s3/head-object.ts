/**
 * HeadObject: what GetObject would answer, without the content. It has no permission of its own.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 * @module
 */
import { getObject } from './get-object.ts'
import type { BucketOperation } from './operation.ts'

/** Needs `s3:GetObject`; the body is dropped as of every answer to HEAD. */
export const headObject: BucketOperation = { ...getObject, name: 'HeadObject' }
