/** Records the checks of one operation while it makes them; what it never came to stays `not-reached`. @module */
import type { Check } from './exchange.ts'

/** What an operation will make sure of, in its order. */
export type PlannedCheck<Id extends string> = Pick<Check, 'title' | 'fact'> & { readonly id: Id }

/** What was compared. */
export type CheckDetails = Partial<Pick<Check, 'expected' | 'actual' | 'note' | 'policies'>>

export interface Checklist<Id extends string> {
  readonly pass: (id: Id, details?: CheckDetails) => void
  readonly fail: (id: Id, details?: CheckDetails) => void
  /** All planned checks with their verdicts, in the order of the plan. */
  readonly checks: () => readonly Check[]
}

/** Opens a checklist; it lives as long as the operation answers one request. */
export function checklist<Id extends string>(plan: readonly PlannedCheck<Id>[]): Checklist<Id> {
  const verdicts = new Map<Id, Pick<Check, 'verdict'> & CheckDetails>()
  return {
    pass: (id, details) => verdicts.set(id, { verdict: 'pass', ...details }),
    fail: (id, details) => verdicts.set(id, { verdict: 'fail', ...details }),
    checks: () =>
      plan.map((planned) => ({
        ...planned,
        ...(verdicts.get(planned.id) ?? { verdict: 'not-reached' as const }),
      })),
  }
}
