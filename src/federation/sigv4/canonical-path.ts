/**
 * The path's canonical form.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 * @module
 */
import { percentDecode, percentEncode } from '../encoding/percent.ts'

/** S3 encodes the path once and takes it as it is; every other service normalises and encodes twice. */
export type PathEncoding = 'once' | 'twice'

/** The path of a request as both sides sign it. */
export const canonicalPath = (path: string, encoding: PathEncoding): string =>
  encoding === 'once'
    ? percentEncode(percentDecode(path.replace(/\+/g, ' ')), '/')
    : percentEncode(normalizedPath(path), '/')

/** Without empty segments, `.` and `..` (RFC 3986 §5.2.4); a last slash stays. */
function normalizedPath(path: string): string {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  const slash = segments.length > 0 && path.endsWith('/') ? '/' : ''
  return `/${segments.join('/')}${slash}`
}
