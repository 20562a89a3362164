/**
 * Why a policy's value is not the request's, when it nearly is: the mistakes behind most refusals.
 * It explains a verdict and never makes one.
 *
 * @module
 */
import type { ConditionOperator } from './condition-operator.ts'
import { hasVariable, patternOfParts, textOf, type ValuePart } from './policy-variable.ts'
import type { ConditionValueReason } from './trace-reason.ts'
import { hasWildcard, matchesPattern, patternOf } from './wildcard.ts'

/** Judges one value of the request against one of the policy that it does not match. */
export function nearMiss(
  operator: ConditionOperator,
  actual: string,
  expected: readonly ValuePart[],
): ConditionValueReason {
  const outcome = operator.compare?.(actual, expected)
  if (outcome === 'request-value-of-other-type' || outcome === 'policy-value-of-other-type') {
    return variableReason(operator, expected) ?? outcome
  }
  if (operator.family !== 'String' && operator.family !== 'Arn') return 'no-value-matched'
  const [, reason] = guesses.find(([holds]) => holds(operator, actual, expected)) ?? []
  return reason ?? variableReason(operator, expected) ?? 'no-value-matched'
}

type Guess = (
  operator: ConditionOperator,
  actual: string,
  expected: readonly ValuePart[],
) => boolean

/** In the order in which they are told: the first that holds. */
const guesses: readonly (readonly [Guess, ConditionValueReason])[] = [
  [wouldMatchAsPattern, 'wildcard-taken-literally'],
  [comparesAfter((text) => text.toLowerCase()), 'differs-only-in-case'],
  [comparesAfter(trimmedAtEdges), 'differs-only-in-surrounding-space'],
  [comparesAfter(withoutLastSlash), 'differs-only-in-trailing-slash'],
  [comparesAfter(withoutIds), 'differs-only-in-ids'],
  [matchesPart(false), 'only-prefix-matches'],
  [matchesPart(true), 'only-part-matches'],
]

function wouldMatchAsPattern(
  operator: ConditionOperator,
  actual: string,
  expected: readonly ValuePart[],
): boolean {
  if (operator.wildcards || !hasWildcard(textOf(expected))) return false
  return matchesPattern(actual, patternOfParts(expected))
}

/** A change to one part of a value, which may be the first, the last, or both. */
type Change = (text: string, isFirst: boolean, isLast: boolean) => string

function trimmedAtEdges(text: string, isFirst: boolean, isLast: boolean): string {
  const start = isFirst ? text.trimStart() : text
  return isLast ? start.trimEnd() : start
}

function withoutLastSlash(text: string, _isFirst: boolean, isLast: boolean): string {
  return isLast ? text.replace(/\/$/, '') : text
}

/** GitHub's subjects since July 2026: `repo:octo-org@65/octo-repo@74:…`. */
function withoutIds(text: string): string {
  return text.replace(/@\d+/g, '')
}

/** Whether both would be the same after the same change to both; wildcards survive these changes. */
function comparesAfter(change: Change): Guess {
  return ({ compare }, actual, expected) => {
    const last = expected.length - 1
    const changed = expected.map((part, index) => ({
      ...part,
      text: change(part.text, index === 0, index === last),
    }))
    return compare?.(change(actual, true, true), changed) === 'same'
  }
}

/** Whether the value would match if the pattern went on at its end, or before it as well. */
function matchesPart(mayBeginOtherwise: boolean): Guess {
  return ({ family, wildcards }, actual, expected) => {
    if (family !== 'String' || textOf(expected) === '') return false
    const pattern = wildcards ? patternOfParts(expected) : patternOf(textOf(expected), true)
    const anything = patternOf('*')
    return matchesPattern(actual, [...(mayBeginOtherwise ? anything : []), ...pattern, ...anything])
  }
}

/** A variable that was not substituted is still there to see. */
function variableReason(
  operator: ConditionOperator,
  expected: readonly ValuePart[],
): ConditionValueReason | undefined {
  const unsubstituted = expected.some(({ text, literal }) => !literal && hasVariable(text))
  return unsubstituted || (!operator.variables && hasVariable(textOf(expected)))
    ? 'variable-taken-literally'
    : undefined
}
