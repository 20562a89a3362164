/** How a provider refuses that does as the standards say. @module */
import type { Refusal } from '../../refusal.ts'
import type { ProviderRefusals } from './provider-refusals.ts'

const badRequest = (code: string, message: string): Refusal => ({ code, status: 400, message })
const invalidRequest = (message: string): Refusal => badRequest('invalid_request', message)
const invalidGrant = (message: string): Refusal => badRequest('invalid_grant', message)
const invalidClient = (message: string): Refusal => ({
  code: 'invalid_client',
  status: 401,
  message,
})

/** Codes from RFC 6749 §4.1.2.1 and §5.2, OpenID Connect Core §3.1.2.6 and RFC 7636 §4.4.1, §4.6. */
export const openIdRefusals: ProviderRefusals = {
  errors: 'oauth',
  badRequest: 'redirect',
  challengesClients: true,
  silent: { error: 'login_required', error_description: 'Nobody is signed in.' },
  denied: { error: 'access_denied' },
  bearer: { code: 'invalid_token', status: 401, message: 'The access token is not valid' },
  blocked: 'This sign-in cannot go on',
  authorization: {
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
  token: {
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
}
