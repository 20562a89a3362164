/** Headers that must be signed and were not. @module */
import type { HttpHeaders } from '../http.ts'

/**
 * `host` must be signed everywhere; S3 wants every `x-amz-…` header that is present as well. It
 * tolerates `x-amz-content-sha256`, whose value the signature covers anyway.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function unsignedHeaders(
  headers: HttpHeaders,
  signedHeaders: readonly string[],
  amzHeaders: 'must-be-signed' | 'may-be-unsigned',
): readonly string[] {
  const present = headers.map(([name]) => name.toLowerCase())
  const required = [
    'host',
    ...present.filter(
      (name) =>
        amzHeaders === 'must-be-signed' &&
        name.startsWith('x-amz-') &&
        name !== 'x-amz-content-sha256',
    ),
  ]
  return [...new Set(required)].filter((name) => !signedHeaders.includes(name)).sort()
}
