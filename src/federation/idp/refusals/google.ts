/**
 * How Google refuses. Its wording was recorded from its endpoints by people who reported it between
 * 2018 and 2026; what nobody recorded is worded as for any provider.
 *
 * @module
 */
import type { Refusal } from '../../refusal.ts'
import { openIdRefusals } from './openid.ts'
import type { ProviderRefusals } from './provider-refusals.ts'

const badRequest = (code: string, message: string): Refusal => ({ code, status: 400, message })
const invalidRequest = (message: string): Refusal => badRequest('invalid_request', message)
const invalidGrant = (message: string): Refusal => badRequest('invalid_grant', message)

export const googleRefusals: ProviderRefusals = {
  ...openIdRefusals,
  badRequest: 'page',
  challengesClients: false,
  silent: { error_subtype: 'access_denied', error: 'interaction_required' },
  bearer: { code: 'invalid_request', status: 401, message: 'Invalid Credentials' },
  blocked: 'Access blocked: Authorization Error',
  blockedRedirect: "Access blocked: This app's request is invalid",
  authorization: {
    ...openIdRefusals.authorization,
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
  token: {
    ...openIdRefusals.token,
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
}
