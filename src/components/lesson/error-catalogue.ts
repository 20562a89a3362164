/** Every refusal that a fault of a scenario provokes, found by running them all. @module */
import { readScenario, scenarioIds } from '../../scenarios/read-scenario.ts'
import { partyOf, subjectOf } from '../../views/parties.view.ts'
import { linkedRun } from './link-to-run.ts'

/** A way to make an error happen. */
export interface Cause {
  readonly scenario: string
  readonly title: string
  /** The fault's name. */
  readonly name: string
  readonly sentence: string
  /** The fragment that opens the run at the refusal. */
  readonly run: string
}

/** An error of a service. */
export interface CataloguedError {
  readonly code: string
  readonly status: number
  /** Who answers so, in a reader's words. */
  readonly by: string
  readonly message: string
  readonly causes: readonly Cause[]
}

/** By who answers, then by code; errors that differ in their text alone are different ones. */
export async function errorCatalogue(): Promise<readonly CataloguedError[]> {
  const found = new Map<string, CataloguedError>()
  for (const id of scenarioIds()) {
    const scenario = readScenario(id)
    const { title } = scenario
    for (const { id: fault, name, sentence } of scenario.faults) {
      const { positions, link: run } = await linkedRun(scenario, [fault])
      const { refusal, app, world } = positions.at(-1)?.context ?? {}
      if (!refusal || !app || !world) continue
      const { code, status, message } = refusal
      const by = subjectOf(partyOf(refusal.party, app, world))
      const key = [by, code, message].join('\n')
      const causes = [
        ...(found.get(key)?.causes ?? []),
        { scenario: id, title, name, sentence, run },
      ]
      found.set(key, { code, status, by, message, causes })
    }
  }
  return [...found.values()].sort((one, other) =>
    `${one.by} ${one.code}`.localeCompare(`${other.by} ${other.code}`, 'en'),
  )
}
