/** Any OpenID provider that does as the standards say. @module */
import { parseUrl } from '../../http.ts'
import type { Refusal } from '../../refusal.ts'
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'

/** What a scenario says of a provider; the rest has a usual value. */
export type ProviderParts = Pick<IdentityProvider, 'clients' | 'users' | 'keys' | 'signingKey'> &
  Partial<IdentityProvider>

/** A provider at any issuer URL, with its endpoints below it. */
export const openIdProvider = (issuer: string, parts: ProviderParts): IdentityProvider => {
  const base = issuer.replace(/\/$/, '')
  return {
    name: parseUrl(issuer)?.host ?? issuer,
    issuer,
    endpoints: {
      authorization: `${base}/authorize`,
      token: `${base}/token`,
      jwks: `${base}/.well-known/jwks.json`,
      userinfo: `${base}/userinfo`,
    },
    idTokenLifetime: 3600,
    clockSkew: 0,
    reachable: true,
    extraClaims: {},
    redeemedCodes: [],
    ...parts,
  }
}

const badRequest = (code: string, message: string): Refusal => ({ code, status: 400, message })
const invalidRequest = (message: string): Refusal => badRequest('invalid_request', message)
const invalidGrant = (message: string): Refusal => badRequest('invalid_grant', message)
const invalidClient = (message: string): Refusal => ({
  code: 'invalid_client',
  status: 401,
  message,
})

/** Codes from RFC 6749 §4.1.2.1 and §5.2, OpenID Connect Core §3.1.2.6 and RFC 7636 §4.4.1, §4.6. */
export const openIdDialect: Dialect = {
  idTokens: true,
  idTokensUnasked: false,
  tokenMembers: ['access_token', 'expires_in', 'scope', 'token_type', 'id_token'],
  tokenType: 'Bearer',
  errors: 'oauth',
  parameterDefaults: {},
  tokenParameterDefaults: {},
  tokenByGet: false,
  scopeSeparator: / /,
  versionedPaths: false,
  booleansAsText: false,
  codePrefix: '',
  accessTokenPrefix: '',
  accessTokenLifetime: 3600,
  idTokenClaims: ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce', 'at_hash'],
  unreleasedClaims: [],
  grantedScopes: {},
  responseExtras: {},
  badRequest: 'redirect',
  publicClientsNeedPkce: true,
  challengesClients: true,
  silentRefusal: { error: 'login_required', error_description: 'Nobody is signed in.' },
  deniedRefusal: { error: 'access_denied' },
  bearerRefusal: { code: 'invalid_token', status: 401, message: 'The access token is not valid' },
  blocked: 'This sign-in cannot go on',
  authorizationRefusals: {
    'parameter-repeated': invalidRequest('Sent more than once: {value}'),
    'client-missing': invalidRequest('Missing: client_id'),
    'client-unknown': badRequest('unauthorized_client', 'No such client: {value}'),
    'redirect-uri-missing': invalidRequest('Missing: redirect_uri'),
    'redirect-uri-unregistered': invalidRequest('The client did not register this redirect_uri'),
    'response-type-missing': invalidRequest('Missing: response_type'),
    'response-type-unsupported': badRequest(
      'unsupported_response_type',
      'Unsupported response_type: {value}',
    ),
    'response-mode-unsupported': invalidRequest('Unsupported response_mode: {value}'),
    'request-object-unsupported': badRequest(
      'request_not_supported',
      'Request objects are not supported',
    ),
    'scope-missing': badRequest('invalid_scope', 'Missing: scope'),
    'scope-unknown': badRequest('invalid_scope', 'Unknown scope: {value}'),
    'challenge-missing': invalidRequest('A public client must send a code_challenge'),
    'challenge-method-unknown': invalidRequest('Unsupported code_challenge_method: {value}'),
    'challenge-method-alone': invalidRequest('code_challenge_method without code_challenge'),
    'prompt-contradictory': invalidRequest('prompt=none excludes every other prompt'),
  },
  tokenRefusals: {
    'not-a-form': invalidRequest('Send application/x-www-form-urlencoded'),
    'parameter-repeated': invalidRequest('Sent more than once: {value}'),
    'grant-type-missing': invalidRequest('Missing: grant_type'),
    'grant-type-unsupported': badRequest(
      'unsupported_grant_type',
      'Unsupported grant_type: {value}',
    ),
    'client-missing': invalidClient('No client authentication'),
    'client-unknown': invalidClient('Client authentication failed'),
    'client-credentials-malformed': invalidClient('The Authorization header cannot be read'),
    'client-credentials-twice': invalidRequest('More than one client authentication'),
    'client-secret-missing': invalidClient('This client has a secret and must send it'),
    'client-secret-wrong': invalidClient('Client authentication failed'),
    'redirect-uri-missing': invalidRequest('Missing: redirect_uri'),
    'code-missing': invalidRequest('Missing: code'),
    'code-malformed': invalidGrant('The code was not issued here'),
    'code-expired': invalidGrant('The code has expired'),
    'code-redeemed': invalidGrant('The code was used before'),
    'code-of-another-client': invalidGrant('The code was issued to another client'),
    'redirect-uri-different': invalidGrant('redirect_uri is not that of the authorization request'),
    'verifier-missing': invalidGrant('Missing: code_verifier'),
    'verifier-wrong': invalidGrant('code_verifier does not match code_challenge'),
    'verifier-unneeded': invalidGrant('code_verifier without code_challenge'),
    'account-gone': invalidGrant('The account does not exist any more'),
    'key-unusable': { code: 'server_error', status: 500, message: 'The token cannot be signed' },
  },
  metadata: {
    response_types_supported: ['code', 'id_token'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['public'],
    scopes_supported: ['openid', 'email', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    claims_supported: ['aud', 'email', 'email_verified', 'exp', 'iat', 'iss', 'name', 'sub'],
    code_challenge_methods_supported: ['S256', 'plain'],
    authorization_response_iss_parameter_supported: true,
    request_uri_parameter_supported: false,
  },
}
