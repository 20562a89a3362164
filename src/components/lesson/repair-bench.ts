/**
 * Runs what a reader made of a policy or a request against every case of the bench: the simulation
 * decides, there is no answer to compare with. Fetched when it is first asked for.
 *
 * @module
 */
import { apply as mergePatch } from 'tiny-merge-patch'
import { parsePolicy } from '../../federation/iam/parse-policy.ts'
import type { Repair } from '../../learning/quiz-schema.ts'
import type { BenchResult } from '../../learning/repair-verdict.ts'
import { playToEnd } from '../../machines/advance.ts'
import { machines } from '../../machines/index.ts'
import { type Start, startOf } from '../../scenarios/apply-faults.ts'
import type { FaultChange, Scenario } from '../../scenarios/scenario.ts'

/** A reader's version: the policy's text, or the request's fields by name. */
export type Edited = string | Readonly<Record<string, string | number>>

/** Why IAM would not even store the policy, in its words; `undefined` for one that it stores. */
export function defectOf(edited: Edited): string | undefined {
  if (typeof edited !== 'string') return undefined
  const parse = parsePolicy(edited, 'trust')
  return parse.ok ? undefined : parse.message
}

/** Every case of the bench, run with the reader's version in place. */
export async function runBench(
  scenario: Scenario,
  question: Repair,
  edited: Edited,
): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = []
  for (const tried of question.bench) {
    const changes = [tried.change ?? {}, changeOf(question, edited)]
    const changed = changes.reduce<Start>(
      (start, change) => mergePatch<unknown, unknown>(start, change) as Start,
      startOf(scenario, tried.faults),
    )
    const { refusal } = (await playToEnd(machines[scenario.flow], changed)).at(-1)?.context ?? {}
    const run = refusal ? { outcome: refusal.code, by: refusal.party } : { outcome: 'granted' }
    results.push({ tried, run })
  }
  return results
}

/** What the question starts with, and what passes. */
export function versionsOf(question: Repair): { readonly start: Edited; readonly working: Edited } {
  if ('policy' in question) return question.policy
  const fields = (which: 'start' | 'working') =>
    Object.fromEntries(question.request.map((field) => [field.field, field[which]]))
  return { start: fields('start'), working: fields('working') }
}

/** The reader's version as a merge patch; it comes after the case's own faults. */
function changeOf(question: Repair, edited: Edited): FaultChange {
  if (typeof edited !== 'string') return { app: edited }
  if (!('policy' in question)) return {}
  const { account, role } = question.policy
  return { world: { accounts: { [account]: { roles: { [role]: { trustPolicy: edited } } } } } }
}
