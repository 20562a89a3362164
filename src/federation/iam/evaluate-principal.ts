/**
 * Is the caller among the principals of a statement?
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 * @module
 */
import { parseArn } from './arn.ts'
import type { PrincipalElement, PrincipalEntry } from './policy-document.ts'
import type { PrincipalTrace } from './policy-trace.ts'
import { providerNearMiss } from './provider-near-miss.ts'
import type { PrincipalReason, PrincipalValueReason } from './trace-reason.ts'
import { hasWildcard, matchesWildcard } from './wildcard.ts'

/** Who asks. */
export type RequestPrincipal =
  /** A web identity: the ARN of its IAM provider, or the name of a built-in one. */
  | { readonly kind: 'federated'; readonly provider: string }
  /** A user, or a session: then `identityArn` is whose policies it has, a role’s ARN or a user’s, with the path. */
  | {
      readonly kind: 'aws'
      readonly arn: string
      readonly accountId: string
      readonly identityArn?: string
    }
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'anonymous' }

/** Evaluates `Principal` or `NotPrincipal`; a request without a principal matches neither. */
export function evaluatePrincipal(
  element: PrincipalElement,
  principal: RequestPrincipal | undefined,
): PrincipalTrace {
  const values = element.entries.map((entry) => {
    const reason = principal === undefined ? 'no-principal-listed' : entryReason(entry, principal)
    return { value: entry.value, matches: listingReasons.has(reason), reason, range: entry.range }
  })
  const reason = principal === undefined ? 'request-has-no-principal' : summary(element, values)
  return {
    element: element.name,
    verdict: matchingReasons.has(reason) ? 'match' : 'no-match',
    reason,
    expected: element.entries.map(({ value }) => value),
    actual: principal === undefined ? undefined : principalName(principal),
    values,
    range: element.range,
  }
}

const listingReasons: ReadonlySet<PrincipalReason> = new Set<PrincipalReason>([
  'principal-listed',
  'account-listed',
  'role-listed',
  'everyone-listed',
])
const matchingReasons: ReadonlySet<PrincipalReason> = new Set<PrincipalReason>([
  ...listingReasons,
  'principal-not-excluded',
])

function summary(
  { name }: PrincipalElement,
  values: readonly { readonly reason: PrincipalValueReason; readonly matches: boolean }[],
): PrincipalReason {
  const listed = values.find(({ matches }) => matches)?.reason
  if (name === 'NotPrincipal') return listed ? 'principal-excluded' : 'principal-not-excluded'
  if (listed !== undefined) return listed
  const reasons = values.map(({ reason }) => reason)
  const isPlain = (reason: PrincipalValueReason) =>
    reason === 'principal-is-another-kind' || reason === 'no-principal-listed'
  const telling = reasons.find((reason) => !isPlain(reason))
  if (telling !== undefined) return telling
  return reasons.includes('no-principal-listed')
    ? 'no-principal-listed'
    : 'principal-is-another-kind'
}

function principalName(principal: RequestPrincipal): string {
  if (principal.kind === 'federated') return principal.provider
  if (principal.kind === 'aws') return principal.arn
  return principal.kind === 'service' ? principal.name : 'anonymous'
}

function entryReason(entry: PrincipalEntry, principal: RequestPrincipal): PrincipalValueReason {
  const isEveryone = entry.value === '*' && (entry.type === 'AWS' || entry.type === '*')
  switch (principal.kind) {
    case 'federated':
      // Recorded: {"AWS": "*"} does not authorise AssumeRoleWithWebIdentity [STACKD aws-trust.json].
      if (isEveryone) return 'everyone-is-not-federated'
      return entry.type === 'Federated'
        ? federatedReason(entry.value, principal.provider)
        : 'principal-is-another-kind'
    case 'aws':
      if (isEveryone) return 'everyone-listed'
      return entry.type === 'AWS' ? awsReason(entry.value, principal) : 'principal-is-another-kind'
    case 'service':
      if (isEveryone) return 'everyone-listed'
      if (entry.type !== 'Service') return 'principal-is-another-kind'
      return entry.value === principal.name ? 'principal-listed' : 'no-principal-listed'
    case 'anonymous':
      return isEveryone ? 'everyone-listed' : 'principal-is-another-kind'
  }
}

/** The provider's ARN or name, to the letter: no wildcard, no other case, no other account. */
const federatedReason = (listed: string, provider: string): PrincipalValueReason =>
  listed === provider ? 'principal-listed' : providerNearMiss(listed, provider)

/** An account stands for all its principals; a role for its sessions. */
function awsReason(
  listed: string,
  principal: RequestPrincipal & { readonly kind: 'aws' },
): PrincipalValueReason {
  if (listed === principal.arn) return 'principal-listed'
  if (listed === principal.identityArn) return 'role-listed'
  const arn = parseArn(listed)
  const account = arn?.account ?? listed
  if (arn === undefined || (arn.service === 'iam' && arn.resource === 'root')) {
    if (account === principal.accountId) return 'account-listed'
    return /^\d{12}$/.test(account) ? 'principal-in-another-account' : 'no-principal-listed'
  }
  const own = [principal.arn, principal.identityArn ?? principal.arn]
  if (own.some((name) => name.toLowerCase() === listed.toLowerCase())) return 'differs-only-in-case'
  if (hasWildcard(listed) && own.some((name) => matchesWildcard(name, listed))) {
    return 'wildcard-taken-literally'
  }
  return arn.account === principal.accountId
    ? 'no-principal-listed'
    : 'principal-in-another-account'
}
