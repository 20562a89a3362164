/** What Cognito makes sure of when an administrator or a developer’s server calls. @module */
import type { Fact } from './fact.ts'

export const identityPoolFacts = {
  'identity-pool-exists': {
    says: 'An identity pool belongs to one account and one region, which its id begins with.',
    source:
      'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DescribeIdentityPool.html',
  },
  'identity-pool-input': {
    says: 'An identity pool names its user pools by provider name and app client; a developer provider name stays once it is set.',
    source:
      'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UpdateIdentityPool.html',
  },
  'identity-pool-quotas': {
    says: 'An account has at most 1,000 identity pools, a pool at most 50 tags and 25 rules for a provider.',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html',
  },
  'identity-pool-pass-role': {
    says: 'Who gives a pool a role needs iam:PassRole on it; without it, access to the role is forbidden.',
    source: 'https://github.com/boto/boto3/issues/73',
    observed: true,
  },
  'identity-pool-role-mapping': {
    says: 'A role mapping is for a provider that the pool has, and says what to do when no role fits.',
    source: 'https://github.com/aws/aws-cdk/issues/22951',
    observed: true,
  },
  'identity-exists': {
    says: 'An identity is looked up by its id among those of the account.',
    source:
      'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DescribeIdentity.html',
  },
  'developer-provider': {
    says: 'A developer’s users are known under the one developer provider name of the pool.',
    source:
      'https://docs.aws.amazon.com/cognito/latest/developerguide/developer-authenticated-identities.html',
  },
  'developer-user': {
    says: 'A developer user identifier belongs to one identity of a pool.',
    source:
      'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_LookupDeveloperIdentity.html',
  },
} as const satisfies Readonly<Record<string, Fact>>
