/** How Facebook refuses. @module */
import type { Refusal } from '../../refusal.ts'
import { openIdRefusals } from './openid.ts'
import type { ProviderRefusals } from './provider-refusals.ts'

const graphError = (code: string, message: string): Refusal => ({ code, status: 400, message })
const usedWrongly = (subcode: number, message: string) => graphError(`100/${subcode}`, message)

/** Texts of the token endpoint are recalled, but for their code and form. */
export const facebookRefusals: ProviderRefusals = {
  ...openIdRefusals,
  errors: 'graph',
  badRequest: 'page',
  challengesClients: false,
  denied: {
    error: 'access_denied',
    error_code: '200',
    error_description: 'Permissions error',
    error_reason: 'user_denied',
  },
  blocked: 'Sorry, something went wrong',
  blockedRedirect: 'URL Blocked',
  authorization: {
    ...openIdRefusals.authorization,
    'client-missing': graphError('101', 'Invalid App ID: Missing client_id parameter.'),
    'client-unknown': graphError(
      '101',
      'Invalid App ID: The provided app ID does not look like a valid app ID.',
    ),
    'redirect-uri-unregistered': graphError(
      '191',
      "This redirect failed because the redirect URI is not whitelisted in the app's Client OAuth Settings.",
    ),
    'scope-unknown': graphError('100', 'Invalid Scopes: {value}'),
  },
  token: {
    ...openIdRefusals.token,
    'not-a-form': graphError('101', 'Missing client_id parameter.'),
    'parameter-repeated': graphError('100', 'Invalid parameter: {value}'),
    'grant-type-unsupported': graphError('1', 'Invalid grant_type: {value}'),
    'client-missing': graphError('101', 'Missing client_id parameter.'),
    'client-unknown': graphError(
      '101',
      'Error validating application. Cannot get application info due to a system error.',
    ),
    'client-credentials-malformed': graphError('101', 'Missing client_id parameter.'),
    'client-credentials-twice': graphError('1', 'Error validating client secret.'),
    'client-secret-missing': graphError('1', 'Missing client_secret parameter.'),
    'client-secret-wrong': graphError('1', 'Error validating client secret.'),
    'redirect-uri-missing': graphError('191', 'Missing redirect_uri parameter.'),
    'code-missing': graphError('1', 'Missing code parameter.'),
    'code-malformed': graphError('100', 'Invalid verification code format.'),
    'code-expired': usedWrongly(36_007, 'This authorization code has expired.'),
    'code-redeemed': usedWrongly(36_009, 'This authorization code has been used.'),
    'code-of-another-client': graphError(
      '100',
      'Error validating verification code. The code was issued to another app.',
    ),
    'redirect-uri-different': usedWrongly(
      36_008,
      'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
    ),
    'verifier-missing': graphError('100', 'Missing code_verifier parameter.'),
    'verifier-wrong': graphError('100', 'Invalid code_verifier parameter.'),
    'verifier-unneeded': graphError('100', 'Invalid code_verifier parameter.'),
    'account-gone': graphError('190', 'The user has not authorized the application.'),
  },
}
