/** The policies that decide what an authenticated caller may do. @module */
import type { NamedPolicy } from '../iam/authorize.ts'
import type { Principal } from './authentication.ts'

/** What a role or user has been given, inline and attached. */
export function identityPolicies(principal: Principal): readonly NamedPolicy[] {
  const { inlinePolicies, attachedPolicyArns } =
    principal.kind === 'session'
      ? principal.role
      : { inlinePolicies: principal.user.inlinePolicies, attachedPolicyArns: [] }
  return [
    ...Object.entries(inlinePolicies).map(([name, document]) => ({ name, document })),
    ...attachedPolicyArns.flatMap((arn) => managedPolicy(principal, arn) ?? []),
  ]
}

/**
 * What a session was narrowed to when it began; empty where it was not narrowed. A managed policy
 * that does not exist grants nothing, and still narrows.
 */
export function sessionPolicies(principal: Principal): readonly NamedPolicy[] {
  if (principal.kind === 'user') return []
  const { policy, policyArns } = principal.session
  const inline = policy === undefined ? [] : [{ name: 'session policy', document: policy }]
  return [...inline, ...policyArns.map((arn) => managedPolicy(principal, arn) ?? emptyPolicy(arn))]
}

/** One of the account's, else one of AWS's. */
function managedPolicy(principal: Principal, arn: string): NamedPolicy | undefined {
  const { managedPolicies } = principal.account
  const document = Object.hasOwn(managedPolicies, arn)
    ? managedPolicies[arn]?.document
    : principal.kind === 'session'
      ? principal.awsManagedPolicies?.get(arn)
      : undefined
  return document === undefined ? undefined : { name: arn, document }
}

const emptyPolicy = (arn: string): NamedPolicy => ({
  name: arn,
  document: '{"Version":"2012-10-17","Statement":[]}',
})
