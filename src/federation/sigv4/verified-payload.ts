/** What comes of verifying a payload. @module */
import type { Trailer } from './aws-chunked.ts'
import type { ChunkMismatch } from './chunk-signature.ts'

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
