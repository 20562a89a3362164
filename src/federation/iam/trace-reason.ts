/**
 * Why an element, a key or a value of a policy did or did not match, as codes: what tells an engineer
 * why AWS says no.
 *
 * @module
 */

export type PrincipalReason =
  | PrincipalValueReason
  /** `NotPrincipal` does not name the caller, so the statement is about them. */
  | 'principal-not-excluded'
  /** `NotPrincipal` names the caller. */
  | 'principal-excluded'
  | 'request-has-no-principal'

/** Why one listed principal is, or is not, the caller. */
export type PrincipalValueReason =
  | 'principal-listed'
  /** The caller's account, by its id or its root ARN. */
  | 'account-listed'
  /** The role whose session is calling. */
  | 'role-listed'
  | 'everyone-listed'
  /** `AWS`, `Federated` and `Service` principals are never one another. */
  | 'principal-is-another-kind'
  /** `*` covers AWS principals, not the web identities of AssumeRoleWithWebIdentity. */
  | 'everyone-is-not-federated'
  | 'no-principal-listed'
  | 'provider-in-another-account'
  | 'provider-in-another-partition'
  /** The ARN holds `https://`; ARNs of providers do not. */
  | 'provider-with-scheme'
  /** The host alone, where the provider's ARN belongs. */
  | 'provider-without-arn'
  /** The same provider but for a slash at its end. */
  | 'provider-differs-in-trailing-slash'
  /** The same host with another path, or none. */
  | 'provider-with-another-path'
  /** An ARN, where the provider is built in and goes by its name alone. */
  | 'built-in-provider-as-arn'
  | 'principal-in-another-account'
  | 'wildcard-taken-literally'
  | 'differs-only-in-case'

export type ActionReason = ActionValueReason | 'action-not-excluded' | 'action-excluded'
export type ActionValueReason =
  | 'action-listed'
  | 'action-not-listed'
  /** `sts:AssumeRole` is listed, which is not the action for a web identity. */
  | 'assume-role-listed-instead'

export type ResourceReason =
  | ResourceValueReason
  | 'resource-not-excluded'
  | 'resource-excluded'
  | 'request-has-no-resource'
export type ResourceValueReason =
  | 'resource-listed'
  | 'resource-not-listed'
  | 'differs-only-in-case'
  /** The bucket is listed, the request is for an object in it. */
  | 'bucket-listed-without-objects'
  /** The objects are listed, the request is for the bucket itself. */
  | 'objects-listed-without-bucket'
  | 'unresolved-variable'
  | 'multivalued-variable'
  | 'variable-taken-literally'

export type ConditionReason =
  | 'value-matched'
  | 'no-forbidden-value'
  /** `ForAllValues` with every value of the request matched. */
  | 'every-value-matched'
  /** `…IfExists`. */
  | 'key-absent-allowed'
  /** A negated operator: what is absent is not the forbidden value. */
  | 'key-absent-not-forbidden'
  /** `ForAllValues` holds of no values at all. */
  | 'no-values-to-check'
  /** `Null: "true"`. */
  | 'key-absent-as-required'
  /** `Null: "false"`. */
  | 'key-present-as-required'
  | 'forbidden-value-matched'
  | 'key-absent'
  /** The token has the claim, but IAM offers no key for it. */
  | 'claim-without-key'
  /** `Null: "true"`, and the key is there. */
  | 'key-present'
  /** `ForAllValues` with some of the request's values matched, but not all. */
  | 'not-every-value-matched'
  /** One of the request's several values matches, but the operator compares only one value. */
  | 'qualifier-missing'
  | Exclude<ConditionValueReason, 'value-matched'>

/** Why one value of the policy is, or is not, the request's. */
export type ConditionValueReason =
  | 'value-matched'
  | 'no-value-matched'
  /** `*` or `?` in an operator without wildcards; with wildcards it would have matched. */
  | 'wildcard-taken-literally'
  | 'differs-only-in-case'
  | 'differs-only-in-surrounding-space'
  | 'differs-only-in-trailing-slash'
  /** In `@` and digits after names, which GitHub's subjects have since July 2026. */
  | 'differs-only-in-ids'
  /** The request's value begins with the policy's and goes on: a pattern matches the whole value. */
  | 'only-prefix-matches'
  /** The policy's value stands within the request's, which begins otherwise. */
  | 'only-part-matches'
  /** The request carries this very value, under another key: `:sub` written where `:aud` is tested. */
  | 'value-of-another-key'
  | 'unresolved-variable'
  | 'multivalued-variable'
  /** `${…}` where no variables are substituted: an old `Version`, or an operator without them. */
  | 'variable-taken-literally'
  | 'request-value-of-other-type'
  | 'policy-value-of-other-type'
