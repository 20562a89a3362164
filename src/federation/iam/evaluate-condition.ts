/**
 * Does one operator of a `Condition` hold? All operators and all keys must; of the values of one key
 * any may match, and for a negated operator none.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 * @module
 */
import { parseBoolean } from './condition-comparison.ts'
import { type ConditionOperator, parseOperator } from './condition-operator.ts'
import { compareValues, type ValueComparison } from './condition-value.ts'
import type { ConditionBlock, ConditionEntry, PolicyVersion } from './policy-document.ts'
import type { ConditionKeyTrace, OperatorTrace, Verdict } from './policy-trace.ts'
import { contextValue, keyOfSameClaim, type RequestContext } from './request-context.ts'
import type { ConditionReason } from './trace-reason.ts'

/** What a condition can be about. */
export interface ConditionedRequest {
  readonly context: RequestContext
  /** What the keys of a token’s claims would be, though IAM offers keys for few. */
  readonly claimKeys?: readonly string[] | undefined
}

/** Evaluates an operator with all its keys; one without keys holds. */
export function evaluateCondition(
  block: ConditionBlock,
  request: ConditionedRequest,
  version: PolicyVersion,
): OperatorTrace {
  const operator = parseOperator(block.operator)
  const keys =
    operator === undefined
      ? []
      : block.keys.map((entry) => evaluateKey(block, operator, entry, request, version))
  return {
    operator: block.operator,
    qualifier: operator?.qualifier,
    // The parser lets no unknown operator through; a document made by hand gets no access by one.
    verdict: operator !== undefined && keys.every(matches) ? 'match' : 'no-match',
    keys,
    range: block.range,
    operatorRange: block.operatorRange,
  }
}

const matches = ({ verdict }: { readonly verdict: Verdict }): boolean => verdict === 'match'

function evaluateKey(
  block: ConditionBlock,
  operator: ConditionOperator,
  entry: ConditionEntry,
  { context, claimKeys }: ConditionedRequest,
  version: PolicyVersion,
): ConditionKeyTrace {
  const actual = contextValue(context, entry.key)
  const compared = compareValues(operator, entry.values, actual, context, version)
  const found = reasonFor(operator, entry, actual, compared)
  const reason =
    found === 'key-absent' && claimKeys?.includes(entry.key) ? 'claim-without-key' : found
  return {
    key: entry.key,
    operator: block.operator,
    verdict: holdingReasons.has(reason) ? 'match' : 'no-match',
    reason,
    expected: entry.values.map(({ value }) => value),
    actual,
    presentInstead: actual === undefined ? keyOfSameClaim(context, entry.key) : undefined,
    values: compared.values,
    range: entry.range,
    keyRange: entry.keyRange,
  }
}

const holdingReasons: ReadonlySet<ConditionReason> = new Set<ConditionReason>([
  'value-matched',
  'no-forbidden-value',
  'every-value-matched',
  'key-absent-allowed',
  'key-absent-not-forbidden',
  'no-values-to-check',
  'key-absent-as-required',
  'key-present-as-required',
])

function reasonFor(
  operator: ConditionOperator,
  entry: ConditionEntry,
  actual: string | readonly string[] | undefined,
  compared: ValueComparison,
): ConditionReason {
  if (operator.family === 'Null') return nullReason(entry, actual !== undefined)
  if (actual === undefined) return absentReason(operator)
  if (operator.qualifier !== undefined && isEmptySet(actual)) {
    return operator.qualifier === 'ForAllValues' ? 'no-values-to-check' : 'no-value-matched'
  }
  return presentReason(operator, compared)
}

/**
 * `"true"` asks that the key be absent, `"false"` that it be there; any of several values may hold. A
 * set qualifier changes nothing: there is nothing to distribute over.
 */
function nullReason({ values }: ConditionEntry, present: boolean): ConditionReason {
  const asks = values.map(({ value }) => parseBoolean(value))
  if (asks.includes(!present)) return present ? 'key-present-as-required' : 'key-absent-as-required'
  return present ? 'key-present' : 'key-absent'
}

/**
 * `IfExists` first, "If the key is not present, evaluate the condition element as true"; then the
 * qualifier: `ForAllValues` "also returns true if there are no context keys in the request",
 * `ForAnyValue` returns false. Else a negated operator holds.
 */
function absentReason(operator: ConditionOperator): ConditionReason {
  if (operator.ifExists) return 'key-absent-allowed'
  if (operator.qualifier === 'ForAllValues') return 'no-values-to-check'
  if (operator.qualifier === 'ForAnyValue') return 'key-absent'
  return operator.negated ? 'key-absent-not-forbidden' : 'key-absent'
}

/** Values that "resolve to a null dataset, such as an empty string". */
const isEmptySet = (actual: string | readonly string[]): boolean =>
  [actual].flat().every((value) => value === '')

/**
 * A multivalued key needs a qualifier. AWS does not say what happens without one: of several values
 * a positive operator was seen to match none [mozilla-iam/federated-aws-cli, on `amr`]; for a negated
 * operator, here none may match.
 */
function presentReason(operator: ConditionOperator, compared: ValueComparison): ConditionReason {
  const { matched, nearest } = compared
  const count = matched.filter(Boolean).length
  if (operator.negated) {
    const holds = operator.qualifier === 'ForAnyValue' ? count < matched.length : count === 0
    return holds ? 'no-forbidden-value' : 'forbidden-value-matched'
  }
  if (count === 0) return nearest
  if (operator.qualifier === 'ForAllValues')
    return count === matched.length ? 'every-value-matched' : 'not-every-value-matched'
  return operator.qualifier || matched.length === 1 ? 'value-matched' : 'qualifier-missing'
}
