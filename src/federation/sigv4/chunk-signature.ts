/**
 * Signatures of a chunked upload: each chunk signs what came before it, so that none can be moved.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html#sigv4-chunked-body-definition
 * @module
 */
import { hex, sha256 } from '../encoding/sha256.ts'
import type { AwsChunked, Trailer } from './aws-chunked.ts'
import { type CredentialScope, renderCredentialScope } from './credential-scope.ts'
import { signature } from './signature.ts'

/** What all chunks of one upload share. */
export interface ChunkSigning {
  readonly key: Uint8Array
  /** `20130524T000000Z`. */
  readonly timestamp: string
  readonly scope: CredentialScope
}

/** The string to sign of one chunk; the seed is the signature of the request's headers. */
const chunkStringToSign = async (
  signing: Omit<ChunkSigning, 'key'>,
  previousSignature: string,
  data: Uint8Array,
): Promise<string> =>
  [
    'AWS4-HMAC-SHA256-PAYLOAD',
    signing.timestamp,
    renderCredentialScope(signing.scope),
    previousSignature,
    hex(await sha256('')),
    hex(await sha256(data)),
  ].join('\n')

/** The string to sign of the trailing headers. */
const trailerStringToSign = async (
  signing: Omit<ChunkSigning, 'key'>,
  previousSignature: string,
  trailers: readonly Trailer[],
): Promise<string> =>
  [
    'AWS4-HMAC-SHA256-TRAILER',
    signing.timestamp,
    renderCredentialScope(signing.scope),
    previousSignature,
    hex(await sha256(trailers.map(([name, value]) => `${name}:${value}\n`).join(''))),
  ].join('\n')

/** The first part of an upload whose signature is not the one that follows from what came before. */
export interface ChunkMismatch {
  /** Counted from 1; the trailer comes after the last chunk. */
  readonly part: number
  readonly expected: string
  readonly actual: string
  readonly stringToSign: string
}

/** Verifies every chunk and the trailer, in order. */
export async function verifyChunks(
  upload: AwsChunked,
  signing: ChunkSigning,
  seed: string,
  trailer: boolean,
): Promise<ChunkMismatch | undefined> {
  let previous = seed
  for (const [index, chunk] of upload.chunks.entries()) {
    const toSign = await chunkStringToSign(signing, previous, chunk.data)
    const expected = await signature(signing.key, toSign)
    const actual = chunk.signature ?? ''
    if (actual !== expected) return { part: index + 1, expected, actual, stringToSign: toSign }
    previous = expected
  }
  if (!trailer) return undefined
  const toSign = await trailerStringToSign(signing, previous, upload.trailers)
  const expected = await signature(signing.key, toSign)
  const actual = upload.trailerSignature ?? ''
  return actual === expected
    ? undefined
    : { part: upload.chunks.length + 1, expected, actual, stringToSign: toSign }
}
