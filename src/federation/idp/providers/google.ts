/**
 * Google as an OpenID provider. Its wording was recorded from its endpoints by people who reported
 * it between 2018 and 2026; what nobody recorded is worded as for any provider.
 *
 * @see https://developers.google.com/identity/openid-connect/reference
 * @module
 */
import type { Refusal } from '../../refusal.ts'
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/** The provider at accounts.google.com; its endpoints are on four hosts. */
export const google = (parts: ProviderParts): IdentityProvider =>
  openIdProvider('https://accounts.google.com', {
    name: 'Google',
    dialect: 'google',
    endpoints: {
      authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      jwks: 'https://www.googleapis.com/oauth2/v3/certs',
      userinfo: 'https://openidconnect.googleapis.com/v1/userinfo',
    },
    ...parts,
  })

const badRequest = (code: string, message: string): Refusal => ({ code, status: 400, message })
const invalidRequest = (message: string): Refusal => badRequest('invalid_request', message)
const invalidGrant = (message: string): Refusal => badRequest('invalid_grant', message)

export const googleDialect: Dialect = {
  ...openIdDialect,
  codePrefix: '4/0A',
  accessTokenPrefix: 'ya29.a0A',
  accessTokenLifetime: 3599,
  idTokenClaims: [
    'iss',
    'azp',
    'aud',
    'sub',
    'hd',
    'email',
    'email_verified',
    'at_hash',
    'nonce',
    'name',
    'picture',
    'given_name',
    'family_name',
    'iat',
    'exp',
  ],
  grantedScopes: {
    email: 'https://www.googleapis.com/auth/userinfo.email',
    profile: 'https://www.googleapis.com/auth/userinfo.profile',
  },
  scopePattern:
    /^(openid|email|profile|https:\/\/(www\.googleapis\.com\/auth\/|mail\.google\.com\/).*)$/,
  responseExtras: { authuser: '0', prompt: 'consent' },
  badRequest: 'page',
  publicClientsNeedPkce: false,
  challengesClients: false,
  silentRefusal: { error_subtype: 'access_denied', error: 'interaction_required' },
  bearerRefusal: { code: 'invalid_request', status: 401, message: 'Invalid Credentials' },
  blocked: 'Access blocked: Authorization Error',
  blockedRedirect: "Access blocked: This app's request is invalid",
  authorizationRefusals: {
    ...openIdDialect.authorizationRefusals,
    'parameter-repeated': invalidRequest(
      'OAuth 2 parameters can only have a single value: {value}',
    ),
    'client-missing': invalidRequest('Missing required parameter: client_id'),
    'client-unknown': {
      code: 'invalid_client',
      status: 401,
      message: 'The OAuth client was not found.',
    },
    'redirect-uri-missing': invalidRequest('Missing required parameter: redirect_uri'),
    'redirect-uri-unregistered': badRequest(
      'redirect_uri_mismatch',
      'The client did not register this redirect_uri: {value}',
    ),
    'response-type-missing': invalidRequest('Required parameter is missing: response_type'),
    'response-type-unsupported': badRequest(
      'unsupported_response_type',
      'Invalid response_type: {value}',
    ),
    'scope-missing': invalidRequest('Missing required parameter: scope'),
    'scope-unknown': badRequest(
      'invalid_scope',
      'Some requested scopes were invalid. {invalid=[{value}]}',
    ),
    'challenge-method-unknown': invalidRequest(
      "Invalid parameter value for code_challenge_method: '{value}' is not a valid CodeChallengeMethod",
    ),
  },
  tokenRefusals: {
    ...openIdDialect.tokenRefusals,
    'grant-type-missing': badRequest('unsupported_grant_type', 'Invalid grant_type: '),
    'grant-type-unsupported': badRequest('unsupported_grant_type', 'Invalid grant_type: {value}'),
    'client-missing': invalidRequest('Could not determine client ID from request.'),
    'client-unknown': {
      code: 'invalid_client',
      status: 401,
      message: 'The OAuth client was not found.',
    },
    'client-credentials-malformed': invalidRequest('Bad Request'),
    'client-secret-missing': invalidRequest('client_secret is missing.'),
    'client-secret-wrong': { code: 'invalid_client', status: 401, message: 'Unauthorized' },
    'redirect-uri-missing': invalidRequest('Missing parameter: redirect_uri'),
    'code-missing': invalidRequest('Missing required parameter: code'),
    'code-malformed': invalidGrant('Malformed auth code.'),
    'code-expired': invalidGrant('Bad Request'),
    'code-redeemed': invalidGrant('Bad Request'),
    'code-of-another-client': { code: 'unauthorized_client', status: 401, message: 'Unauthorized' },
    'redirect-uri-different': badRequest('redirect_uri_mismatch', 'Bad Request'),
    'verifier-missing': invalidGrant('Missing code verifier.'),
    'verifier-wrong': invalidGrant('Invalid code verifier.'),
    'verifier-unneeded': invalidGrant('code_verifier or verifier is not needed.'),
    'account-gone': invalidGrant('Account has been deleted'),
  },
  metadata: {
    // As Google lists them, though only `code` is simulated: AWS looks for `id_token` among them.
    response_types_supported: [
      'code',
      'token',
      'id_token',
      'code token',
      'code id_token',
      'token id_token',
      'code token id_token',
      'none',
    ],
    response_modes_supported: ['query'],
    subject_types_supported: ['public'],
    scopes_supported: ['openid', 'email', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    claims_supported: [
      'aud',
      'email',
      'email_verified',
      'exp',
      'family_name',
      'given_name',
      'iat',
      'iss',
      'name',
      'picture',
      'sub',
    ],
    code_challenge_methods_supported: ['plain', 'S256'],
    grant_types_supported: ['authorization_code'],
    authorization_response_iss_parameter_supported: true,
  },
}
