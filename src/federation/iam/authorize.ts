/**
 * Several policies together: may this request be made?
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @module
 */
import { type AuthorizationRequest, evaluatePolicy } from './evaluate-policy.ts'
import type { MalformedPolicy } from './malformed-policy.ts'
import { parsePolicy } from './parse-policy.ts'
import type { PolicyKind } from './policy-document.ts'
import type { PolicyDecision, PolicyTrace, StatementTrace } from './policy-trace.ts'

/** A policy as it is stored: its name and its JSON text. */
export interface NamedPolicy {
  readonly name: string
  readonly document: string
}

export interface PoliciesOfRequest {
  /** Inline and attached policies of the user or role. */
  readonly identityPolicies: readonly NamedPolicy[]
  /** Together they are one bound: what any of them allows. Without any there is no bound. */
  readonly sessionPolicies: readonly NamedPolicy[]
  /** The policy of the resource, such as a bucket policy. */
  readonly resourcePolicy?: NamedPolicy
  /** The trust policy of the role that is the resource: unlike other resource policies it must allow. */
  readonly trustPolicy?: NamedPolicy
  /** Who owns the resource. Another account than the caller's must allow the request, too. */
  readonly resourceAccountId?: string
}

/** One policy with what came of it: a trace, or why AWS would never have stored it. */
export type PolicyExamination = {
  readonly name: string
  readonly kind: PolicyKind
  readonly text: string
} & (
  | { readonly trace: PolicyTrace; readonly malformed?: never }
  | { readonly malformed: MalformedPolicy; readonly trace?: never }
)

/** Which policy, or which policy's silence, decided. */
export type AuthorizationReason =
  | 'trust-policy-allows'
  | 'no-trust-policy-statement-allows'
  | 'trust-policy-malformed'
  | 'explicit-deny-in-trust-policy'
  | 'identity-allows'
  | 'resource-policy-allows'
  | 'no-identity-policy-allows'
  | 'no-session-policy-allows'
  | 'no-resource-policy-allows'
  | 'explicit-deny-in-identity-policy'
  | 'explicit-deny-in-session-policy'
  | 'explicit-deny-in-resource-policy'

export interface Authorization {
  readonly decision: PolicyDecision
  readonly reason: AuthorizationReason
  readonly traces: readonly PolicyExamination[]
}

/**
 * A role's trust policy alone: the caller's own policies, if they have any, are not asked. A policy
 * that AWS would not have stored allows nothing.
 */
export function authorizeTrust(trustPolicy: string, request: AuthorizationRequest): Authorization {
  const examination = examine(
    { name: 'AssumeRolePolicyDocument', document: trustPolicy },
    'trust',
    request,
  )
  const decision = examination.trace?.decision ?? 'implicit-deny'
  return { decision, reason: trustReason(examination, decision), traces: [examination] }
}

function trustReason(
  { malformed }: PolicyExamination,
  decision: PolicyDecision,
): AuthorizationReason {
  if (malformed !== undefined) return 'trust-policy-malformed'
  if (decision === 'explicit-deny') return 'explicit-deny-in-trust-policy'
  return decision === 'allow' ? 'trust-policy-allows' : 'no-trust-policy-statement-allows'
}

/**
 * A request with credentials: a Deny anywhere wins; else an identity policy must allow it, and, if
 * the session has policies of its own, one of these too. In the resource's own account its policy
 * may allow instead. A policy that AWS would not have stored allows and denies nothing.
 */
