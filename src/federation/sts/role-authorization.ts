/**
 * Whether a principal may assume a role: the role's trust policy must let it in, and where the
 * trust policy names only the account, the principal's own policies must allow it too.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html
 * @module
 */
import type { CheckDetails } from '../checklist.ts'
import type { Principal } from '../credentials/authentication.ts'
import { authorizePrincipal } from '../credentials/authorize-principal.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import type { HttpRequest } from '../http.ts'
import { type Account, accountOfArn, type Role, roleOfArn } from '../iam/account.ts'
import type { PolicyExamination } from '../iam/authorize.ts'
import type { RequestContext } from '../iam/request-context.ts'
import { present, tagsBelow } from '../iam/request-keys.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AssumeRoleRequest } from './assume-role-request.ts'
import type { Inheritance } from './chained-session.ts'
import { tagKeysOfRequest } from './session-tags.ts'

export interface AskedRole {
  readonly outcome: Outcome<{ readonly account: Account; readonly role: Role }>
  readonly details: CheckDetails
}

/**
 * Asks for the call itself, and for tags and source identity where the session gets them: from the
 * request or, in a chain of roles, from the session that asks.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 */
export function askForRole(
  world: World,
  principal: Principal,
  request: AssumeRoleRequest,
  inheritance: Inheritance,
  http: HttpRequest,
): AskedRole {
  const account = accountOfArn(world.accounts, request.role)
  const role = roleOfArn(account, request.role)
  const arn = principalArn(principal)
  const denied = (action: string) =>
    refused({
      code: 'AccessDenied',
      status: 403,
      message: `User: ${arn} is not authorized to perform: ${action} on resource: ${request.roleArn}`,
    })
  if (!account || !role)
    return {
      outcome: denied('sts:AssumeRole'),
      details: { expected: request.roleArn, actual: 'no such role' },
    }

  const context = { ...principalContext(world, principal, http), ...requestKeys(request, role) }
  const policies: PolicyExamination[] = []
  const actions = actionsOf(inheritance)
  for (const action of actions) {
    const { decision, reason, traces } = authorizePrincipal(principal, {
      action,
      resource: request.roleArn,
      context,
      trustPolicy: { name: 'AssumeRolePolicyDocument', document: role.trustPolicy },
      resourceAccountId: account.id,
    })
    policies.push(...traces)
    if (decision !== 'allow')
      return { outcome: denied(action), details: { expected: action, actual: reason, policies } }
  }
  return {
    outcome: accepted({ account, role }),
    details: { actual: actions.join(', '), policies },
  }
}

const actionsOf = ({ tags, sourceIdentity }: Inheritance): readonly string[] => [
  'sts:AssumeRole',
  ...(Object.keys(tags).length > 0 ? ['sts:TagSession'] : []),
  ...(sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
]

const requestKeys = (request: AssumeRoleRequest, role: Role): RequestContext => ({
  'sts:RoleSessionName': request.roleSessionName,
  ...present('sts:ExternalId', request.externalId),
  ...present('sts:SourceIdentity', request.sourceIdentity),
  ...tagKeysOfRequest(request.tags),
  ...tagsBelow('aws:ResourceTag', role.tags),
  ...tagsBelow('iam:ResourceTag', role.tags),
  'sts:TransitiveTagKeys': request.transitiveTagKeys,
})
