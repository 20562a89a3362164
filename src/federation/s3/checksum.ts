/**
 * Checksums of uploads.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 * @module
 */
import { encodeBase64 } from '../encoding/base64.ts'
import { crc32, crc32c, crc64nvme } from '../encoding/crc.ts'
import { sha256 } from '../encoding/sha256.ts'

/** The algorithms by the name that their header ends with: `x-amz-checksum-crc32`. */
const algorithms = {
  crc32: { name: 'CRC32', length: 4, digest: async (content) => crc32(content) },
  crc32c: { name: 'CRC32C', length: 4, digest: async (content) => crc32c(content) },
  crc64nvme: { name: 'CRC64NVME', length: 8, digest: async (content) => crc64nvme(content) },
  sha1: {
    name: 'SHA1',
    length: 20,
    digest: async (content) =>
      new Uint8Array(await crypto.subtle.digest('SHA-1', new Uint8Array(content))),
  },
  sha256: { name: 'SHA256', length: 32, digest: sha256 },
} as const satisfies Readonly<Record<string, Algorithm>>

interface Algorithm {
  /** As S3 writes it in messages and listings. */
  readonly name: string
  /** Of the checksum, in bytes. */
  readonly length: number
  readonly digest: (content: Uint8Array) => Promise<Uint8Array>
}

export type ChecksumAlgorithm = keyof typeof algorithms

/** Whether a header names an algorithm that S3 has. */
export const isChecksumAlgorithm = (name: string): name is ChecksumAlgorithm =>
  Object.hasOwn(algorithms, name)

export const checksumName = (algorithm: ChecksumAlgorithm): string => algorithms[algorithm].name

/** How many bytes a checksum of this algorithm has. */
export const checksumLength = (algorithm: ChecksumAlgorithm): number => algorithms[algorithm].length

/** The checksum in base64. */
export const checksum = async (
  algorithm: ChecksumAlgorithm,
  content: Uint8Array,
): Promise<string> => encodeBase64(await algorithms[algorithm].digest(content))
