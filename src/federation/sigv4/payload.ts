/** The payload of a signed request: whether it is the one that was signed, and its content. @module */
import { hex, sha256 } from '../encoding/sha256.ts'
import { bodyBytes, type HttpRequest, headerValue } from '../http.ts'
import { type AwsChunked, parseAwsChunked, type Trailer } from './aws-chunked.ts'
import { type ChunkMismatch, type ChunkSigning, verifyChunks } from './chunk-signature.ts'
import type { PayloadDeclaration } from './payload-hash.ts'

export interface Payload {
  /** Without the chunks' framing. */
  readonly content: Uint8Array
  /** Headers that came after the content. */
  readonly trailers: readonly Trailer[]
}

export type PayloadFailure =
  | { readonly kind: 'payload-mismatch'; readonly declared: string; readonly computed: string }
  | { readonly kind: 'chunk-signature-mismatch'; readonly mismatch: ChunkMismatch }
  | { readonly kind: 'chunk-too-small'; readonly chunk: number; readonly size: number }
  | { readonly kind: 'payload-incomplete' }
  | { readonly kind: 'decoded-length-missing' }
  | { readonly kind: 'decoded-length-differs'; readonly declared: string; readonly actual: number }
  | { readonly kind: 'trailer-malformed' }

export type VerifiedPayload =
  | { readonly ok: true; readonly payload: Payload }
  | { readonly ok: false; readonly failure: PayloadFailure }

/** Every chunk but the last has at least so many bytes. */
export const smallestChunk = 8192

/**
 * Verifies the payload against what the signed headers say of it.
 *
 * @param seed - The signature of the headers, which the first chunk continues.
 */
export async function verifyPayload(
  request: HttpRequest,
  declared: PayloadDeclaration,
  signing: ChunkSigning,
  seed: string,
): Promise<VerifiedPayload> {
  const body = bodyBytes(request.body)
  if (declared.kind === 'streaming') return verifyUpload(request, body, declared, signing, seed)
  if (declared.kind === 'digest') {
    const computed = hex(await sha256(body))
    if (computed !== declared.text.toLowerCase())
      return failed({ kind: 'payload-mismatch', declared: declared.text, computed })
  }
  return { ok: true, payload: { content: body, trailers: [] } }
}

async function verifyUpload(
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
