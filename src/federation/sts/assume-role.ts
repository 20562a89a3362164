/**
 * AssumeRole: credentials of one principal for temporary ones of a role. With a session's
 * credentials it is role chaining, and the next session lasts an hour at most.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 * @module
 */
import { checklist, type PlannedCheck } from '../checklist.ts'
import type { Principal } from '../credentials/authentication.ts'
import type { XmlNode } from '../encoding/xml.ts'
import type { Account, Role } from '../iam/account.ts'
import { accepted, type Refusal, refused } from '../refusal.ts'
import { type AssumeRoleRequest, readAssumeRoleRequest } from './assume-role-request.ts'
import { inheritedFrom } from './chained-session.ts'
import { mayAssumeRoles } from './credentials-in-use.ts'
import {
  type IssuedSession,
  issueSession,
  renderAssumedRoleUser,
  renderCredentials,
} from './issue-session.ts'
import type { StsOperation } from './operation.ts'
import { validationError } from './refusals.ts'
import { askForRole } from './role-authorization.ts'
import { roomFor } from './room-for.ts'
import { policyTexts } from './session-size.ts'
import { readSignedRequest, signedRequestChecks } from './signed-request.ts'

const plan = [
  ...signedRequestChecks,
  {
    id: 'role-allows',
    title: 'The role exists, and it and the caller’s policies allow the call',
    fact: 'sts-assume-role',
  },
  {
    id: 'duration',
    title: 'The session is not longer than the role allows, nor than an hour when chained',
    fact: 'sts-role-chaining',
  },
  {
    id: 'session-policy',
    title: 'Session policies are valid and fit into the session',
    fact: 'sts-session-policy',
  },
] as const satisfies readonly PlannedCheck<string>[]

export const assumeRole: StsOperation = async (world, parameters, _call, http) => {
  const list = checklist<(typeof plan)[number]['id']>(plan)
  const no = (refusal: Refusal) => ({ world, outcome: refused(refusal), checks: list.checks() })

  const signed = await readSignedRequest(world, http, readAssumeRoleRequest(parameters), list)
  if (!signed.ok) return no(signed.refusal)
  const { principal, request } = signed.value
  const credentials = mayAssumeRoles(principal)
  if (!credentials.ok) {
    list.fail('caller', { note: credentials.refusal.message })
    return no(credentials.refusal)
  }

  const inherited = inheritedFrom(principal, request)
  if (!inherited.ok) {
    list.fail('role-allows', { note: inherited.refusal.message })
    return no(inherited.refusal)
  }
  const asked = askForRole(world, principal, request, inherited.value, http)
  if (!asked.outcome.ok) {
    list.fail('role-allows', asked.details)
    return no(asked.outcome.refusal)
  }
  const { account, role } = asked.outcome.value
  list.pass('role-allows', asked.details)

  const tooLong = durationProblem(principal, role, request)
  if (tooLong) {
    list.fail('duration', { actual: `${request.bounds.durationSeconds} s`, note: tooLong })
    return no(validationError(tooLong))
  }
  list.pass('duration', { actual: `${request.bounds.durationSeconds} s` })

  const grant = { ...sessionGrant(account, role, request), ...inherited.value }
  const tags = Object.entries(grant.tags).flat()
  const policies = policyTexts(request.bounds)
  const size = await roomFor(request.bounds, account, { tags, policies })
  if (!size.ok) {
    list.fail('session-policy', { note: size.refusal.message })
    return no(size.refusal)
  }
  list.pass('session-policy')
  const issued = issueSession(world, grant)
  const packed = tags.length + policies.length > 0 ? size.value : undefined
  return { world, outcome: accepted(renderResult(issued, packed)), checks: list.checks() }
}

function durationProblem(
  principal: Principal,
  role: Role,
  { bounds: { durationSeconds } }: AssumeRoleRequest,
): string | undefined {
  if (principal.kind === 'session' && durationSeconds > 3600)
    return 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining'
  return durationSeconds > role.maxSessionDuration
    ? 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
    : undefined
}

const sessionGrant = (account: Account, role: Role, request: AssumeRoleRequest) => ({
  account,
  role,
  ...request.bounds,
  sessionName: request.roleSessionName,
  webIdentityKeys: {},
})

/** The packed size stands there only where there is something to pack. */
const renderResult = (
  issued: IssuedSession,
  packedPolicySize: number | undefined,
): readonly XmlNode[] => [
  renderAssumedRoleUser(issued),
  renderCredentials(issued),
  ...(issued.session.sourceIdentity === undefined
    ? []
    : [['SourceIdentity', issued.session.sourceIdentity] as const]),
  ...(packedPolicySize === undefined ? [] : [['PackedPolicySize', packedPolicySize] as const]),
]
