/** What IAM does when an administrator sets federation up. @module */
import type { Fact } from './fact.ts'

export const iamFacts = {
  'iam-signed': {
    says: 'Calls to IAM are signed with the credentials of a user or a role, for IAM in us-east-1: IAM is global.',
    source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/welcome.html',
  },
  'iam-parameters': {
    says: 'IAM checks every parameter against the pattern and the length in its model, and lists all that is wrong at once.',
    source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html',
    observed: true,
  },
  'iam-policy-evaluation': {
    says: 'Who changes an account needs a policy that allows the action on the role, policy or provider that it concerns.',
    source:
      'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  },
  'iam-input': {
    says: 'A provider’s URL begins with https and has neither port nor query; tag keys of roles and providers differ by more than case.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html',
    observed: true,
  },
  'iam-entity': {
    says: 'IAM names what it cannot find, and names are taken once whatever their case.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
    observed: true,
  },
  'iam-conflict': {
    says: 'A role is deleted only when it has no policies any more, a policy only when nothing has it.',
    source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html',
    observed: true,
  },
  'iam-policy-grammar': {
    says: 'IAM stores no policy that it could not evaluate: the document is parsed when it is written.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
    observed: true,
  },
  'iam-provider-controls': {
    says: 'Where one provider serves many customers, a trust policy must test the claim that tells them apart. IAM asks when the policy is written, and never again.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html',
    observed: true,
  },
  'iam-principals': {
    says: 'Users and roles that a trust policy names must exist when it is written; identity providers need not.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    observed: true,
  },
  'iam-quotas': {
    says: 'An account has 100 OpenID Connect providers of 100 client ids each; a trust policy has 2,048 characters without white space.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
    observed: true,
  },
  'iam-provider-certificate': {
    says: 'Without a thumbprint IAM connects to the provider and takes the one of its certificate authority.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html',
  },
} as const satisfies Readonly<Record<string, Fact>>
