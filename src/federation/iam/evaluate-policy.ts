/**
 * Runs a request against a policy and tells what every line of it said.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * @module
 */
import { evaluateAction } from './evaluate-action.ts'
import { type ConditionedRequest, evaluateCondition } from './evaluate-condition.ts'
import { evaluatePrincipal, type RequestPrincipal } from './evaluate-principal.ts'
import { evaluateResource } from './evaluate-resource.ts'
import type {
  ConditionElement,
  Effect,
  PolicyDocument,
  PolicyVersion,
  Statement,
} from './policy-document.ts'
import type { ConditionTrace, ElementTrace, PolicyTrace, StatementTrace } from './policy-trace.ts'

export interface AuthorizationRequest extends ConditionedRequest {
  /** `sts:AssumeRoleWithWebIdentity`. */
  readonly action: string
  /** An ARN; absent for a trust policy, and for actions that name no resource. */
  readonly resource?: string
  /** Who asks, for trust and resource policies. */
  readonly principal?: RequestPrincipal
}

/** Evaluates one policy by itself: any applying Deny wins, no applying Allow is a deny too. */
export function evaluatePolicy(policy: PolicyDocument, request: AuthorizationRequest): PolicyTrace {
  const statements = policy.statements.map((statement) =>
    evaluateStatement(statement, request, policy.version),
  )
  const applied = (effect: Effect) =>
    statements.some((each) => each.applies && each.effect === effect)
  if (applied('Deny')) return { decision: 'explicit-deny', statements }
  return { decision: applied('Allow') ? 'allow' : 'implicit-deny', statements }
}

function evaluateStatement(
  statement: Statement,
  request: AuthorizationRequest,
  version: PolicyVersion,
): StatementTrace {
  const { principal, action, resource, condition } = statement
  const { context } = request
  const elements: ElementTrace[] = []
  if (principal) elements.push(evaluatePrincipal(principal, request.principal))
  elements.push(evaluateAction(action, request.action))
  if (resource) elements.push(evaluateResource(resource, request.resource, context, version))
  if (condition) elements.push(conditionTrace(condition, request, version))
  return {
    index: statement.index,
    sid: statement.sid,
    effect: statement.effect,
    applies: elements.every(({ verdict }) => verdict === 'match'),
    elements,
    range: statement.range,
  }
}

function conditionTrace(
  condition: ConditionElement,
  request: AuthorizationRequest,
  version: PolicyVersion,
): ConditionTrace {
  const operators = condition.operators.map((each) => evaluateCondition(each, request, version))
  const holds = operators.every(({ verdict }) => verdict === 'match')
  const verdict = holds ? 'match' : 'no-match'
  return { element: 'Condition', verdict, operators, range: condition.range }
}