export function authorizeIdentity(
  policies: PoliciesOfRequest,
  request: AuthorizationRequest,
): Authorization {
  const identity = policies.identityPolicies.map((each) => examine(each, 'identity', request))
  const session = policies.sessionPolicies.map((each) => examine(each, 'session', request))
  const resource = [
    ...(policies.resourcePolicy ? [examine(policies.resourcePolicy, 'resource', request)] : []),
    ...(policies.trustPolicy ? [examine(policies.trustPolicy, 'trust', request)] : []),
  ]
  const traces = [...identity, ...session, ...resource]
  const denied = traces.find(({ trace }) => trace?.decision === 'explicit-deny')
  if (denied !== undefined) {
    return { decision: 'explicit-deny', reason: denyReasons[denied.kind], traces }
  }
  const crossAccount = isCrossAccount(policies, request)
  const reason = grantReason({
    identity: identity.some(allows),
    session: session.length === 0 || session.some(allows),
    resource: resourceGrant(resource),
    crossAccount,
    resourceMustAllow: crossAccount || policies.trustPolicy !== undefined,
  })
  return { decision: grants.has(reason) ? 'allow' : 'implicit-deny', reason, traces }
}

const denyReasons: Readonly<Record<PolicyKind, AuthorizationReason>> = {
  trust: 'explicit-deny-in-trust-policy',
  identity: 'explicit-deny-in-identity-policy',
  session: 'explicit-deny-in-session-policy',
  resource: 'explicit-deny-in-resource-policy',
}

const grants: ReadonlySet<AuthorizationReason> = new Set<AuthorizationReason>([
  'identity-allows',
  'resource-policy-allows',
])

const allows = ({ trace }: PolicyExamination): boolean => trace?.decision === 'allow'

/** To whom a resource policy allows it: the caller as such, the caller's role, their account. */
type ResourceGrant = 'caller' | 'role' | 'account' | 'nobody'

interface Grants {
  readonly identity: boolean
  readonly session: boolean
  readonly resource: ResourceGrant
  readonly crossAccount: boolean
  readonly resourceMustAllow: boolean
}

/**
 * What a resource policy gives to a session, its session policies do not take away; what it gives to
 * the role, they do. An account that is allowed only passes the question on to its own policies.
 */
function grantReason({
  identity,
  session,
  resource,
  crossAccount,
  resourceMustAllow,
}: Grants): AuthorizationReason {
  if (!crossAccount && resource === 'caller') return 'resource-policy-allows'
  if (!crossAccount && resource === 'role' && session) return 'resource-policy-allows'
  const allowedBefore = identity || (!crossAccount && resource === 'role')
  if (!allowedBefore) return 'no-identity-policy-allows'
  if (!session) return 'no-session-policy-allows'
  return resourceMustAllow && resource === 'nobody'
    ? 'no-resource-policy-allows'
    : 'identity-allows'
}

function resourceGrant(examinations: readonly PolicyExamination[]): ResourceGrant {
  const statements = examinations.flatMap(({ trace }) => trace?.statements ?? [])
  const granted = statements
    .filter(({ applies, effect }) => applies && effect === 'Allow')
    .map(grantOf)
  return (
    (['caller', 'role', 'account'] as const).find((grant) => granted.includes(grant)) ?? 'nobody'
  )
}

function grantOf({ elements }: StatementTrace): ResourceGrant {
  const principal = elements.find(({ element }) => element === 'Principal')
  if (principal?.element !== 'Principal') return 'nobody'
  if (principal.reason === 'role-listed') return 'role'
  return principal.reason === 'account-listed' ? 'account' : 'caller'
}

function isCrossAccount(
  { resourceAccountId }: PoliciesOfRequest,
  { principal }: AuthorizationRequest,
): boolean {
  if (resourceAccountId === undefined || principal?.kind !== 'aws') return false
  return principal.accountId !== resourceAccountId
}

function examine(
  { name, document }: NamedPolicy,
  kind: PolicyKind,
  request: AuthorizationRequest,
): PolicyExamination {
  const parse = parsePolicy(document, kind)
  const subject = { name, kind, text: document }
  if (parse.ok) return { ...subject, trace: evaluatePolicy(parse.policy, request) }
  const { ok: _, ...malformed } = parse
  return { ...subject, malformed }
}
