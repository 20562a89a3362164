/** Whether the caller of a signed operation may do what they ask. @module */
import { authorizePrincipal, denialReason } from '../credentials/authorize-principal.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import type { PolicyExamination } from '../iam/authorize.ts'
import type { JsonAccess, Permission, SignedJsonCall } from './operation.ts'

/** Asks the caller's policies for every permission, until one is missing. */
export function authorizeJsonCall(
  { world, request, principal, region }: SignedJsonCall<never>,
  permissions: readonly Permission[],
): JsonAccess {
  const policies: PolicyExamination[] = []
  for (const { action, resource, context } of permissions) {
    const authorization = authorizePrincipal(principal, {
      action,
      resource,
      resourceAccountId: principal.account.id,
      context: {
        ...principalContext(world, principal, request, region),
        'aws:ResourceAccount': principal.account.id,
        ...context,
      },
    })
    policies.push(...authorization.traces)
    if (authorization.decision !== 'allow') {
      const because = denialReason(authorization, action) ?? ''
      const message = `User: ${principalArn(principal)} is not authorized to perform: ${action} on resource: ${resource} ${because}`
      return {
        refusal: { code: 'AccessDeniedException', status: 400, message },
        details: { expected: `${action} on ${resource}`, actual: authorization.reason, policies },
      }
    }
  }
  return { details: { actual: permissions.map(({ action }) => action).join(', '), policies } }
}
