/** A token that somebody tampered with. @module */
import { encodeBase64Url } from '../encoding/base64.ts'
import { decodeJwt } from '../jose/decode-jwt.ts'
import type { App } from './app.ts'

/** The token with other claims under the old signature; as it is where there are none to change. */
export function withAlteredClaims(token: string, claims: App['alteredClaims']): string {
  const jwt = claims && decodeJwt(token)
  if (!jwt) return token
  const [header = '', , signature = ''] = token.split('.')
  const payload = new TextEncoder().encode(JSON.stringify({ ...jwt.payload, ...claims }))
  return [header, encodeBase64Url(payload), signature].join('.')
}
