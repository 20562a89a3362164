/**
 * Is the action among those of a statement? Names compare without regard to case and may hold
 * wildcards [IAM-UG reference_policies_elements_action].
 *
 * @module
 */
import { matchesIgnoringCase } from './arn-pattern.ts'
import type { ActionElement } from './policy-document.ts'
import type { ActionTrace } from './policy-trace.ts'
import type { ActionReason, ActionValueReason } from './trace-reason.ts'

/** Evaluates `Action` or `NotAction`. */
export function evaluateAction(element: ActionElement, action: string): ActionTrace {
  const values = element.values.map(({ value, range }) => {
    const matches = matchesIgnoringCase(action, value)
    return { value, matches, reason: valueReason(matches, action, value), range }
  })
  const listed = values.some(({ matches }) => matches)
  return {
    element: element.name,
    verdict: listed === (element.name === 'Action') ? 'match' : 'no-match',
    reason: elementReason(element, listed, values),
    expected: element.values.map(({ value }) => value),
    actual: action,
    values,
    range: element.range,
  }
}

function elementReason(
  { name }: ActionElement,
  listed: boolean,
  values: readonly { readonly reason: ActionValueReason }[],
): ActionReason {
  if (name === 'NotAction') return listed ? 'action-excluded' : 'action-not-excluded'
  if (listed) return 'action-listed'
  const instead = values.some(({ reason }) => reason === 'assume-role-listed-instead')
  return instead ? 'assume-role-listed-instead' : 'action-not-listed'
}

/** `sts:AssumeRole` for a federated principal is the commonest mistake of all. */
function valueReason(matches: boolean, action: string, listed: string): ActionValueReason {
  if (matches) return 'action-listed'
  const isMixUp = listed.toLowerCase() === 'sts:assumerole' && /^sts:AssumeRoleWith/i.test(action)
  return isMixUp ? 'assume-role-listed-instead' : 'action-not-listed'
}
