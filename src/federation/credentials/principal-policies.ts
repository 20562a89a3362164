/** The policies that decide what an authenticated caller may do. @module */
import type { Account } from '../iam/account.ts'
import type { NamedPolicy } from '../iam/authorize.ts'
import type { Principal } from './authentication.ts'
import type { Session } from './session.ts'

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

/** What a session was narrowed to when it began; empty where it was not narrowed. */
export const sessionPolicies = (principal: Principal): readonly NamedPolicy[] =>
  principal.kind === 'session'
    ? policiesOfSession(principal.session, principal)
    : principal.sessionPolicies

/** Where managed policies are: the account's, and AWS's own by ARN where one is named. */
interface ManagedPolicies {
  readonly account: Account
  readonly awsManagedPolicies?: ReadonlyMap<string, string>
}

/** The inline one and the managed ones. A managed one that does not exist grants nothing, and still narrows. */
export function policiesOfSession(
  { policy, policyArns }: Pick<Session, 'policy' | 'policyArns'>,
  known: ManagedPolicies,
): readonly NamedPolicy[] {
  const inline = policy === undefined ? [] : [{ name: 'session policy', document: policy }]
  return [...inline, ...policyArns.map((arn) => managedPolicy(known, arn) ?? emptyPolicy(arn))]
}

/** One of the account's, else one of AWS's. */
function managedPolicy(
  { account: { managedPolicies }, awsManagedPolicies }: ManagedPolicies,
  arn: string,
): NamedPolicy | undefined {
  const document = Object.hasOwn(managedPolicies, arn)
    ? managedPolicies[arn]?.document
    : awsManagedPolicies?.get(arn)
  return document === undefined ? undefined : { name: arn, document }
}

/** Allows nothing, and so bounds a session to nothing. */
export const emptyPolicy = (name: string): NamedPolicy => ({
  name,
  document: '{"Version":"2012-10-17","Statement":[]}',
})
