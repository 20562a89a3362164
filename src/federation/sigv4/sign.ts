/**
 * Signs a request in its headers, as an application does before it sends one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * @module
 */
import type { HttpRequest } from '../http.ts'
import { amzDate } from './amz-date.ts'
import type { Authorization } from './authorization.ts'
import { calculate } from './calculate.ts'
import { renderCredentialScope } from './credential-scope.ts'
import { payloadHash, unsignedPayload } from './payload-hash.ts'

export interface Signer {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Of temporary credentials. */
  readonly sessionToken?: string
  readonly region: string
  /** As it stands in the credential scope: `s3`. */
  readonly service: string
  /** In seconds since the Unix epoch. */
  readonly signedAt: number
}

/**
 * The request with its signature, which covers the host and every header that it has then. S3 lets
 * one leave the payload out over TLS, and takes a path as it is encoded; the others do neither.
 */
export async function signRequest(request: HttpRequest, signer: Signer): Promise<HttpRequest> {
  const { accessKeyId, secretAccessKey, sessionToken, region, service, signedAt } = signer
  const timestamp = amzDate(signedAt)
  const headers: HttpRequest['headers'] = [
    ...request.headers,
    ...(service === 's3' ? [['x-amz-content-sha256', unsignedPayload] as const] : []),
    ['x-amz-date', timestamp],
    ...(sessionToken === undefined ? [] : [['x-amz-security-token', sessionToken] as const]),
  ]
  const authorization: Authorization = {
    placement: 'header',
    accessKeyId,
    scope: { date: timestamp.slice(0, 8), region, service },
    signedHeaders: ['host', ...headers.map(([name]) => name.toLowerCase())].sort(),
    signature: '',
    timestamp,
    signedAt,
  }
  const covered =
    service === 's3'
      ? ({ payloadHash: unsignedPayload, pathEncoding: 'once' } as const)
      : ({ payloadHash: await payloadHash(request), pathEncoding: 'twice' } as const)
  const { signature } = await calculate(
    { ...request, headers },
    authorization,
    secretAccessKey,
    covered,
  )
  const parts = [
    `Credential=${accessKeyId}/${renderCredentialScope(authorization.scope)}`,
    `SignedHeaders=${authorization.signedHeaders.join(';')}`,
    `Signature=${signature}`,
  ]
  return {
    ...request,
    headers: [['authorization', `AWS4-HMAC-SHA256 ${parts.join(', ')}`], ...headers],
  }
}
