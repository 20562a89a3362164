/**
 * What the player's machine is made of: its types, the services that play a handshake, and what it
 * does with what they bring.
 *
 * @module
 */
import { assign, fromPromise } from 'xstate'
import type { Scenario } from '../scenarios/scenario.ts'
import { advance, type Position } from './advance.ts'
import { fork, record, recordRun, returnTo } from './branches.ts'
import type { HandshakeEvent } from './handshake.ts'
import { machines } from './index.ts'
import { machineSetup } from './machine-setup.ts'
import {
  knownFaults,
  type PlayerContext,
  type PlayerEvent,
  type Replay,
  type RunToOpen,
  replay,
  type Speed,
  shown,
  startOver,
} from './player.ts'
import type { RunEvent } from './run-event.ts'

/** Milliseconds between two steps while playing. */
export const playIntervals: Readonly<Record<Speed, number>> = {
  slow: 4400,
  normal: 2200,
  fast: 1100,
}

/** A run that was played from its start, and which of its positions to show. */
interface Replayed {
  readonly positions: readonly Position[]
  readonly upTo: number
}

/** What is to be done from where. */
export interface Step {
  readonly scenario: Scenario
  readonly from: Position
  readonly event: RunEvent
}

/** What happened, and where it led. */
export interface Stepped {
  readonly event: RunEvent
  readonly position: Position
}

export const playerSetup = machineSetup({
  types: {
    input: {} as { readonly scenario: Scenario; readonly faults?: readonly string[] },
    context: {} as PlayerContext,
    events: {} as PlayerEvent,
    tags: {} as 'busy',
  },
  actors: {
    step: fromPromise<Stepped, Step>(async ({ input: { scenario, from, event } }) => {
      const position = await advance(machines[scenario.flow], from, event)
      const seconds = position.context.world.now - from.context.world.now
      return { event: event.type === 'moveClock' ? { ...event, seconds } : event, position }
    }),
    replay: fromPromise<Replayed, Replay & Pick<Replayed, 'upTo'>>(async ({ input }) => ({
      positions: await replay(input),
      upTo: input.upTo,
    })),
  },
  delays: { playInterval: ({ context }) => playIntervals[context.speed] },
  guards: {
    recordedAhead: ({ context }) => context.cursor < context.positions.length - 1,
    canGoOn: ({ context }) => shown(context).canGoOn,
    means: ({ context }, event: HandshakeEvent['type']) =>
      machines[context.scenario.flow].states[shown(context).state]?.ownEvents.includes(event) ??
      false,
    behind: ({ context }) => context.cursor > 0,
    recorded: ({ context }, to: number) => to >= 0 && to < context.positions.length,
  },
  actions: {
    moveTo: assign((_, cursor: number) => ({ cursor })),
    record: assign(({ context }, { event, position }: Stepped) => record(context, event, position)),
    fork: assign(({ context }) => fork(context)),
    startWith: assign(({ context }, { faults, events }: Pick<RunToOpen, 'faults' | 'events'>) => ({
      faults: knownFaults(context.scenario, faults),
      events,
    })),
    recordRun: assign(({ context }, { positions, upTo }: Replayed) =>
      recordRun(context, positions, upTo),
    ),
    miss: assign(({ context: { missed = 0 } }) => ({ missed: missed + 1 })),
    /** The run that was to be played stands at its start. */
    beginRun: assign(({ context }) =>
      recordRun(context, startOver(context.scenario, context.faults).positions, 0),
    ),
    returnTo: assign(({ context }, run: number) => returnTo(context, run)),
    setSpeed: assign((_, speed: Speed) => ({ speed })),
    startOver: assign(({ context }) => startOver(context.scenario, context.faults, context.speed)),
  },
})
