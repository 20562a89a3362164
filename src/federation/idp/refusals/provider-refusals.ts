/**
 * How a provider says no: its texts are fetched when it does. Providers differ in these data, not in
 * code.
 *
 * @module
 */
import type { Refusal } from '../../refusal.ts'

export interface ProviderRefusals {
  readonly authorization: Readonly<Record<AuthorizationReason, Refusal>>
  readonly token: Readonly<Record<TokenReason, Refusal>>
  /** How the UserInfo endpoint refuses a request without a valid access token. */
  readonly bearer: Refusal
  /** Members of the authorization response that refuses a request with `prompt=none`. */
  readonly silent: Readonly<Record<string, string>> & { readonly error: string }
  /** Members of the authorization response where the person said no. */
  readonly denied: Readonly<Record<string, string>> & { readonly error: string }
  /** Whom a malformed authorization request is reported to: the client by redirect, or the person. */
  readonly badRequest: 'redirect' | 'page'
  /** The heading of the page that refuses. */
  readonly blocked: string
  /** The heading where the redirect URI is not registered, if it differs. */
  readonly blockedRedirect?: string
  /** How errors are written as JSON: as OAuth has it, or as Facebook's Graph API. */
  readonly errors: 'oauth' | 'graph'
  /** Whether a failed client authentication is answered with WWW-Authenticate (RFC 6749 §5.2). */
  readonly challengesClients: boolean
}

/** Why an authorization request is refused before anyone is asked. */
export type AuthorizationReason =
  | 'parameter-repeated'
  | 'client-missing'
  | 'client-unknown'
  | 'redirect-uri-missing'
  | 'redirect-uri-unregistered'
  | 'response-type-missing'
  | 'response-type-unsupported'
  | 'response-mode-unsupported'
  | 'request-object-unsupported'
  | 'scope-missing'
  | 'scope-unknown'
  | 'challenge-missing'
  | 'challenge-method-unknown'
  | 'challenge-method-alone'
  | 'prompt-contradictory'

/** Why a token request is refused. */
export type TokenReason =
  | 'not-a-form'
  | 'parameter-repeated'
  | 'grant-type-missing'
  | 'grant-type-unsupported'
  | 'client-missing'
  | 'client-unknown'
  | 'client-credentials-malformed'
  | 'client-credentials-twice'
  | 'client-secret-missing'
  | 'client-secret-wrong'
  | 'redirect-uri-missing'
  | 'code-missing'
  | 'code-malformed'
  | 'code-expired'
  | 'code-redeemed'
  | 'code-of-another-client'
  | 'redirect-uri-different'
  | 'verifier-missing'
  | 'verifier-wrong'
  | 'verifier-unneeded'
  | 'account-gone'
  | 'key-unusable'

/**
 * Puts the offending value where the message says `{value}`, without characters that an
 * `error_description` must not have (RFC 6749 §5.2).
 */
export const refusalAbout = (refusal: Refusal, value: string): Refusal => ({
  ...refusal,
  message: refusal.message.replace('{value}', () =>
    value.replace(/[^\x20-\x21\x23-\x5b\x5d-\x7e]/g, '?'),
  ),
})
