/**
 * The canonical request: what a signature covers, written so that both sides get the same bytes.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 * @module
 */
import type { HttpRequest } from '../http.ts'
import { canonicalHeaders } from './canonical-headers.ts'
import { canonicalPath, type PathEncoding } from './canonical-path.ts'
import { canonicalQuery } from './canonical-query.ts'
import { requestTarget } from './request-target.ts'

export interface CanonicalRequestParts {
  /** Lower-case and sorted. */
  readonly signedHeaders: readonly string[]
  /** The payload's SHA-256 in hexadecimal, or what stands for it: `UNSIGNED-PAYLOAD`, `STREAMING-…`. */
  readonly payloadHash: string
  readonly pathEncoding: PathEncoding
  /** Whether the signature is in the query. */
  readonly presigned: boolean
}

/** Method, path, query, headers, the names of the headers and the payload's hash, a line each. */
export function canonicalRequest(request: HttpRequest, parts: CanonicalRequestParts): string {
  const target = requestTarget(request)
  return [
    request.method.toUpperCase(),
    canonicalPath(target.path, parts.pathEncoding),
    canonicalQuery(target.query, parts.presigned),
    canonicalHeaders(request.headers, parts.signedHeaders, target.host),
    parts.signedHeaders.join(';'),
    parts.payloadHash,
  ].join('\n')
}
