/** How S3 refuses an upload. @module */
import type { PayloadFailure } from '../sigv4/payload.ts'
import { smallestChunk } from '../sigv4/payload.ts'
import { invalidArgument, invalidRequest, type S3Error, s3Error } from './s3-error.ts'

/** 5 GiB: the most that one PUT may upload. */
export const largestUpload = 5 * 1024 ** 3

export const entityTooLarge = (size: number) =>
  s3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', [
    ['ProposedSize', size],
    ['MaxSizeAllowed', largestUpload],
  ])

export const keyTooLong = (size: number) =>
  s3Error(400, 'KeyTooLongError', 'Your key is too long', [
    ['Size', size],
    ['MaxSizeAllowed', 1024],
  ])

export const metadataTooLarge = (size: number) =>
  s3Error(
    400,
    'MetadataTooLarge',
    'Your metadata headers exceed the maximum allowed metadata size',
    [
      ['Size', size],
      ['MaxSizeAllowed', 2048],
    ],
  )

export const aclsNotSupported = s3Error(
  400,
  'AccessControlListNotSupported',
  'The bucket does not allow ACLs',
)

export const invalidDigest = (value: string) =>
  s3Error(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.', [
    ['Content-MD5', value],
  ])

/** Both digests in base64. */
export const badDigest = (expected: string, calculated: string) =>
  s3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.', [
    ['ExpectedDigest', expected],
    ['CalculatedDigest', calculated],
  ])

/** Of documents that must come with a digest. */
export const missingContentMd5 = invalidRequest(
  'Missing required header for this request: Content-MD5',
)

/** @param algorithm - `CRC32`. */
export const badChecksum = (algorithm: string) =>
  s3Error(400, 'BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`)

export const invalidChecksum = (header: string, place: 'header' | 'trailing header') =>
  invalidRequest(`Value for ${header} ${place} is invalid.`)

export const severalChecksums = invalidRequest(
  'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
)

export const checksumNotSent = invalidRequest(
  'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
)

export const unknownChecksumAlgorithm = invalidRequest(
  'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
)

/** What is wrong with a payload; a chunk's signature is worded with the request's. */
export function payloadError(
  failure: Exclude<PayloadFailure, { kind: 'chunk-signature-mismatch' }>,
): S3Error {
  switch (failure.kind) {
    case 'payload-mismatch':
      return s3Error(
        400,
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        [
          ['ClientComputedContentSHA256', failure.declared],
          ['S3ComputedContentSHA256', failure.computed],
        ],
      )
    case 'chunk-too-small':
      return s3Error(
        403,
        'InvalidChunkSizeError',
        `Only the last chunk is allowed to have a size less than ${smallestChunk} bytes`,
        [
          ['Chunk', failure.chunk],
          ['BadChunkSize', failure.size],
        ],
      )
    case 'payload-incomplete':
      return s3Error(400, 'IncompleteBody', 'The request body terminated unexpectedly')
    case 'decoded-length-missing':
      return s3Error(
        411,
        'MissingContentLength',
        'You must provide the Content-Length HTTP header.',
      )
    case 'decoded-length-differs':
      return s3Error(
        400,
        'IncompleteBody',
        'You did not provide the number of bytes specified by the Content-Length HTTP header',
      )
    case 'trailer-malformed':
      return s3Error(
        400,
        'MalformedTrailerError',
        'The request contained trailing data that was not well-formed or did not conform to our published schema.',
      )
  }
}

/** The declaration of the payload that S3 does not know. */
export const unknownPayload = (value: string) =>
  invalidArgument(
    'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 value.',
    'x-amz-content-sha256',
    value,
  )
