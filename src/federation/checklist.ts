/** Records the checks of one operation while it makes them; what it never came to stays `not-reached`. @module */
import type { Check } from './exchange.ts'

/** What an operation will make sure of, in its order. */
export type PlannedCheck<Id extends string> = Pick<Check, 'title' | 'fact'> & { readonly id: Id }

/** What plans the checks of a table: by their ids, in an operation’s order. */
export const plannedFrom =
  <Id extends string>(checks: Readonly<Record<Id, Omit<PlannedCheck<Id>, 'id'>>>) =>
  (...ids: readonly Id[]): readonly PlannedCheck<Id>[] =>
    ids.map((id) => ({ id, ...checks[id] }))

/** What was compared. */
export type CheckDetails = Partial<Pick<Check, 'expected' | 'actual' | 'note' | 'policies'>>

/** The same, or what words it once somebody reads it: a lab answers many calls that nobody looks at. */
export type CheckEvidence = CheckDetails | (() => CheckDetails)

/** The checks of an answer; of an operation that is asked often, what writes them down when they are read. */
export type Checks = readonly Check[] | (() => readonly Check[])

/** The checks, written down. */
export const writtenChecks = (checks: Checks): readonly Check[] =>
  typeof checks === 'function' ? checks() : checks

export interface Checklist<Id extends string> {
  readonly pass: (id: Id, evidence?: CheckEvidence) => void
  readonly fail: (id: Id, evidence?: CheckEvidence) => void
  /** All planned checks with their verdicts, in the order of the plan. */
  readonly checks: () => readonly Check[]
}

/** Opens a checklist; it lives as long as the operation answers one request. */
export function checklist<Id extends string>(plan: readonly PlannedCheck<Id>[]): Checklist<Id> {
  const judged: Judgement[] = []
  return {
    pass: (id, evidence) => judged.push({ id, verdict: 'pass', evidence }),
    fail: (id, evidence) => judged.push({ id, verdict: 'fail', evidence }),
    checks: () =>
      plan.map((planned) =>
        writtenDown(
          planned,
          judged.findLast(({ id }) => id === planned.id),
        ),
      ),
  }
}

interface Judgement {
  readonly id: string
  readonly verdict: 'pass' | 'fail'
  readonly evidence: CheckEvidence | undefined
}

function writtenDown(planned: PlannedCheck<string>, judgement: Judgement | undefined): Check {
  if (!judgement) return { ...planned, verdict: 'not-reached' }
  const { verdict, evidence } = judgement
  return { ...planned, verdict, ...(typeof evidence === 'function' ? evidence() : evidence) }
}
