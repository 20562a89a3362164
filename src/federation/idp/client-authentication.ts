/**
 * How a client proves itself at the token endpoint: `client_secret_basic`, `client_secret_post`, or
 * `none` for a client without a secret.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 * @module
 */
import { decodeBase64 } from '../encoding/base64.ts'
import { type HttpRequest, headerValue } from '../http.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { TokenReason } from './dialect.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { entryOf } from './lookup.ts'
import type { Parameters } from './parameters.ts'

/** Why the client cannot be believed, and what was sent. */
export interface ClientProblem {
  readonly reason: TokenReason
  readonly clientId?: string | undefined
}

interface Credentials {
  readonly clientId: string | undefined
  readonly secret: string | undefined
}

/** The id of the client that proved itself. */
export function authenticateClient(
  provider: IdentityProvider,
  request: HttpRequest,
  values: Parameters['values'],
): Outcome<string, ClientProblem> {
  const credentials = readCredentials(request, values)
  if (!credentials.ok) return credentials
  const { clientId, secret } = credentials.value
  if (clientId === undefined) return refused({ reason: 'client-missing' })
  const client = entryOf(provider.clients, clientId)
  if (!client) return refused({ reason: 'client-unknown', clientId })
  if (client.secret === secret) return accepted(clientId)
  if (secret === undefined) return refused({ reason: 'client-secret-missing', clientId })
  // A public client that sends a secret is taken for what it is: there is nothing to compare.
  return client.secret === undefined
    ? accepted(clientId)
    : refused({ reason: 'client-secret-wrong', clientId })
}

function readCredentials(
  request: HttpRequest,
  values: Parameters['values'],
): Outcome<Credentials, ClientProblem> {
  const posted = {
    clientId: entryOf(values, 'client_id'),
    secret: entryOf(values, 'client_secret'),
  }
  const [, encoded] =
    /^basic\s*(.*)$/i.exec(headerValue(request.headers, 'authorization') ?? '') ?? []
  if (encoded === undefined) return accepted(posted)
  const basic = decodeBasic(encoded)
  if (!basic) return refused({ reason: 'client-credentials-malformed' })
  const another = posted.clientId !== undefined && posted.clientId !== basic.clientId
  return posted.secret !== undefined || another
    ? refused({ reason: 'client-credentials-twice', clientId: basic.clientId })
    : accepted(basic)
}

/** Id and secret are form-encoded before they are joined by a colon (RFC 6749 §2.3.1, Appendix B). */
function decodeBasic(encoded: string): Credentials | undefined {
  const bytes = decodeBase64(encoded.trim())
  const pair = bytes && new TextDecoder().decode(bytes)
  const colon = pair?.indexOf(':') ?? -1
  if (!pair || colon < 0) return undefined
  const clientId = decodeFormValue(pair.slice(0, colon))
  const secret = decodeFormValue(pair.slice(colon + 1))
  return { clientId: clientId || undefined, secret: secret || undefined }
}

/** What is not well encoded is taken as it stands, as servers that meet unencoded secrets do. */
function decodeFormValue(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}
