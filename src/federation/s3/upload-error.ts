/** How S3 refuses an upload; fetched when it does. @module */
import { invalidRequest, s3Error } from './s3-error.ts'

export const entityTooLarge = (size: number, most: number) =>
  s3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', [
    ['ProposedSize', size],
    ['MaxSizeAllowed', most],
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
