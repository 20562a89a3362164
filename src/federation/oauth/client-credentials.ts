/**
 * What a client says of itself at an OAuth endpoint: in the Authorization header, or in the form.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 * @module
 */
import { decodeBase64 } from '../encoding/base64.ts'
import { type HttpRequest, headerValue } from '../http.ts'
import { entryOf } from '../lookup.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { Parameters } from './parameters.ts'

export interface ClientCredentials {
  readonly clientId: string | undefined
  readonly secret: string | undefined
  /** Whether they came in the Authorization header. */
  readonly basic: boolean
}

export type CredentialsProblem =
  | { readonly reason: 'malformed' }
  | { readonly reason: 'twice'; readonly clientId: string | undefined }

/** The credentials of a request; refused where the header cannot be read, or two ways are used. */
export function readClientCredentials(
  request: HttpRequest,
  values: Parameters['values'],
): Outcome<ClientCredentials, CredentialsProblem> {
  const posted = {
    clientId: entryOf(values, 'client_id'),
    secret: entryOf(values, 'client_secret'),
    basic: false,
  }
  const [, encoded] =
    /^basic\s*(.*)$/i.exec(headerValue(request.headers, 'authorization') ?? '') ?? []
  if (encoded === undefined) return accepted(posted)
  const basic = decodeBasic(encoded)
  if (!basic) return refused({ reason: 'malformed' })
  const another = posted.clientId !== undefined && posted.clientId !== basic.clientId
  return posted.secret !== undefined || another
    ? refused({ reason: 'twice', clientId: basic.clientId })
    : accepted(basic)
}

/** Id and secret are form-encoded before they are joined by a colon (RFC 6749 §2.3.1, Appendix B). */
function decodeBasic(encoded: string): ClientCredentials | undefined {
  const bytes = decodeBase64(encoded.trim())
  const pair = bytes && new TextDecoder().decode(bytes)
  const colon = pair?.indexOf(':') ?? -1
  if (!pair || colon < 0) return undefined
  const clientId = decodeFormValue(pair.slice(0, colon))
  const secret = decodeFormValue(pair.slice(colon + 1))
  return { clientId: clientId || undefined, secret: secret || undefined, basic: true }
}

/** What is not well encoded is taken as it stands, as servers that meet unencoded secrets do. */
function decodeFormValue(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}
