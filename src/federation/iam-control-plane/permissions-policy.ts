/**
 * Whether IAM stores a document as a policy that says what its holder may do.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html
 * @module
 */
import type { Account } from '../iam/account.ts'
import { malformedPolicyText } from '../iam/malformed-policy.ts'
import { parsePolicy } from '../iam/parse-policy.ts'
import type { PolicyDocument } from '../iam/policy-document.ts'
import type { IamRefusal } from './operation.ts'
import { resourceProblem, unacceptableResource } from './policy-resources.ts'
import { malformedPolicy } from './refusals.ts'

type Owner = Pick<Account, 'partition'>

/** Why it is not stored inline; `undefined` when it is. */
export function inlinePolicyRefusal(document: string, account: Owner): IamRefusal | undefined {
  const read = readPolicy(document, account)
  return typeof read === 'string' ? malformedPolicy(read).refusal : undefined
}

/** Why it does not become a managed policy, which needs the language's later version. */
export function managedPolicyRefusal(document: string, account: Owner): IamRefusal | undefined {
  const read = readPolicy(document, account)
  if (typeof read === 'string') return malformedPolicy(read).refusal
  return read.version === '2012-10-17'
    ? undefined
    : malformedPolicy('Policy document must be version 2012-10-17 or greater.').refusal
}

/** The policy, or IAM's text for what is wrong with it. */
function readPolicy(document: string, { partition }: Owner): PolicyDocument | string {
  const parsed = parsePolicy(document, 'identity')
  if (parsed.ok) return unacceptableResource(parsed.policy, partition) ?? parsed.policy
  const about =
    parsed.problem === 'resource-not-an-arn' ? resourceProblem(parsed.detail, partition) : undefined
  return about ?? malformedPolicyText(parsed)
}
