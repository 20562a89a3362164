/**
 * The payload of an upload in chunks, each with its signature or with a checksum at the end.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 * @module
 */
import { type HttpRequest, headerValue } from '../http.ts'
import { type AwsChunked, parseAwsChunked, type Trailer } from './aws-chunked.ts'
import { type ChunkSigning, verifyChunks } from './chunk-signature.ts'
import type { PayloadDeclaration } from './payload-hash.ts'
import type { PayloadFailure, VerifiedPayload } from './verified-payload.ts'

/** Every chunk but the last has at least so many bytes. */
export const smallestChunk = 8192

/**
 * Verifies framing, signatures, length and trailers.
 *
 * @param seed - The signature of the headers, which the first chunk continues.
 */
export async function verifyStreamedPayload(
  request: HttpRequest,
  body: Uint8Array,
  declared: Extract<PayloadDeclaration, { kind: 'streaming' }>,
  signing: ChunkSigning,
  seed: string,
): Promise<VerifiedPayload> {
  const length = headerValue(request.headers, 'x-amz-decoded-content-length')
  if (length === undefined) return failed({ kind: 'decoded-length-missing' })
  const upload = parseAwsChunked(body)
  if (!upload) return failed({ kind: 'payload-incomplete' })
  const small = upload.chunks.findIndex(
    ({ data }, index) => index < upload.chunks.length - 2 && data.length < smallestChunk,
  )
  if (small >= 0) {
    const size = upload.chunks[small]?.data.length ?? 0
    return failed({ kind: 'chunk-too-small', chunk: small + 1, size })
  }
  const mismatch = declared.signed
    ? await verifyChunks(upload, signing, seed, declared.trailer)
    : undefined
  if (mismatch) return failed({ kind: 'chunk-signature-mismatch', mismatch })
  const content = joined(upload)
  if (String(content.length) !== length.trim())
    return failed({
      kind: 'decoded-length-differs',
      declared: length,
      actual: content.length,
    })
  return announced(request, upload.trailers)
    ? { ok: true, payload: { content, trailers: upload.trailers } }
    : failed({ kind: 'trailer-malformed' })
}

/** `x-amz-trailer` names the headers that come after the content, and those only. */
function announced(request: HttpRequest, trailers: readonly Trailer[]): boolean {
  const names = (headerValue(request.headers, 'x-amz-trailer') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  return (
    names.sort().join() ===
    trailers
      .map(([name]) => name)
      .sort()
      .join()
  )
}

function joined({ chunks }: AwsChunked): Uint8Array {
  const content = new Uint8Array(chunks.reduce((length, { data }) => length + data.length, 0))
  let position = 0
  for (const { data } of chunks) {
    content.set(data, position)
    position += data.length
  }
  return content
}

const failed = (failure: PayloadFailure): VerifiedPayload => ({ ok: false, failure })
