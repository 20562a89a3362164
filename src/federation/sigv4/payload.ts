/** The payload of a signed request: whether it is the one that was signed, and its content. @module */
import { hex, sha256 } from '../encoding/sha256.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { bodyBytes, type HttpRequest } from '../http.ts'
import type { Trailer } from './aws-chunked.ts'
import type { ChunkMismatch, ChunkSigning } from './chunk-signature.ts'
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
  if (declared.kind === 'streaming')
    return verifyStreamedPayload(request, body, declared, signing, seed)
  if (declared.kind === 'digest') {
    const computed = hex(await sha256(body))
    if (computed !== declared.text.toLowerCase())
      return failed({ kind: 'payload-mismatch', declared: declared.text, computed })
  }
  return { ok: true, payload: { content: body, trailers: [] } }
}

/** Uploads in chunks are what an SDK makes of a stream; nothing else needs it. */
const verifyStreamedPayload = fetchedOnce(
  async () => (await import('./streamed-payload.ts')).verifyStreamedPayload,
)

const failed = (failure: PayloadFailure): VerifiedPayload => ({ ok: false, failure })
