/**
 * Asks the policies of an authenticated caller, and says in AWS's words which kind of policy is to
 * blame. Each service puts the words into its own sentence.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 * @module
 */
import { roleArn } from '../iam/account.ts'
import {
  type Authorization,
  type AuthorizationReason,
  authorizeIdentity,
  type PoliciesOfRequest,
} from '../iam/authorize.ts'
import type { RequestContext } from '../iam/request-context.ts'
import type { Principal } from './authentication.ts'
import { principalArn } from './principal-context.ts'
import { identityPolicies, sessionPolicies } from './principal-policies.ts'

/** What the caller asks for, and the policies beside their own that have a say. */
export interface PrincipalRequest
  extends Pick<PoliciesOfRequest, 'resourcePolicy' | 'trustPolicy' | 'resourceAccountId'> {
  readonly action: string
  readonly resource: string
  readonly context: RequestContext
}

/** Whether the caller may, with the traces of all policies that were asked. */
export function authorizePrincipal(
  principal: Principal,
  { action, resource, context, ...policies }: PrincipalRequest,
): Authorization {
  const { account } = principal
  return authorizeIdentity(
    {
      identityPolicies: identityPolicies(principal),
      sessionPolicies: sessionPolicies(principal),
      ...policies,
    },
    {
      action,
      resource,
      context,
      principal: {
        kind: 'aws',
        arn: principalArn(principal),
        accountId: account.id,
        identityArn:
          principal.kind === 'session' ? roleArn(account, principal.role) : principal.userArn,
      },
    },
  )
}

/**
 * The end of the sentence; `undefined` where the request was allowed, or by nobody's policy denied. Since
 * 2026 it names the policy that denies, where that has an ARN.
 *
 * @see https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns
 */
export function denialReason(
  { reason, traces }: Authorization,
  action: string,
): string | undefined {
  const denying = traces.find(({ trace }) => trace?.decision === 'explicit-deny')?.name
  const which = denying?.startsWith('arn:') ? `: ${denying}` : ''
  return denialReasons[reason]?.replace('ACTION', action).concat(which)
}

const denialReasons: Readonly<Partial<Record<AuthorizationReason, string>>> = {
  'no-identity-policy-allows': 'because no identity-based policy allows the ACTION action',
  'no-session-policy-allows': 'because no session policy allows the ACTION action',
  'no-resource-policy-allows': 'because no resource-based policy allows the ACTION action',
  'explicit-deny-in-identity-policy': 'with an explicit deny in an identity-based policy',
  'explicit-deny-in-session-policy': 'with an explicit deny in a session policy',
  'explicit-deny-in-resource-policy': 'with an explicit deny in a resource-based policy',
}
