/**
 * What the standards leave to a provider: the look of its opaque tokens, and which claims it puts
 * into an ID token. Providers differ in these data, not in code. How one says no stands in `refusals/`.
 *
 * @module
 */
export interface Dialect {
  /** Whether it is an OpenID provider; others give out access tokens alone. */
  readonly idTokens: boolean
  /** Whether they come without the scope `openid` too. */
  readonly idTokensUnasked: boolean
  /** Members of the token endpoint's answer, in their order. */
  readonly tokenMembers: readonly string[]
  /** `token_type`, which compares without regard to case (RFC 6749 §5.1). */
  readonly tokenType: string
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
  /** Whether a client without a secret must send a code challenge (RFC 9700 §2.1.1). */
  readonly publicClientsNeedPkce: boolean
  /** Members of the discovery document beside the endpoints. */
  readonly metadata: Readonly<Record<string, unknown>>
}
