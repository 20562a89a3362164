/**
 * Facebook Login: OAuth 2.0 with opaque access tokens and no ID token. Which app and person a token
 * is for, Facebook tells at `debug_token`. Facebook's own ID tokens, which a real request for
 * `openid` gets, come from the provider in `facebook-limited-login.ts`.
 *
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow
 * @module
 */
import type { Refusal } from '../../refusal.ts'
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/** The provider that AWS calls graph.facebook.com; people meet it at www.facebook.com. */
export const facebook = (parts: ProviderParts): IdentityProvider =>
  openIdProvider('https://graph.facebook.com', {
    name: 'Facebook',
    dialect: 'facebook',
    endpoints: {
      authorization: 'https://www.facebook.com/v23.0/dialog/oauth',
      token: 'https://graph.facebook.com/v23.0/oauth/access_token',
      debugToken: 'https://graph.facebook.com/debug_token',
      me: 'https://graph.facebook.com/me',
    },
    ...parts,
  })

const graphError = (code: string, message: string): Refusal => ({ code, status: 400, message })
const usedWrongly = (subcode: number, message: string) => graphError(`100/${subcode}`, message)

/** Texts of the token endpoint are recalled, but for their code and form. */
export const facebookDialect: Dialect = {
  ...openIdDialect,
  idTokens: false,
  tokenMembers: ['access_token', 'token_type', 'expires_in'],
  tokenType: 'bearer',
  errors: 'graph',
  parameterDefaults: { response_type: 'code', scope: 'public_profile' },
  tokenParameterDefaults: { grant_type: 'authorization_code' },
  tokenByGet: true,
  scopeSeparator: /[ ,]/,
  versionedPaths: true,
  codePrefix: 'AQ',
  accessTokenPrefix: 'EAA',
  // What a server gets for a code is long-lived: about 60 days (recalled).
  accessTokenLifetime: 5_184_000,
  grantedScopes: { profile: 'public_profile' },
  scopePattern: /^(openid|email|public_profile|user_[a-z_]+|pages_[a-z_]+)$/,
  badRequest: 'page',
  publicClientsNeedPkce: false,
  challengesClients: false,
  blocked: 'Sorry, something went wrong',
  blockedRedirect: 'URL Blocked',
  deniedRefusal: {
    error: 'access_denied',
    error_code: '200',
    error_description: 'Permissions error',
    error_reason: 'user_denied',
  },
  authorizationRefusals: {
    ...openIdDialect.authorizationRefusals,
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
  tokenRefusals: {
    ...openIdDialect.tokenRefusals,
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
  metadata: {},
}
