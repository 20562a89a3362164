/**
 * Runs what a reader made of a policy, a request or settings against every case of the bench: the simulation
 * decides, there is no answer to compare with. Fetched when it is first asked for.
 *
 * @module
 */
import { apply as mergePatch } from 'tiny-merge-patch'
import { malformedPolicyText } from '../../federation/iam/malformed-policy.ts'
import { parsePolicy } from '../../federation/iam/parse-policy.ts'
import type { FadedTask } from '../../learning/faded-task.ts'
import type { Repair } from '../../learning/quiz-schema.ts'
import type { BenchCase, BenchResult } from '../../learning/repair-verdict.ts'
import { type Position, playToEnd } from '../../machines/advance.ts'
import { machines } from '../../machines/index.ts'
import { type Start, startOf } from '../../scenarios/apply-faults.ts'
import type { FaultChange, Scenario } from '../../scenarios/scenario.ts'
import { documentChanges, documentDefect } from './written-document.ts'

/** A reader's version: the policy's text, the request's fields by name, or the settings' choices by id. */
export type Edited = string | Readonly<Record<string, string | number>>

/** Something that a reader changes or writes, with a bench to try it on. */
export type BenchTask = Repair | FadedTask

/** Why AWS would not even take the text, in its words; `undefined` for one that it takes. */
export function defectOf(edited: Edited, task?: BenchTask): string | undefined {
  if (typeof edited !== 'string') return undefined
  if (task && 'document' in task) return documentDefect(task.document.is, edited)
  const parse = parsePolicy(edited, 'trust')
  return parse.ok ? undefined : malformedPolicyText(parse)
}

/** Every case of the bench, run with the reader's version in place. */
export async function runBench(
  scenario: Scenario,
  question: BenchTask,
  edited: Edited,
): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = []
  for (const tried of question.bench) {
    const { refusal } = (await playCase(scenario, question, tried, edited)).context
    const run = refusal ? { outcome: refusal.code, by: refusal.party } : { outcome: 'granted' }
    results.push({ tried, run })
  }
  return results
}

/**
 * Where one case of the bench ends with the reader's version in place.
 *
 * @throws {Error} The simulation has a defect.
 */
export async function playCase(
  scenario: Scenario,
  question: BenchTask,
  { faults, change = {} }: BenchCase,
  edited: Edited,
): Promise<Position> {
  const changed = [change, ...changesOf(question, edited)].reduce<Start>(
    (start, patch) => mergePatch<unknown, unknown>(start, patch) as Start,
    startOf(scenario, faults),
  )
  const end = (await playToEnd(machines[scenario.flow], changed)).at(-1)
  if (!end || end.state === 'broken')
    throw new Error(`“${question.ask}”: a case of its bench ends ${end?.state}.`)
  return end
}

/** What the question starts with, and what passes. */
export function versionsOf(question: Repair): { readonly start: Edited; readonly working: Edited } {
  if ('policy' in question) return question.policy
  const version = (which: 'start' | 'working') =>
    'request' in question
      ? Object.fromEntries(question.request.map((each) => [each.field, each[which]]))
      : Object.fromEntries(question.settings.map((each) => [each.id, each[which]]))
  return { start: version('start'), working: version('working') }
}

/** The reader's version as merge patches; they come after the case's own faults. */
function changesOf(question: BenchTask, edited: Edited): readonly FaultChange[] {
  if ('document' in question)
    return typeof edited === 'string' ? documentChanges(question.document.is, edited) : []
  if (typeof edited !== 'string')
    return 'settings' in question
      ? question.settings.flatMap(({ id, choices }) =>
          choices.filter((choice) => choice.id === edited[id]).map(({ change }) => change),
        )
      : [{ app: edited }]
  if (!('policy' in question)) return []
  const { account, role } = question.policy
  return [{ world: { accounts: { [account]: { roles: { [role]: { trustPolicy: edited } } } } } }]
}
