/**
 * What the standards leave to a provider: the look of its opaque tokens, which claims it puts into
 * an ID token, and how it says no. Providers differ in these data, not in code.
 *
 * @module
 */
import type { Refusal } from '../refusal.ts'

export interface Dialect {
  /** Whether it is an OpenID provider; others give out access tokens alone. */
  readonly idTokens: boolean
  /** Whether they come without the scope `openid` too. */
  readonly idTokensUnasked: boolean
  /** Members of the token endpoint's answer, in their order. */
  readonly tokenMembers: readonly string[]
  /** `token_type`, which compares without regard to case (RFC 6749 §5.1). */
  readonly tokenType: string
  /** How errors are written as JSON: as OAuth has it, or as Facebook's Graph API. */
  readonly errors: 'oauth' | 'graph'
  /** Parameters of an authorization request that may be left out, with what they then are. */
  readonly parameterDefaults: Readonly<Record<string, string>>
  /** The same for a token request. */
  readonly tokenParameterDefaults: Readonly<Record<string, string>>
  /** Whether a token request may also be a GET with a query, as Facebook documents it. */
  readonly tokenByGet: boolean
  /** What stands between scopes: a space (RFC 6749 §3.3), with some also a comma. */
  readonly scopeSeparator: RegExp
  /** Whether its paths may begin with a version, `/v23.0/me`, which changes nothing here. */
  readonly versionedPaths: boolean
  /** Whether `email_verified` is told as text, as Apple does. */
  readonly booleansAsText: boolean
  /** Opaque tokens begin so. */
  readonly codePrefix: string
  readonly accessTokenPrefix: string
  /** `expires_in` of access tokens, in seconds. */
  readonly accessTokenLifetime: number
  /** Claims of an ID token in their order; `azp`, `at_hash`, `auth_time` and `nbf` only where named. */
  readonly idTokenClaims: readonly string[]
  /** Claims about a person that it tells nobody. */
  readonly unreleasedClaims: readonly string[]
  /** What a scope is called once it is granted, where that differs from what was asked for. */
  readonly grantedScopes: Readonly<Record<string, string>>
  /** The scopes that exist; others are ignored where nothing is said (OpenID Connect Core §3.1.2.1). */
  readonly scopePattern?: RegExp
  /** Parameters of the authorization response beside those of the standards. */
  readonly responseExtras: Readonly<Record<string, string>>
  /** Whom a malformed authorization request is reported to: the client by redirect, or the person. */
  readonly badRequest: 'redirect' | 'page'
  /** Whether a client without a secret must send a code challenge (RFC 9700 §2.1.1). */
  readonly publicClientsNeedPkce: boolean
  /** Whether a failed client authentication is answered with WWW-Authenticate (RFC 6749 §5.2). */
  readonly challengesClients: boolean
  readonly authorizationRefusals: Readonly<Record<AuthorizationReason, Refusal>>
  readonly tokenRefusals: Readonly<Record<TokenReason, Refusal>>
  /** How the UserInfo endpoint refuses a request without a valid access token. */
  readonly bearerRefusal: Refusal
  /** Members of the authorization response that refuses a request with `prompt=none`. */
  readonly silentRefusal: Readonly<Record<string, string>> & { readonly error: string }
  /** Members of the authorization response where the person said no. */
  readonly deniedRefusal: Readonly<Record<string, string>> & { readonly error: string }
  /** Members of the discovery document beside the endpoints. */
  readonly metadata: Readonly<Record<string, unknown>>
  /** The heading of the page that refuses. */
  readonly blocked: string
  /** The heading where the redirect URI is not registered, if it differs. */
  readonly blockedRedirect?: string
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
