/** The statechart of a flow, read from the machine itself: its states, where they lead, where it is. @module */
import { machines } from '../machines/index.ts'
import type { Flow } from '../scenarios/scenario.ts'
import { isDone, stepsOf, targetsOf } from './flow.view.ts'

export interface ChartView {
  /** The way through when nothing goes wrong, in order. */
  readonly path: readonly ChartState[]
  /** Where a run ends otherwise. */
  readonly endings: readonly ChartState[]
}

export interface ChartState {
  readonly name: string
  /** `resting`: a person reads. `busy`: a leg runs. `ended`: the run is over. */
  readonly kind: 'resting' | 'busy' | 'ended'
  readonly current: boolean
  readonly transitions: readonly ChartTransition[]
}

export interface ChartTransition {
  /** `next`, `moveClock`, `done`, `refused`, `error`. */
  readonly on: string
  readonly to: string
}

/** The chart with the current state marked. */
export function chartOf(flow: Flow, current: string): ChartView {
  const machine = machines[flow]
  const steps = stepsOf(flow)
  const onPath = [
    ...steps.flatMap(({ from, busy }) => [from, busy]),
    ...steps.slice(-1).map(({ to }) => to),
  ]
  const state = (name: string): ChartState => {
    const tags = machine.states[name]?.tags ?? []
    return {
      name,
      kind: tags.includes('busy') ? 'busy' : tags.includes('ended') ? 'ended' : 'resting',
      current: name === current,
      transitions: targetsOf(machine, name).map(({ event, target, guarded }) => ({
        on: isDone(event)
          ? guarded
            ? 'refused'
            : 'done'
          : event.startsWith('xstate.error.')
            ? 'error'
            : event,
        to: target,
      })),
    }
  }
  const others = Object.keys(machine.states).filter((name) => !onPath.includes(name))
  return { path: onPath.map(state), endings: others.map(state) }
}
