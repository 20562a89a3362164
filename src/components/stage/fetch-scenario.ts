/** A scenario with all its faults, asked for when a reader turns to it. @module */
import type { Scenario } from '../../scenarios/scenario.ts'

/** The scenario at an address of `pages/scenarios/[id].json.ts`; rejects where none comes. */
export async function fetchScenario(address: string): Promise<Scenario> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} was not fetched: ${answer.status}`)
  // Written there from a value of this type.
  return (await answer.json()) as Scenario
}
