/**
 * Reads a request's authorization, from its header or from its presigned query.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html
 * @module
 */
import { type HttpRequest, headerValue } from '../http.ts'
import { signingTime } from './amz-date.ts'
import { malformed, type ParsedAuthorization, signedHeaderNames } from './authorization.ts'
import { parseCredential } from './parse-credential.ts'
import type { PresignedExpiry } from './parse-presigned-query.ts'
import { queryValue, requestTarget } from './request-target.ts'
import { algorithm } from './string-to-sign.ts'

/**
 * What the request says of its signature; nothing is verified yet.
 *
 * @param expiry - Whether a presigned URL must say how long it lasts.
 */
export async function parseAuthorization(
  request: HttpRequest,
  expiry: PresignedExpiry = 'required',
): Promise<ParsedAuthorization> {
  const target = requestTarget(request)
  const header = headerValue(request.headers, 'authorization')
  const presigned =
    queryValue(target, 'X-Amz-Algorithm') !== undefined ||
    queryValue(target, 'X-Amz-Signature') !== undefined
  if (header !== undefined)
    return presigned
      ? malformed('header', 'several-mechanisms', header)
      : parseAuthorizationHeader(header, request)
  if (!presigned)
    return queryValue(target, 'AWSAccessKeyId') === undefined
      ? { kind: 'none' }
      : malformed('header', 'unsupported-algorithm')
  const { parsePresignedQuery } = await import('./parse-presigned-query.ts')
  return parsePresignedQuery(target, expiry)
}

function parseAuthorizationHeader(header: string, request: HttpRequest): ParsedAuthorization {
  const text = header.trim()
  const space = text.indexOf(' ')
  if (space < 0) return malformed('header', 'not-one-space', header)
  const scheme = text.slice(0, space)
  if (scheme !== algorithm)
    return malformed(
      'header',
      /^AWS/.test(scheme) ? 'unsupported-algorithm' : 'unsupported-scheme',
      header,
    )
  const components = new Map<string, string>()
  for (const component of text.slice(space).split(',')) {
    const equals = component.indexOf('=')
    if (equals < 0) return malformed('header', 'malformed-component', component.trim())
    components.set(component.slice(0, equals).trim(), component.slice(equals + 1).trim())
  }
  return signedBy(components, request)
}

function signedBy(components: Map<string, string>, request: HttpRequest): ParsedAuthorization {
  const named = components.get('Credential')
  const signedHeaders = components.get('SignedHeaders')
  const signature = components.get('Signature')
  if (!named) return malformed('header', 'missing-credential')
  if (!signedHeaders) return malformed('header', 'missing-signed-headers')
  if (!signature) return malformed('header', 'missing-signature')
  const credential = parseCredential(named, 'header')
  if (credential.kind === 'malformed') return credential
  const amzDate = headerValue(request.headers, 'x-amz-date')
  const date = amzDate ?? headerValue(request.headers, 'date')
  if (date === undefined) return malformed('header', 'missing-date')
  const time = signingTime(amzDate, date)
  if (!time) return malformed('header', 'malformed-date', date)
  if (credential.scope.date !== time.timestamp.slice(0, 8))
    return malformed(
      'header',
      'scope-date-differs',
      credential.scope.date,
      time.timestamp.slice(0, 8),
    )
  return {
    kind: 'signed',
    authorization: {
      placement: 'header',
      accessKeyId: credential.accessKeyId,
      scope: credential.scope,
      signedHeaders: signedHeaderNames(signedHeaders),
      signature,
      ...time,
    },
  }
}
