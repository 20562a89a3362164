/**
 * How an identity provider's refusal reads: JSON from its token endpoint, members of a redirect from
 * its authorization endpoint, a page elsewhere.
 *
 * @module
 */
import type { PartyId } from '../exchange.ts'
import { bodyText, type HttpResponse, headerValue, parseUrl } from '../http.ts'
import { parseJsonObject } from '../jose/decode-jwt.ts'
import type { LegRefusal } from './app.ts'

/** `error` and `error_description` (RFC 6749 §4.1.2.1 and §5.2) where there are any. */
export function oauthRefusal(party: PartyId, response: HttpResponse): LegRefusal {
  const redirect = parseUrl(headerValue(response.headers, 'location') ?? '')?.searchParams
  const members = redirect ? Object.fromEntries(redirect) : parseJsonObject(bodyText(response.body))
  const { error, error_description: description } = members ?? {}
  return {
    party,
    status: response.status,
    code: typeof error === 'string' ? error : `HTTP ${response.status}`,
    message: typeof description === 'string' ? description : '',
  }
}
