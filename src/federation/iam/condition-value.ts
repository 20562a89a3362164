/** The values of one condition key, each compared with what the request carries. @module */
import type { ConditionOperator } from './condition-operator.ts'
import { nearMiss } from './near-miss.ts'
import type { Located, PolicyVersion } from './policy-document.ts'
import type { ConditionValueTrace } from './policy-trace.ts'
import {
  plainValue,
  type ResolvedValue,
  resolveVariables,
  textOf,
  versionHasVariables,
} from './policy-variable.ts'
import { isValueOfSomeKey, type RequestContext } from './request-context.ts'
import type { ConditionValueReason } from './trace-reason.ts'

export interface ValueComparison {
  readonly values: readonly ConditionValueTrace[]
  /** For each value of the request: does any value of the policy match it? */
  readonly matched: readonly boolean[]
  /** The most telling reason why none does. */
  readonly nearest: Exclude<ConditionValueReason, 'value-matched'>
}

/** Compares each value of the policy with each of the request. */
export function compareValues(
  operator: ConditionOperator,
  expected: readonly Located<string>[],
  actual: string | readonly string[] | undefined,
  context: RequestContext,
  version: PolicyVersion,
): ValueComparison {
  const given = actual === undefined ? [] : [actual].flat()
  const substitutes = operator.variables && versionHasVariables(version)
  const rows = expected.map((located) => {
    const resolved = substitutes
      ? resolveVariables(located.value, context)
      : plainValue(located.value)
    const matches = given.map((value) => isSame(operator, value, resolved))
    return { matches, trace: valueTrace(operator, located, given, resolved, matches, context) }
  })
  const reasons = rows.map(({ trace }) => trace.reason)
  return {
    values: rows.map(({ trace }) => trace),
    matched: given.map((_, index) => rows.some(({ matches }) => matches[index])),
    nearest: reasons.find(isTelling) ?? 'no-value-matched',
  }
}

/** A value whose variable has no value is like nothing, so it also is no forbidden value. */
const isSame = (operator: ConditionOperator, actual: string, expected: ResolvedValue): boolean =>
  expected.ok && operator.compare?.(actual, expected.parts) === 'same'

function valueTrace(
  operator: ConditionOperator,
  { value, range }: Located<string>,
  given: readonly string[],
  resolved: ResolvedValue,
  matches: readonly boolean[],
  context: RequestContext,
): ConditionValueTrace {
  const matched = matches.includes(true)
  return {
    value,
    resolved: resolved.ok ? textOf(resolved.parts) : undefined,
    matches: matched,
    reason: matched ? 'value-matched' : whyNot(operator, value, given, resolved, context),
    range,
  }
}

function whyNot(
  operator: ConditionOperator,
  written: string,
  given: readonly string[],
  resolved: ResolvedValue,
  context: RequestContext,
): ConditionValueReason {
  if (!resolved.ok) return resolved.reason
  const reasons = given.map((value) => nearMiss(operator, value, resolved.parts))
  const telling = reasons.find(isTelling)
  if (telling !== undefined || operator.family !== 'String') return telling ?? 'no-value-matched'
  return isValueOfSomeKey(context, written) ? 'value-of-another-key' : 'no-value-matched'
}

const isTelling = (
  reason: ConditionValueReason,
): reason is Exclude<ConditionValueReason, 'value-matched' | 'no-value-matched'> =>
  reason !== 'value-matched' && reason !== 'no-value-matched'
