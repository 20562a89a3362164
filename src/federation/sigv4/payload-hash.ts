/**
 * What stands for the payload in a canonical request.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html
 * @module
 */
import { hex, sha256 } from '../encoding/sha256.ts'
import { bodyBytes, type HttpRequest, headerValue } from '../http.ts'
import { queryValue, requestTarget } from './request-target.ts'

export const unsignedPayload = 'UNSIGNED-PAYLOAD'

/** Chunked uploads, with and without signed chunks and trailing headers. */
const streamingPayloads = {
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD': { signed: true, trailer: false },
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER': { signed: true, trailer: true },
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER': { signed: false, trailer: true },
} as const satisfies Readonly<
  Record<string, { readonly signed: boolean; readonly trailer: boolean }>
>

/** What an upload says about its payload. */
export type PayloadDeclaration =
  | { readonly kind: 'unsigned'; readonly text: typeof unsignedPayload }
  | { readonly kind: 'digest'; readonly text: string }
  | {
      readonly kind: 'streaming'
      readonly text: keyof typeof streamingPayloads
      readonly signed: boolean
      readonly trailer: boolean
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly text: string }

/**
 * Reads `x-amz-content-sha256`, which S3 requires of requests with an `Authorization` header; a
 * presigned URL may carry it as a parameter and is unsigned where it does not.
 */
export function declaredPayload(request: HttpRequest, presigned: boolean): PayloadDeclaration {
  const text =
    headerValue(request.headers, 'x-amz-content-sha256') ??
    (presigned
      ? (queryValue(requestTarget(request), 'X-Amz-Content-Sha256') ?? unsignedPayload)
      : undefined)
  if (text === undefined) return { kind: 'missing' }
  if (text === unsignedPayload) return { kind: 'unsigned', text }
  if (isStreaming(text)) return { kind: 'streaming', text, ...streamingPayloads[text] }
  return /^[0-9a-f]{64}$/i.test(text) ? { kind: 'digest', text } : { kind: 'unknown', text }
}

const isStreaming = (text: string): text is keyof typeof streamingPayloads =>
  Object.hasOwn(streamingPayloads, text)

/** The SHA-256 of the body as it was sent, in hexadecimal. */
export const payloadHash = async (request: HttpRequest): Promise<string> =>
  hex(await sha256(bodyBytes(request.body)))
