/** Whether the caller may do what they ask of IAM, and how IAM says that they may not. @module */
import type { CheckDetails } from '../checklist.ts'
import type { Principal } from '../credentials/authentication.ts'
import { authorizePrincipal, denialReason } from '../credentials/authorize-principal.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import type { Authorization, PolicyExamination } from '../iam/authorize.ts'
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
  authorizePrincipal(principal, {
    action,
    resource,
    resourceAccountId: account.id,
    context: {
      ...principalContext(world, principal, request, iamRegion),
      'aws:ResourceAccount': account.id,
      ...context,
    },
  })

/**
 * IAM's sentence.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
const denial = (
  principal: Principal,
  { action, resource, named }: Permission,
  authorization: Authorization,
): string =>
  `User: ${principalArn(principal)} is not authorized to perform: ${action} on resource: ${named ?? resource} ${denialReason(authorization, action) ?? ''}`
