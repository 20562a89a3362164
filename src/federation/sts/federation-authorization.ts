/**
 * Whether the caller may make a federated user of that name, and give tags along.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html
 * @module
 */
import type { CheckDetails } from '../checklist.ts'
import type { Principal } from '../credentials/authentication.ts'
import { authorizePrincipal, denialReason } from '../credentials/authorize-principal.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import type { HttpRequest } from '../http.ts'
import type { PolicyExamination } from '../iam/authorize.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { tagKeysOfRequest } from './session-tags.ts'

export interface FederationAccess {
  readonly outcome: Outcome<undefined>
  readonly details: CheckDetails
}

/** Asks for the call itself, and for its tags where it has some. */
export function authorizeFederation(
  world: World,
  principal: Principal,
  { arn, tags }: { readonly arn: string; readonly tags: Readonly<Record<string, string>> },
  http: HttpRequest,
): FederationAccess {
  const context = { ...principalContext(world, principal, http), ...tagKeysOfRequest(tags) }
  const actions = [
    'sts:GetFederationToken',
    ...(Object.keys(tags).length > 0 ? ['sts:TagSession'] : []),
  ]
  const policies: PolicyExamination[] = []
  for (const action of actions) {
    const authorization = authorizePrincipal(principal, {
      action,
      resource: arn,
      resourceAccountId: principal.account.id,
      context,
    })
    policies.push(...authorization.traces)
    if (authorization.decision !== 'allow') {
      const message = `User: ${principalArn(principal)} is not authorized to perform: ${action} on resource: ${arn} ${denialReason(authorization, action) ?? ''}`
      return {
        outcome: refused({ code: 'AccessDenied', status: 403, message }),
        details: { expected: `${action} on ${arn}`, actual: authorization.reason, policies },
      }
    }
  }
  return { outcome: accepted(undefined), details: { actual: actions.join(', '), policies } }
}
