/** How an identity provider's refusal reads: JSON from its token endpoint, a page elsewhere. @module */
import type { PartyId } from '../exchange.ts'
import { bodyText, type HttpResponse } from '../http.ts'
import { isJsonObject } from '../jose/decode-jwt.ts'
import type { LegRefusal } from './app.ts'

/** `error` and `error_description` (RFC 6749 §5.2) where there are any. */
export function oauthRefusal(party: PartyId, response: HttpResponse): LegRefusal {
  const body = parsed(bodyText(response.body))
  return {
    party,
    status: response.status,
    code: typeof body?.['error'] === 'string' ? body['error'] : `HTTP ${response.status}`,
    message: typeof body?.['error_description'] === 'string' ? body['error_description'] : '',
  }
}

function parsed(text: string) {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
