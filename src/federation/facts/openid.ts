/** What an OpenID provider does, from discovery to userinfo. @module */
import type { Fact } from './fact.ts'

export const openIdFacts = {
  'oidc-discovery': {
    says: 'An OpenID provider publishes its metadata under its issuer URL, without which relying parties cannot find its keys.',
    source: 'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig',
  },
  'oidc-jwks': {
    says: 'A provider publishes the public halves of its signing keys as a JSON Web Key Set at jwks_uri.',
    source: 'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata',
  },
  'oidc-client-known': {
    says: 'An application must be registered with the provider: an unknown client is told so on a page and sent nowhere.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
  },
  'oidc-redirect-uri-registered': {
    says: 'redirect_uri must equal, character by character, one that the client registered; otherwise the provider must not redirect.',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest',
  },
  'oidc-parameters-once': {
    says: 'No request parameter may be sent twice, and one without a value counts as omitted.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-3.1',
  },
  'oidc-response-type': {
    says: 'The authorization code flow asks for response_type=code.',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest',
  },
  'oidc-scope-openid': {
    says: 'Only a request whose scope contains openid is an OpenID Connect request: without it there is no ID token.',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest',
  },
  'oidc-pkce-challenge': {
    says: 'A client binds the code to itself with code_challenge; its method is S256 or plain, plain where nothing is said.',
    source: 'https://www.rfc-editor.org/rfc/rfc7636#section-4.3',
  },
  'oidc-prompt-none': {
    says: 'With prompt=none the provider may show no page, so it can only refuse where nobody is signed in.',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#AuthError',
  },
  'oidc-consent': {
    says: 'The provider asks the person before it tells a client anything; one who says no sends the client access_denied.',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#Consent',
  },
  'oidc-grant-type': {
    says: 'The token endpoint exchanges what grant_type names.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3',
  },
  'oidc-client-authentication': {
    says: 'A client that was given a secret must prove it at the token endpoint, in the Authorization header or in the form, not in both.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1',
  },
  'oidc-code-genuine': {
    says: 'An authorization code must be one that this provider issued.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
  },
  'oidc-code-lifetime': {
    says: 'An authorization code is short-lived: ten minutes are the most that is recommended.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2',
  },
  'oidc-code-once': {
    says: 'A client must not use an authorization code more than once.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2',
  },
  'oidc-code-client': {
    says: 'An authorization code can be redeemed only by the client to which it was issued.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3',
  },
  'oidc-redirect-uri-same': {
    says: 'The token request must repeat the redirect_uri of the authorization request.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3',
  },
  'oidc-pkce-verifier': {
    says: 'The code_verifier must hash to the code_challenge of the authorization request; the provider answers invalid_grant where it does not.',
    source: 'https://www.rfc-editor.org/rfc/rfc7636#section-4.6',
  },
  'oidc-id-token': {
    says: 'The ID token is a JWT signed with a key of the provider: who signed in, for which client, when, and until when.',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken',
  },
  'oidc-bearer-token': {
    says: 'The UserInfo endpoint answers the bearer of a valid access token and nobody else.',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#UserInfo',
  },
} as const satisfies Readonly<Record<string, Fact>>
