/** Managed login of user pools: Cognito as an OAuth 2.0 authorization server. @module */
import type { Fact } from './fact.ts'

const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide'

export const managedLoginFacts = {
  'user-pool-documents': {
    says: 'A user pool publishes its discovery document and its keys under its issuer URL; ID and access tokens are signed by different keys.',
    source: `${guide}/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html`,
  },
  'login-authorize': {
    says: 'The authorization endpoint wants response_type=code or token; without it the app gets invalid_request.',
    source: `${guide}/authorization-endpoint.html`,
  },
  'login-client-known': {
    says: 'client_id must be an app client of the user pool whose domain is asked.',
    source: `${guide}/authorization-endpoint.html`,
  },
  'login-redirect-mismatch': {
    says: 'redirect_uri must equal a callback URL of the app client, letter by letter; else the person sees redirect_mismatch and the app hears nothing.',
    source: 'https://github.com/aws/aws-aspnet-cognito-identity-provider/issues/167',
  },
  'login-flow-allowed': {
    says: 'An app client may use the OAuth flows that it is set up for; any other is unauthorized_client.',
    source: `${guide}/authorization-endpoint.html`,
  },
  'login-scope': {
    says: 'Scopes must be among those of the app client, else invalid_scope; where a request names none, it gets all of them.',
    source: `${guide}/authorization-endpoint.html`,
  },
  'login-pkce': {
    says: 'code_challenge_method must be S256, and the code_verifier must hash to the challenge.',
    source: `${guide}/using-pkce-in-authorization-code.html`,
  },
  'login-identity-provider': {
    says: 'identity_provider or idp_identifier takes people straight to one provider, which the app client must support.',
    source: `${guide}/authorization-endpoint.html`,
  },
  'login-password': {
    says: 'The sign-in page says of a wrong user name what it says of a wrong password.',
    source: `${guide}/cognito-user-pool-managing-errors.html`,
  },
  'login-user-enabled': {
    says: 'A disabled account cannot sign in.',
    source:
      'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html',
  },
  'login-user-confirmed': {
    says: 'A person must have confirmed the account before signing in; one with a temporary password must replace it.',
    source: `${guide}/signing-up-users-in-your-app.html`,
  },
  'login-new-password': {
    says: 'A person whom an administrator created replaces the temporary password at the first sign-in, by the password policy.',
    source: `${guide}/how-to-create-user-accounts.html`,
  },
  'login-sign-up': {
    says: 'The page for the code of a new account is reached from the sign-up page alone; who confirms there is signed in.',
    source: `${guide}/managed-login-endpoints.html`,
  },
  'login-forgotten-password': {
    says: 'The page for the code and the new password is reached from the page on which the code was asked for; it leads back to the sign-in page.',
    source: `${guide}/managed-login-endpoints.html`,
  },
  'login-state': {
    says: 'The pool sends a state of its own to an identity provider and takes people back within five minutes.',
    source: `${guide}/cognito-user-pools-oidc-flow.html`,
  },
  'login-provider-error': {
    says: 'An error of an identity provider is passed on to the app’s callback URL.',
    source: `${guide}/federation-endpoint-idp-responses.html`,
  },
  'login-provider-token': {
    says: 'The pool redeems the provider’s code as a confidential client; errors come as the provider’s name, the status and what it said.',
    source: `${guide}/federation-endpoint-idp-responses.html`,
  },
  'login-provider-id-token': {
    says: 'The pool verifies the provider’s ID token by the keys that the provider publishes.',
    source: `${guide}/cognito-user-pools-oidc-flow.html`,
  },
  'login-provider-profile': {
    says: 'Providers without ID tokens are asked for the person’s profile with the access token.',
    source: `${guide}/cognito-user-pools-social-idp.html`,
  },
  'login-attribute-mapping': {
    says: 'Claims are mapped to attributes at every sign-in: required ones must come, and immutable ones cannot change.',
    source: `${guide}/cognito-user-pools-specifying-attribute-mapping.html`,
  },
  'login-grant-type': {
    says: 'The token endpoint takes authorization_code, refresh_token and client_credentials.',
    source: `${guide}/token-endpoint.html`,
  },
  'login-client-authentication': {
    says: 'An app client with a secret must send it, in the Authorization header or in the form; else invalid_client.',
    source: `${guide}/token-endpoint.html`,
  },
  'login-code': {
    says: 'A code works once, for five minutes, for the app client that it was issued to; else invalid_grant.',
    source: `${guide}/token-endpoint.html`,
  },
  'login-redirect-uri-same': {
    says: 'The token request must repeat the redirect_uri; another one is answered with unauthorized_client.',
    source: 'https://stackoverflow.com/questions/50264679/',
  },
  'login-refresh': {
    says: 'A refresh token gives new ID and access tokens until it expires, is revoked or was replaced by rotation; then it is invalid_grant.',
    source: `${guide}/token-endpoint.html`,
  },
  'login-client-credentials': {
    says: 'An app client with a secret may get an access token for itself, with scopes of resource servers alone.',
    source: `${guide}/federation-endpoints-oauth-grants.html`,
  },
  'login-user-info': {
    says: 'userInfo answers the bearer of a valid access token with the scope openid, which the API’s own tokens lack.',
    source: `${guide}/userinfo-endpoint.html`,
  },
  'login-revoke': {
    says: 'Only refresh tokens are revoked here, and only where the app client has token revocation on.',
    source: `${guide}/revocation-endpoint.html`,
  },
  'login-logout': {
    says: 'logout_uri must equal a sign-out URL of the app client.',
    source: `${guide}/logout-endpoint.html`,
  },
} as const satisfies Readonly<Record<string, Fact>>
