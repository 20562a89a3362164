/**
 * Session policies, and how much of a session's space they and the web identity take.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 * @module
 */
import { parsePolicy } from '../iam/parse-policy.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { WebIdentityRequest } from './web-identity-request.ts'
import type { WebIdentity } from './web-identity-token/web-identity.ts'

/**
 * The share of the packed space that the session takes, in per cent. AWS does not publish its
 * packing; this line goes through the recorded sizes of sessions without a policy.
 */
export function packedPolicySize(request: WebIdentityRequest, identity: WebIdentity): number {
  const characters = [
    identity.provider.principal,
    identity.audience.effective,
    identity.subject,
    ...(identity.sourceIdentity === undefined ? [] : [identity.sourceIdentity, '"SourceIdentity"']),
    ...Object.entries(identity.sessionTags.tags).flat(),
    ...identity.sessionTags.transitiveKeys,
    ...request.policyArns,
    request.policy ?? '',
  ].reduce((sum, text) => sum + text.length, 0)
  return Math.max(1, Math.round(20.9 + 0.0314 * characters))
}

/** Whether the inline session policy is a policy, and everything fits. */
export function checkSessionPolicy(
  request: WebIdentityRequest,
  identity: WebIdentity,
): Outcome<number> {
  if (request.policy !== undefined) {
    const parsed = parsePolicy(request.policy, 'session')
    if (!parsed.ok)
      return refused({ code: 'MalformedPolicyDocument', status: 400, message: parsed.message })
  }
  const size = packedPolicySize(request, identity)
  if (size <= 100) return accepted(size)
  const tagged = Object.keys(identity.sessionTags.tags).length > 0
  return refused({
    code: 'PackedPolicyTooLarge',
    status: 400,
    message: tagged
      ? `Packed size of session tags consumes ${size}% of allotted space.`
      : `Packed policy consumes ${size}% of allotted space, please use smaller policy.`,
  })
}
