/** What to say of a repair: who gets in that should not, and who is kept out that should get in. @module */
import type { Repair } from './quiz-schema.ts'
import type { RunOutcome } from './right-option.ts'

export type BenchCase = Repair['bench'][number]

/** A case of the bench with how its run ended under the reader's version. */
export interface BenchResult {
  readonly tried: BenchCase
  readonly run: RunOutcome
}

/** `too-broad` weighs more: it lets somebody in. */
export type CaseVerdict = 'as-it-should' | 'too-broad' | 'too-narrow'

/** How a case came out. */
export function caseVerdict({ tried, run }: BenchResult): CaseVerdict {
  const isIn = run.outcome === 'granted'
  if (isIn === (tried.lets === 'in')) return 'as-it-should'
  return isIn ? 'too-broad' : 'too-narrow'
}

/** What happened, in a few words: `gets in`, `AccessDenied from sts`. */
export const endingWords = ({ run: { outcome, by } }: BenchResult): string =>
  outcome === 'granted' ? 'gets in' : `kept out: ${outcome}${by === undefined ? '' : ` from ${by}`}`

/**
 * The answer to remember: `passed`, or the ids of the cases that came out wrong. What a reader typed
 * is not in it.
 */
export function repairAnswer(results: readonly BenchResult[]): string {
  const wrong = results.filter((result) => caseVerdict(result) !== 'as-it-should')
  return wrong.length === 0 ? 'passed' : wrong.map(({ tried }) => tried.id).join(' ')
}

/** The verdict in a sentence. */
export function repairSummary(results: readonly BenchResult[]): string {
  const count = (verdict: CaseVerdict) =>
    results.filter((result) => caseVerdict(result) === verdict).length
  const [broad, narrow] = [count('too-broad'), count('too-narrow')]
  if (broad + narrow === 0) return `All ${results.length} cases come out as they should.`
  return [
    ...(broad > 0
      ? [`Too broad: ${broad} of those to keep out ${broad > 1 ? 'get' : 'gets'} in.`]
      : []),
    ...(narrow > 0
      ? [`Too narrow: ${narrow} of those to let in ${narrow > 1 ? 'are' : 'is'} kept out.`]
      : []),
  ].join(' ')
}
