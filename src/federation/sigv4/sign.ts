/**
 * Signs a request to S3 in its headers, as an application does before it sends one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * @module
 */
import type { HttpRequest } from '../http.ts'
import { amzDate } from './amz-date.ts'
import type { Authorization } from './authorization.ts'
import { calculate } from './calculate.ts'
import { renderCredentialScope } from './credential-scope.ts'
import { unsignedPayload } from './payload-hash.ts'

export interface Signer {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Of temporary credentials. */
  readonly sessionToken?: string
  readonly region: string
  /** In seconds since the Unix epoch. */
  readonly signedAt: number
}

/**
 * The request with its signature, which covers the host and every header that it has then. The
 * payload is left out of it, as S3 lets one do over TLS.
 */
export async function signRequest(request: HttpRequest, signer: Signer): Promise<HttpRequest> {
  const { accessKeyId, secretAccessKey, sessionToken, region, signedAt } = signer
  const timestamp = amzDate(signedAt)
  const headers: HttpRequest['headers'] = [
    ...request.headers,
    ['x-amz-content-sha256', unsignedPayload],
    ['x-amz-date', timestamp],
    ...(sessionToken === undefined ? [] : [['x-amz-security-token', sessionToken] as const]),
  ]
  const authorization: Authorization = {
    placement: 'header',
    accessKeyId,
    scope: { date: timestamp.slice(0, 8), region, service: 's3' },
    signedHeaders: ['host', ...headers.map(([name]) => name.toLowerCase())].sort(),
    signature: '',
    timestamp,
    signedAt,
  }
  const { signature } = await calculate({ ...request, headers }, authorization, secretAccessKey, {
    payloadHash: unsignedPayload,
    pathEncoding: 'once',
  })
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
