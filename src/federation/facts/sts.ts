/** What STS does when a web identity asks for a role. @module */
import type { Fact } from './fact.ts'

const api = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html'

export const stsFacts = {
  'sts-parameters': {
    says: 'STS checks the form of every parameter before it looks at the token.',
    source: api,
  },
  'sts-token-form': {
    says: 'Without ProviderId, STS reads the token as a JSON Web Token. An access token is not one.',
    source: api,
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
    says: 'The call is unsigned: STS looks for the provider in the account that the role’s ARN names. Every account knows the built-in ones.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    observed: true,
  },
  'sts-audience': {
    says: 'The audience is azp where the token has one, else aud. It must be a client id of the IAM provider. Of a built-in provider STS keeps no such list: there only the trust policy can ask for one.',
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
    source: api,
    observed: true,
  },
  'sts-roles-claim': {
    says: 'A token may list the roles that it can be used for, else it is for any; STS enforces the list before the trust policy.',
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
    source: api,
  },
  'sts-session-policy': {
    says: 'Session policies can only narrow what the role allows. Policies and tags share a packed space.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session',
  },
} as const satisfies Readonly<Record<string, Fact>>
