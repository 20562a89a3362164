/**
 * Session policies, and how much of a session's space they and what else it carries take.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 * @module
 */
import { parsePolicy } from '../iam/parse-policy.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'

/** Whether the inline session policy, where there is one, is a policy. */
export async function parseSessionPolicy(policy: string | undefined): Promise<Outcome<undefined>> {
  const parsed = policy === undefined ? undefined : parsePolicy(policy, 'session')
  if (parsed?.ok !== false) return accepted(undefined)
  const { malformedPolicyText } = await import('../iam/malformed-policy.ts')
  const message = malformedPolicyText(parsed)
  return refused({ code: 'MalformedPolicyDocument', status: 400, message })
}

/**
 * The share of the packed space that texts take, in per cent, or that they do not fit. AWS does not
 * publish its packing; this line goes through the recorded sizes of sessions without a policy.
 */
export function packedSize(texts: readonly string[], tagged: boolean): Outcome<number> {
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const size = Math.max(1, Math.round(20.9 + 0.0314 * characters))
  if (size <= 100) return accepted(size)
  return refused({
    code: 'PackedPolicyTooLarge',
    status: 400,
    message: tagged
      ? `Packed size of session tags consumes ${size}% of allotted space.`
      : `Packed policy consumes ${size}% of allotted space, please use smaller policy.`,
  })
}
