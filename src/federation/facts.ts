/**
 * The facts about AWS and OpenID Connect on which checks rest: a sentence each and where it can be
 * read. `observed` marks what was recorded from the real service.
 *
 * @module
 */

export interface Fact {
  readonly says: string
  /** The page that says so. */
  readonly source: string
  readonly observed?: true
}

const stsApi =
  'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html'

const table = {
  'sts-parameters': {
    says: 'STS checks the form of every parameter before it looks at the token.',
    source: stsApi,
  },
  'sts-token-form': {
    says: 'Without ProviderId, STS reads the token as a JSON Web Token. An access token is not one.',
    source: stsApi,
    observed: true,
  },
  'sts-required-claims': {
    says: 'A token must carry iss, sub, aud, iat and exp. Several audiences need an azp.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
    observed: true,
  },
  'sts-clock-tolerance': {
    says: 'STS allows five minutes of difference on iat, nbf and exp.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html',
    observed: true,
  },
  'sts-session-tags': {
    says: 'Session tags and source identity travel inside the token, as claims of their own.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html',
    observed: true,
  },
  'sts-provider-lookup': {
    says: 'The call is unsigned: STS looks for the provider in the account that the role’s ARN names.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    observed: true,
  },
  'sts-audience': {
    says: 'The audience is azp where the token has one, else aud. It must be a client id of the IAM provider.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
    observed: true,
  },
  'sts-keys': {
    says: 'STS fetches the discovery document and the key set, and takes the key that kid names.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
    observed: true,
  },
  'sts-algorithms': {
    says: 'A token may be signed with RS256, RS384, RS512, ES256, ES384 or ES512.',
    source: stsApi,
    observed: true,
  },
  'sts-roles-claim': {
    says: 'A token may list the roles that it can be used for; STS enforces the list before the trust policy.',
    source:
      'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html',
    observed: true,
  },
  'sts-trust-policy': {
    says: 'The role’s trust policy must allow sts:AssumeRoleWithWebIdentity to the provider. A role that does not exist gets the same answer.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    observed: true,
  },
  'sts-duration': {
    says: 'A session lasts 900 to 43,200 seconds, an hour where nothing is asked, and never longer than the role’s maximum.',
    source: stsApi,
  },
  'sts-signed': {
    says: 'GetCallerIdentity is signed and needs no permission, so it always tells whose credentials these are.',
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
  },
  'sts-session-policy': {
    says: 'Session policies can only narrow what the role allows. Policies and tags share a packed space.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session',
  },
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
  'sigv4-authorization': {
    says: 'A signed request names its access key, its scope, the signed headers and the signature, in the Authorization header or in the query of a presigned URL.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html',
  },
  'sigv4-scope': {
    says: 'A signature is good for one day, one region and one service, which its credential scope names.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html',
  },
  'sigv4-access-key': {
    says: 'Access key ids of IAM users begin with AKIA, those of temporary credentials with ASIA.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
  },
  'sigv4-session-token': {
    says: 'Temporary credentials are three: access key id, secret access key and session token; a request must carry the token.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
  },
  'sigv4-expiry': {
    says: 'Temporary credentials stop working when they expire; AWS then no longer recognises them.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html',
  },
  'sigv4-signature': {
    says: 'AWS computes the signature again from the request and the secret key; both must agree.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html',
  },
  's3-endpoint': {
    says: 'A bucket is in one region; another region answers with a redirect to it.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html',
  },
  's3-clock': {
    says: 'A request to S3 must arrive within 15 minutes of its timestamp; a presigned URL until its own expiry, at most seven days.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html',
  },
  's3-signed-headers': {
    says: 'S3 wants the host header and every x-amz- header of a request to be signed.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html',
  },
  's3-payload': {
    says: 'x-amz-content-sha256 says what the payload is: its digest, unsigned, or sent in chunks that are signed one by one.',
    source:
      'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html',
  },
  's3-no-such-bucket': {
    says: 'S3 says NoSuchBucket for a bucket that does not exist, whatever the caller may do.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList',
  },
  's3-policy-evaluation': {
    says: 'The policies of the role must allow the action on the resource, the session policies too where there are any, and nothing may deny it.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
  },
  's3-missing-key': {
    says: 'For a key that does not exist S3 answers 404 to those who may list the bucket, and 403 to the others.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html',
  },
  's3-preconditions': {
    says: 'If-Match, If-None-Match, If-Modified-Since and If-Unmodified-Since make a request conditional.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html',
  },
  's3-integrity': {
    says: 'S3 computes the checksum of what arrived and refuses an upload whose Content-MD5 or x-amz-checksum- header says otherwise.',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html',
  },
} as const satisfies Record<string, Fact>

export type FactId = keyof typeof table

export const facts: Readonly<Record<FactId, Fact>> = table
