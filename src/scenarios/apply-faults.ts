/** Turns a scenario with chosen faults into the app and world that a run starts from. @module */
import { apply as mergePatch } from 'tiny-merge-patch'
import type { App } from '../federation/client/app.ts'
import type { World } from '../federation/world.ts'
import type { Scenario } from './scenario.ts'

export interface Start {
  readonly app: App
  readonly world: World
}

/** Faults apply in the scenario's order; ids that the scenario does not have change nothing. */
export function startOf(scenario: Scenario, faultIds: readonly string[]): Start {
  const { app, world } = scenario
  return scenario.faults
    .filter(({ id }) => faultIds.includes(id))
    .reduce<Start>((start, { change }) => mergePatch<unknown, unknown>(start, change) as Start, {
      app,
      world,
    })
}
