/** Whether the caller may do what they ask of IAM, and how IAM says that they may not. @module */
import type { CheckDetails } from '../checklist.ts'
import type { Principal } from '../credentials/authentication.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import { identityPolicies, sessionPolicies } from '../credentials/principal-policies.ts'
import { roleArn } from '../iam/account.ts'
import {
  type Authorization,
  type AuthorizationReason,
  authorizeIdentity,
  type PolicyExamination,
} from '../iam/authorize.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { IamCall, Permission } from './operation.ts'

export interface IamAccess {
  readonly outcome: Outcome<undefined>
  readonly details: CheckDetails
}

/** IAM is global: what it does, it does in this region. */
export const iamRegion = 'us-east-1'

/** Asks the caller's policies for every permission, until one is missing. */
export function authorizeCall(call: IamCall, permissions: readonly Permission[]): IamAccess {
  const policies: PolicyExamination[] = []
  for (const permission of permissions) {
    const authorization = authorize(call, permission)
    policies.push(...authorization.traces)
    if (authorization.decision !== 'allow')
      return {
        outcome: refused({
          code: 'AccessDenied',
          status: 403,
          message: denial(call.principal, permission, authorization),
        }),
        details: {
          expected: `${permission.action} on ${permission.resource}`,
          actual: authorization.reason,
          policies,
        },
      }
  }
  return {
    outcome: accepted(undefined),
    details: { actual: permissions.map(({ action }) => action).join(', '), policies },
  }
}

const authorize = (
  { world, request, principal, account }: IamCall,
  { action, resource, context }: Permission,
): Authorization =>
  authorizeIdentity(
    {
      identityPolicies: identityPolicies(principal),
      sessionPolicies: sessionPolicies(principal),
      resourceAccountId: account.id,
    },
    {
      action,
      resource,
      principal: {
        kind: 'aws',
        arn: principalArn(principal),
        accountId: account.id,
        ...(principal.kind === 'session' ? { roleArn: roleArn(account, principal.role) } : {}),
      },
      context: {
        ...principalContext(world, principal, request, iamRegion),
        'aws:ResourceAccount': account.id,
        ...context,
      },
    },
  )

/**
 * IAM's sentence. Since 2026 it names the managed policy that denies.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
function denial(
  principal: Principal,
  { action, resource, named }: Permission,
  { reason, traces }: Authorization,
): string {
  const because = reasons[reason]?.replace('ACTION', action) ?? ''
  const denying = traces.find(({ trace }) => trace?.decision === 'explicit-deny')?.name
  const which = denying?.startsWith('arn:') ? `: ${denying}` : ''
  return `User: ${principalArn(principal)} is not authorized to perform: ${action} on resource: ${named ?? resource} ${because}${which}`
}

const reasons: Readonly<Partial<Record<AuthorizationReason, string>>> = {
  'no-identity-policy-allows': 'because no identity-based policy allows the ACTION action',
  'no-session-policy-allows': 'because no session policy allows the ACTION action',
  'explicit-deny-in-identity-policy': 'with an explicit deny in an identity-based policy',
  'explicit-deny-in-session-policy': 'with an explicit deny in a session policy',
}
