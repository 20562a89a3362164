/** A token that somebody tampered with. @module */
import { encodeBase64Url } from '../encoding/base64.ts'
import { decodeJwt, type JsonObject } from '../jose/decode-jwt.ts'
import type { App } from './app.ts'

/** The token with other claims under the old signature; as it is where there are none to change. */
export function withAlteredClaims(token: string, claims: App['alteredClaims']): string {
  const jwt = claims && decodeJwt(token)
  return jwt ? withAlteredPayload(token, { ...jwt.payload, ...claims }) : token
}

/** The token with this payload under the old signature. */
export function withAlteredPayload(token: string, payload: JsonObject): string {
  const [header = '', , signature = ''] = token.split('.')
  const bytes = new TextEncoder().encode(JSON.stringify(payload))
  return [header, encodeBase64Url(bytes), signature].join('.')
}
