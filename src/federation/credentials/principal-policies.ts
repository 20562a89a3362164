/** The policies that decide what an authenticated caller may do. @module */
import type { Account } from '../iam/account.ts'
import type { NamedPolicy } from '../iam/authorize.ts'
import type { Principal } from './authentication.ts'
import { awsManagedPolicies } from './aws-managed-policies.ts'

/** What a role or user has been given, inline and attached. */
export function identityPolicies(principal: Principal): readonly NamedPolicy[] {
  const { account } = principal
  const { inlinePolicies, attachedPolicyArns } =
    principal.kind === 'session'
      ? principal.role
      : { inlinePolicies: principal.user.inlinePolicies, attachedPolicyArns: [] }
  return [
    ...Object.entries(inlinePolicies).map(([name, document]) => ({ name, document })),
    ...managedPolicies(account, attachedPolicyArns),
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
  return [
    ...inline,
    ...policyArns.map((arn) => managedPolicy(principal.account, arn) ?? emptyPolicy(arn)),
  ]
}

const managedPolicies = (account: Account, arns: readonly string[]): readonly NamedPolicy[] =>
  arns.flatMap((arn) => managedPolicy(account, arn) ?? [])

function managedPolicy(account: Account, arn: string): NamedPolicy | undefined {
  if (Object.hasOwn(account.managedPolicies, arn)) {
    const document = account.managedPolicies[arn]?.document
    return document === undefined ? undefined : { name: arn, document }
  }
  const document = awsManagedPolicies.get(arn)
  return document === undefined ? undefined : { name: arn, document }
}

const emptyPolicy = (arn: string): NamedPolicy => ({
  name: arn,
  document: '{"Version":"2012-10-17","Statement":[]}',
})
