/**
 * How a client proves itself at the token endpoint: `client_secret_basic`, `client_secret_post`, or
 * `none` for a client without a secret.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 * @module
 */
import type { HttpRequest } from '../http.ts'
import { entryOf } from '../lookup.ts'
import { readClientCredentials } from '../oauth/client-credentials.ts'
import type { Parameters } from '../oauth/parameters.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { IdentityProvider } from './identity-provider.ts'
import type { TokenReason } from './refusals/provider-refusals.ts'

/** Why the client cannot be believed, and what was sent. */
export interface ClientProblem {
  readonly reason: TokenReason
  readonly clientId?: string | undefined
}

/** The id of the client that proved itself. */
export function authenticateClient(
  provider: IdentityProvider,
  request: HttpRequest,
  values: Parameters['values'],
): Outcome<string, ClientProblem> {
  const credentials = readClientCredentials(request, values)
  if (!credentials.ok)
    return refused(
      credentials.refusal.reason === 'malformed'
        ? { reason: 'client-credentials-malformed' }
        : { reason: 'client-credentials-twice', clientId: credentials.refusal.clientId },
    )
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
