/**
 * A flow's table of contents, read from its machine: the resting states in order and the leg that
 * leads from each to the next.
 *
 * @module
 */

import type { LegName } from '../federation/client/app.ts'
import { rememberedUpTo } from '../federation/remembered.ts'
import type { HandshakeMachine } from '../machines/handshake.ts'
import { machines } from '../machines/index.ts'
import type { Flow } from '../scenarios/scenario.ts'

/** One leg between two resting states. */
export interface FlowStep {
  readonly leg: LegName
  readonly from: string
  readonly busy: string
  readonly to: string
}

/** The steps of a flow when nothing goes wrong. A machine writes its definition anew each time it is asked. */
export const stepsOf = rememberedUpTo(32, (flow: Flow) => stepsOfMachine(machines[flow]))

function stepsOfMachine(machine: HandshakeMachine): readonly FlowStep[] {
  const steps: FlowStep[] = []
  let from = String(machine.config.initial)
  for (;;) {
    const busy = targetsOf(machine, from).find(
      ({ event, guarded }) => event === 'next' && !guarded,
    )?.target
    if (busy === undefined) return steps
    const leg = legOf(machine, busy)
    const to = targetsOf(machine, busy).find(({ event, guarded }) => isDone(event) && !guarded)
    if (!to) return steps
    steps.push({ leg, from, busy, to: to.target })
    from = to.target
  }
}

/** The leg that `next` starts from a state, whether it is on the way or not. */
export function legAfter(flow: Flow, state: string): LegName | undefined {
  const machine = machines[flow]
  const busy = targetsOf(machine, state).findLast(({ event }) => event === 'next')?.target
  return busy === undefined ? undefined : legOf(machine, busy)
}

/** The resting states through which a flow goes when nothing goes wrong. */
export function statesOf(flow: Flow): readonly string[] {
  const steps = stepsOf(flow)
  return [...steps.map(({ from }) => from), ...steps.slice(-1).map(({ to }) => to)]
}

/** The leg that runs in a busy state. XState takes its name for any text: `leg` of the machines gives no other. */
const legOf = (machine: HandshakeMachine, busy: string): LegName =>
  machine.states[busy]?.invoke[0]?.id as LegName

/** A transition as far as a drawing needs it. */
export interface Target {
  readonly event: string
  readonly target: string
  /** Taken only on some condition: a refusal. */
  readonly guarded: boolean
}

/** Where a state leads, by event. */
export function targetsOf(machine: HandshakeMachine, state: string): readonly Target[] {
  const transitions = machine.states[state]?.definition.transitions ?? []
  return transitions.flatMap(({ eventType, target, guard }) =>
    (target ?? []).map((node) => ({
      event: eventType,
      target: node.key,
      guarded: guard !== undefined,
    })),
  )
}

/** Whether an event says that a leg has come to its end. */
export const isDone = (event: string): boolean => event.startsWith('xstate.done.')
