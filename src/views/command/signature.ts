/** Whose keys signed a request, and for which service. @module */
import { type HttpRequest, headerValue } from '../../federation/http.ts'
import type { Secret } from '../secrets.ts'

/** What a command needs to sign as the app did. */
export interface Signature {
  readonly region: string
  /** As the signature's scope names it: `s3`. */
  readonly service: string
  readonly accessKeyId: Secret
  readonly secretAccessKey: Secret
  /** Absent where the app left it out. */
  readonly sessionToken?: Secret
}

/**
 * The signature of a request; `undefined` where it has none.
 *
 * @param secretKeys - Secret access keys by the ids of their keys.
 */
export function signatureOf(
  { headers }: HttpRequest,
  secretKeys: ReadonlyMap<string, string>,
): Signature | undefined {
  const scope = /^AWS4-HMAC-SHA256 .*Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(
    headerValue(headers, 'authorization') ?? '',
  )
  if (!scope) return undefined
  const [, id = '', region = '', service = ''] = scope
  const token = headerValue(headers, 'x-amz-security-token')
  return {
    region,
    service,
    accessKeyId: { variable: 'AWS_ACCESS_KEY_ID', value: id },
    secretAccessKey: { variable: 'AWS_SECRET_ACCESS_KEY', value: secretKeys.get(id) ?? '' },
    ...(token === undefined
      ? {}
      : { sessionToken: { variable: 'AWS_SESSION_TOKEN', value: token } }),
  }
}
