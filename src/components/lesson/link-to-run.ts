/** Links that open a run where it ends, on the page of the lesson that has its simulation. @module */
import { type Position, playToEnd } from '../../machines/advance.ts'
import { machines } from '../../machines/index.ts'
import { writeRunLink } from '../../machines/run-link.ts'
import { startOf } from '../../scenarios/apply-faults.ts'
import type { Scenario } from '../../scenarios/scenario.ts'

export interface LinkedRun {
  /** All its positions, the start first. */
  readonly positions: readonly Position[]
  /** The fragment that opens it at its end, `#` included. */
  readonly link: string
}

/** Plays a scenario with these faults to its end. */
export async function linkedRun(scenario: Scenario, faults: readonly string[]): Promise<LinkedRun> {
  const positions = await playToEnd(machines[scenario.flow], startOf(scenario, faults))
  const events = positions.slice(1).map(() => ({ type: 'next' }) as const)
  return { positions, link: writeRunLink(scenario, { faults, events, cursor: events.length }) }
}
