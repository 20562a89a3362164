/**
 * How much an account may have, and how IAM measures policies.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @module
 */

/** The default quotas by the names that refusals use; none is raised here. */
export const quotas = {
  OpenIdConnectProvidersPerAccount: 100,
  ClientIdsPerOpenIdConnectProvider: 100,
  RolesPerAccount: 1000,
  PoliciesPerAccount: 1500,
  PoliciesPerRole: 10,
  /** Characters of a trust policy. */
  ACLSizePerRole: 2048,
  /** Characters of a managed policy. */
  PolicySize: 6144,
} as const

/** Characters of all inline policies of a role together. */
export const inlinePolicySize = 10_240

/** Of a provider; the sixth is one too many, whatever the text of the refusal says. */
export const mostThumbprints = 5

/** "IAM doesn't count white space when calculating the size of a policy against these quotas." */
export const policySize = (document: string): number => document.replace(/\s/g, '').length
