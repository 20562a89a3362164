/** What STS makes sure of when the caller has AWS credentials already. @module */
import type { Fact } from './fact.ts'

export const stsWithCredentialsFacts = {
  'sts-signed': {
    says: 'GetCallerIdentity is signed and needs no permission, so it always tells whose credentials these are.',
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
  },
  'sts-service-principal': {
    says: 'A service of AWS assumes a role whose trust policy names it as a principal; aws:SourceAccount and aws:SourceArn say for whose resource it asks.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention',
  },
  'sts-assume-role': {
    says: 'AssumeRole needs the role’s trust policy; where that names only the account, the caller’s own policies too.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html',
  },
  'sts-role-chaining': {
    says: 'A role that is assumed with a role’s credentials gives a session of one hour at most.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining',
  },
  'sts-long-term-keys': {
    says: 'GetSessionToken and GetFederationToken take the long-term keys of an IAM user, and none that are temporary themselves.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html',
  },
  'sts-second-factor': {
    says: 'GetSessionToken is for MFA: without a code from the user’s device IAM does not take its credentials, and other services do.',
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html',
  },
  'sts-federation-token': {
    says: 'A federated user may do what the IAM user’s policies and the session policies both allow; without session policies, only what the policy of a resource gives the federated user by name.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html',
  },
  'sts-access-key': {
    says: 'An access key id carries the account that it belongs to.',
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html',
  },
} as const satisfies Readonly<Record<string, Fact>>
