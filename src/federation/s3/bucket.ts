/** A bucket with its objects. @module */
import { md5 } from '../encoding/md5.ts'
import { hex } from '../encoding/sha256.ts'
import { bodyBytes, type HttpBody } from '../http.ts'
import type { ChecksumAlgorithm } from './checksum.ts'

export interface Bucket {
  readonly region: string
  /** The account that owns the bucket, twelve digits. */
  readonly owner: string
  /** By key: up to 1,024 bytes of UTF-8. */
  readonly objects: Readonly<Record<string, StoredObject>>
  /** The bucket policy, JSON text; most buckets have none. */
  readonly policy?: string
  /** Seconds since the Unix epoch; absent where it was always there. */
  readonly createdAt?: number
}

export interface StoredObject {
  readonly body: HttpBody
  readonly contentType: string
  /** MD5 of the content in lower-case hexadecimal, without the quotes of the header. */
  readonly etag: string
  /** Seconds since the Unix epoch. */
  readonly lastModified: number
  /** `x-amz-meta-…` without that prefix, in lower case. */
  readonly metadata: Readonly<Record<string, string>>
  /** `cache-control`, `content-disposition`, `content-encoding`, … as they were uploaded. */
  readonly systemMetadata?: Readonly<Record<string, string>>
  /** What the upload was checked against; S3 gives it back when asked. */
  readonly checksum?: StoredChecksum
}

export interface StoredChecksum {
  readonly algorithm: ChecksumAlgorithm
  /** Base64. */
  readonly value: string
}

/** What S3 takes an upload without a `Content-Type` for. */
export const defaultContentType = 'binary/octet-stream'

/** An object as S3 would store this content; its entity tag is computed. */
export const storedObject = (
  body: HttpBody,
  { contentType = defaultContentType, metadata = {}, ...rest }: ObjectDetails,
): StoredObject => ({
  body,
  contentType,
  etag: hex(md5(bodyBytes(body))),
  metadata,
  ...rest,
})

export type ObjectDetails = Pick<StoredObject, 'lastModified'> &
  Partial<Pick<StoredObject, 'contentType' | 'metadata' | 'systemMetadata' | 'checksum'>>
