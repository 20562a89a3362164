/**
 * Session policies, and how much of a session's space they and what else it carries take.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 * @module
 */
import type { Account } from '../iam/account.ts'
import { parsePolicy } from '../iam/parse-policy.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { invalidParameterValue } from './refusals.ts'
import type { SessionBounds } from './session-request.ts'
import { charactersOf, type SessionContents, tokenSize } from './session-size.ts'

/**
 * Whether the inline session policy, where there is one, is a policy, and the managed ones exist. They
 * are of the account or AWS's; which AWS has is not known here. The text stands in a public
 * regression test of a caller.
 */
async function checkSessionPolicies(
  { policy, policyArns }: SessionBounds,
  { partition, managedPolicies }: Account,
): Promise<Outcome<undefined>> {
  const parsed = policy === undefined ? undefined : parsePolicy(policy, 'session')
  if (parsed?.ok === false) {
    const { malformedPolicyText } = await import('../iam/malformed-policy.ts')
    const message = malformedPolicyText(parsed)
    return refused({ code: 'MalformedPolicyDocument', status: 400, message })
  }
  const exists = (arn: string) =>
    arn.startsWith(`arn:${partition}:iam::aws:policy/`) || Object.hasOwn(managedPolicies, arn)
  return policyArns.every(exists)
    ? accepted(undefined)
    : refused(
        invalidParameterValue(
          'At least one Policy ARN in the PolicyArns parameter does not match an existing IAM Managed Policy ARN.',
        ),
      )
}

/** The share of the packed space that such a session takes, or why there can be none. */
export async function roomFor(
  bounds: SessionBounds,
  account: Account,
  contents: SessionContents,
): Promise<Outcome<number>> {
  const policies = await checkSessionPolicies(bounds, account)
  return policies.ok ? packedSize(contents) : policies
}

/**
 * The share of the packed space that is taken, in per cent, or that not everything fits. AWS does not
 * publish its packing. These lines go through what was seen: nine tags of 252 characters (498 %), an
 * inline policy of 1690 characters that did not fit, and one of 1480 that fitted alone but not with tags.
 *
 * @see https://github.com/aws-actions/configure-aws-credentials/issues/1898
 */
export function packedSize({ identity, tags, policies }: SessionContents): Outcome<number> {
  const tagSize = Math.round(0.2195 * charactersOf(tags))
  const policySize = Math.round(0.065 * charactersOf(policies))
  const size = Math.max(identity ? tokenSize([...identity, ...tags]) : 1, tagSize + policySize)
  if (size <= 100) return accepted(size)
  const message =
    tagSize > 100
      ? `Packed size of session tags consumes ${tagSize}% of allotted space.`
      : policySize > 100
        ? `Packed policy consumes ${policySize}% of allotted space, please use smaller policy.`
        : 'Serialized token too large for session'
  return refused({ code: 'PackedPolicyTooLarge', status: 400, message })
}
