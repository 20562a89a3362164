/** How S3 refuses a payload that is not the one that was signed. @module */

import { smallestChunk } from '../sigv4/streamed-payload.ts'
import type { PayloadFailure } from '../sigv4/verified-payload.ts'
import { invalidArgument } from './request-error.ts'
import { type S3Error, s3Error } from './s3-error.ts'

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
