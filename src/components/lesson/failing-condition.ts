/** Which conditions of a policy did not hold, in a few words. @module */
import type { PolicyExamination } from '../../federation/iam/authorize.ts'

/** One key of a condition with what the request had and what the policy wanted. */
export interface FailingCondition {
  readonly key: string
  readonly actual: string
  readonly expected: string
}

/** The condition keys that kept the statements of these policies from applying. */
export function failingCondition(
  policies: readonly PolicyExamination[] = [],
): readonly FailingCondition[] {
  return policies
    .flatMap(({ trace }) => trace?.statements ?? [])
    .flatMap(({ elements }) => elements)
    .flatMap((element) => ('operators' in element ? element.operators : []))
    .flatMap(({ keys }) => keys)
    .filter(({ verdict }) => verdict === 'no-match')
    .map(({ key, actual, expected }) => ({
      key,
      actual: [actual ?? 'absent'].flat().join(', '),
      expected: expected.join(' or '),
    }))
}
