/** What a service checked before it answered, as rows: each with its values, its reasons and its source. @module */
import type { Check, Exchange, Verdict } from '../federation/exchange.ts'
import type { FactId } from '../federation/facts.ts'
import type { Explanations } from './explanations.ts'
import { type PolicyView, policyView } from './policy.view.ts'

export interface ChecksView {
  /** `8 of 13 passed, 1 failed, 4 not reached`. */
  readonly summary: string
  readonly rows: readonly CheckRow[]
}

export interface CheckRow {
  readonly id: string
  readonly title: string
  readonly verdict: Verdict
  /** The verdict in a word, for those who do not see its mark. */
  readonly word: string
  /** `needs`: absent where expected and actual are the same text. */
  readonly needs?: string
  readonly found?: string
  readonly note?: string
  readonly policies: readonly PolicyView[]
  readonly fact: FactId
}

/** A verdict as a mark, which never stands without a word for it. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  fail: '✕',
  'not-reached': '–',
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  pass: 'passed',
  fail: 'failed',
  'not-reached': 'not reached',
}

/** The checks of an exchange in their order. */
export function checksOf({ checks }: Exchange, explanations?: Explanations): ChecksView {
  const count = (verdict: Verdict) => checks.filter((check) => check.verdict === verdict).length
  const others = (['fail', 'not-reached'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => `${count(verdict)} ${verdictWords[verdict]}`)
  return {
    summary: [`${count('pass')} of ${checks.length} passed`, ...others].join(', '),
    rows: checks.map((check) => rowOf(check, explanations)),
  }
}

/**
 * The checks of every exchange of a run, as a page to read has them: a policy is printed where it is
 * first evaluated, and later only where it refuses.
 */
export function checksOfRun(
  exchanges: readonly Exchange[],
  explanations?: Explanations,
): ReadonlyMap<Exchange, ChecksView> {
  const printed = new Set<string>()
  const views = new Map<Exchange, ChecksView>()
  const read = (exchange: Exchange) => {
    for (const inner of exchange.nested) read(inner)
    const { summary, rows } = checksOf(exchange, explanations)
    const printedNow = rows.flatMap(({ policies }) => policies.map(({ title }) => title))
    views.set(exchange, {
      summary,
      rows: rows.map((row) => ({
        ...row,
        policies: row.policies.filter(({ title }) => row.verdict === 'fail' || !printed.has(title)),
      })),
    })
    for (const title of printedNow) printed.add(title)
  }
  for (const exchange of exchanges) read(exchange)
  return views
}

function rowOf(
  { id, title, verdict, expected, actual, note, policies, fact }: Check,
  explanations: Explanations | undefined,
): CheckRow {
  const decided = (policies?.length ?? 0) > 0
  return {
    id,
    title,
    verdict,
    word: verdictWords[verdict],
    ...(expected !== undefined && expected !== actual && !decided ? { needs: expected } : {}),
    ...(actual !== undefined && !decided ? { found: actual } : {}),
    ...(note === undefined ? {} : { note }),
    policies: (policies ?? []).map((policy) =>
      policyView(policy, verdict === 'pass', explanations?.policies),
    ),
    fact,
  }
}
