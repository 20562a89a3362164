/**
 * Whether IAM stores a document as a policy that says what its holder may do.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html
 * @module
 */
import { malformedPolicyText } from '../iam/malformed-policy.ts'
import { parsePolicy } from '../iam/parse-policy.ts'
import type { IamRefusal } from './operation.ts'
import { malformedPolicy } from './refusals.ts'

/** Why it is not stored inline; `undefined` when it is. */
export function inlinePolicyRefusal(document: string): IamRefusal | undefined {
  const parsed = parsePolicy(document, 'identity')
  return parsed.ok ? undefined : malformedPolicy(malformedPolicyText(parsed)).refusal
}

/** Why it does not become a managed policy, which needs the language's later version. */
export function managedPolicyRefusal(document: string): IamRefusal | undefined {
  const parsed = parsePolicy(document, 'identity')
  if (!parsed.ok) return malformedPolicy(malformedPolicyText(parsed)).refusal
  return parsed.policy.version === '2012-10-17'
    ? undefined
    : malformedPolicy('Policy document must be version 2012-10-17 or greater.').refusal
}
