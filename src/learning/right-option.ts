/** Which option of a question is right: the one that agrees with the run, or the one that is marked. @module */
import type { PartyId } from '../federation/exchange.ts'
import type { Choice } from './quiz-schema.ts'

/** How a run ended. */
export interface RunOutcome {
  /** `granted`, or the error code on the wire. */
  readonly outcome: string
  /** Who refused. */
  readonly by?: PartyId
}

/**
 * The id of the one right option.
 *
 * @param run - How the question's run ended; only a simulated question needs it.
 * @throws {Error} None or several options agree with the run: the question cannot be asked like this.
 */
export function rightOption(question: Choice, run?: RunOutcome): string {
  const right = agreeing(question, run)
  const [only] = right
  if (only !== undefined && right.length === 1) return only
  const ending = run ? `${run.outcome}${run.by ? ` by ${run.by}` : ''}` : 'no run'
  throw new Error(
    `Question "${question.id}": exactly one option must agree with ${ending}, but these do: ${right.join(', ') || 'none'}.`,
  )
}

function agreeing(question: Choice, run: RunOutcome | undefined): readonly string[] {
  if (!('scenario' in question))
    return question.options.filter(({ right }) => right).map(({ id }) => id)
  return question.options
    .filter(({ outcome, by }) => outcome === run?.outcome && (by === undefined || by === run.by))
    .map(({ id }) => id)
}
