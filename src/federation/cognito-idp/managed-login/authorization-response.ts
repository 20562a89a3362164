/**
 * How managed login answers an authorization request: at the client's redirect URI, or on its own
 * error page where it is not known that the URI is the client's.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * @module
 */
import type { HttpResponse } from '../../http.ts'
import { redirectResponse } from '../../oauth/responses.ts'
import type { UserPool } from '../user-pool.ts'
import { managedLoginOrigin } from './domain.ts'

/** Where the client waits for an answer, and the value by which it will know it. */
export interface ReturnAddress {
  readonly redirectUri: string
  readonly state: string | undefined
  /** `token` answers in the fragment, all else in the query (RFC 6749 §4.1.2, §4.2.2). */
  readonly responseType: string | undefined
}

/** An error for the client, as OAuth names it. */
export interface ClientError {
  readonly error: string
  readonly description?: string
}

/** Sends the browser back with these members, in their order. */
export function answerClient(
  { redirectUri, responseType }: ReturnAddress,
  members: Readonly<Record<string, string>>,
): HttpResponse {
  const joint = responseType === 'token' ? '#' : redirectUri.includes('?') ? '&' : '?'
  return redirectResponse(302, `${redirectUri}${joint}${new URLSearchParams(members)}`)
}

/** Sends the browser back with an error: the description first, as Cognito writes it. */
export const answerError = (
  address: ReturnAddress,
  { error, description }: ClientError,
): HttpResponse =>
  answerClient(address, {
    ...(description === undefined ? {} : { error_description: description }),
    ...(address.state === undefined ? {} : { state: address.state }),
    error,
  })

/** Sends the browser to the error page of managed login. */
export function redirectToErrorPage(
  pool: UserPool,
  error: 'invalid_request' | 'redirect_mismatch',
  clientId: string | undefined,
): HttpResponse {
  const query = new URLSearchParams({
    error,
    ...(clientId === undefined ? {} : { client_id: clientId }),
  })
  return redirectResponse(302, `${managedLoginOrigin(pool)}/error?${query}`)
}
