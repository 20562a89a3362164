/**
 * The player: it steps a handshake machine, remembers every resting position, and moves a cursor
 * over them. Back is a move of the cursor; going on from the past with another event forgets what
 * came after.
 *
 * @module
 */
import { assign, fromPromise, setup } from 'xstate'
import { startOf } from '../scenarios/apply-faults.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { advance, type Position, startPosition } from './advance.ts'
import type { HandshakeEvent } from './handshake.ts'
import { machines } from './index.ts'

export interface PlayerContext {
  readonly scenario: Scenario
  /** Ids of the faults that the run started with. */
  readonly faults: readonly string[]
  /** Every resting position of the run, the start first. Never empty. */
  readonly positions: readonly Position[]
  /** The event that led to each position but the first. */
  readonly events: readonly HandshakeEvent[]
  /** Which position is shown. */
  readonly cursor: number
}

export type PlayerEvent =
  | { readonly type: 'forward' }
  | { readonly type: 'back' }
  | { readonly type: 'jump'; readonly to: number }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'reset' }
  /** Starts again with these faults and goes on to where the run was. */
  | { readonly type: 'chooseFaults'; readonly faults: readonly string[] }
  | { readonly type: 'moveClock' /** Seconds, forward. */; readonly seconds: number }

/** Milliseconds between two steps while playing. */
export const playInterval = 2200

export interface Replay {
  readonly scenario: Scenario
  readonly faults: readonly string[]
  readonly events: readonly HandshakeEvent[]
}

/** A run from its start: the positions after each event, until an event leads nowhere. */
export async function replay({ scenario, faults, events }: Replay): Promise<readonly Position[]> {
  const machine = machines[scenario.flow]
  const positions = [startPosition(machine, startOf(scenario, faults))]
  for (const event of events) {
    const last = positions.at(-1)
    if (!last || (event.type === 'next' && !last.canGoOn)) break
    positions.push(await advance(machine, last, event))
  }
  return positions
}

interface Step {
  readonly scenario: Scenario
  readonly from: Position
  readonly event: HandshakeEvent
}

/** The position that is shown. */
export function shown({ positions, cursor }: PlayerContext): Position {
  const position = positions[cursor]
  if (!position) throw new Error('the cursor stands on no position')
  return position
}

const playerSetup = setup({
  types: {
    input: {} as { readonly scenario: Scenario; readonly faults?: readonly string[] },
    context: {} as PlayerContext,
    events: {} as PlayerEvent,
    tags: {} as 'busy',
  },
  actors: {
    step: fromPromise<Position, Step>(({ input: { scenario, from, event } }) =>
      advance(machines[scenario.flow], from, event),
    ),
    replay: fromPromise<readonly Position[], Replay>(({ input }) => replay(input)),
  },
  delays: { playInterval },
  guards: {
    recordedAhead: ({ context }) => context.cursor < context.positions.length - 1,
    canGoOn: ({ context }) => shown(context).canGoOn,
    behind: ({ context }) => context.cursor > 0,
    recorded: ({ context }, to: number) => to >= 0 && to < context.positions.length,
  },
  actions: {
    moveTo: assign((_, cursor: number) => ({ cursor })),
    record: assign(({ context }, params: { event: HandshakeEvent; position: Position }) => {
      const { cursor, positions, events } = context
      return {
        positions: [...positions.slice(0, cursor + 1), params.position],
        events: [...events.slice(0, cursor), params.event],
        cursor: cursor + 1,
      }
    }),
    recordRun: assign(({ context }, positions: readonly Position[]) => ({
      positions,
      events: context.events.slice(0, positions.length - 1),
      cursor: positions.length - 1,
    })),
    startWith: assign(({ context }, faults: readonly string[]) => ({
      faults,
      events: context.events.slice(0, context.cursor),
    })),
    startOver: assign(({ context }) => startOver(context.scenario, context.faults)),
  },
})

function startOver(scenario: Scenario, faults: readonly string[]): PlayerContext {
  const start = startPosition(machines[scenario.flow], startOf(scenario, faults))
  return { scenario, faults, positions: [start], events: [], cursor: 0 }
}

const step = (event: HandshakeEvent, arrival: string) =>
  playerSetup.createStateConfig({
    tags: 'busy',
    invoke: {
      src: 'step',
      input: ({ context }) => ({ scenario: context.scenario, from: shown(context), event }),
      onDone: {
        target: arrival,
        actions: {
          type: 'record',
          params: ({ event: done }) => ({ event, position: done.output }),
        },
      },
    },
  })

export const playerMachine = playerSetup.createMachine({
  id: 'player',
  context: ({ input }) => startOver(input.scenario, input.faults ?? []),
  initial: 'paused',
  on: {
    back: {
      guard: 'behind',
      target: '.paused',
      actions: { type: 'moveTo', params: ({ context }) => context.cursor - 1 },
    },
    jump: {
      guard: { type: 'recorded', params: ({ event }) => event.to },
      target: '.paused',
      actions: { type: 'moveTo', params: ({ event }) => event.to },
    },
    reset: { target: '.paused', actions: 'startOver' },
    chooseFaults: {
      target: '.replaying',
      actions: { type: 'startWith', params: ({ event }) => event.faults },
    },
    moveClock: { target: '.movingClock' },
  },
  states: {
    paused: {
      on: {
        forward: [
          {
            guard: 'recordedAhead',
            actions: { type: 'moveTo', params: ({ context }) => context.cursor + 1 },
          },
          { guard: 'canGoOn', target: 'stepping' },
        ],
        play: [
          { guard: 'recordedAhead', target: 'playing' },
          { guard: 'canGoOn', target: 'playing' },
        ],
      },
    },
    stepping: step({ type: 'next' }, 'paused'),
    playing: {
      always: [
        {
          guard: 'recordedAhead',
          target: 'waiting',
          actions: { type: 'moveTo', params: ({ context }) => context.cursor + 1 },
        },
        { guard: 'canGoOn', target: 'playingOn' },
        { target: 'paused' },
      ],
    },
    playingOn: step({ type: 'next' }, 'waiting'),
    waiting: { after: { playInterval: 'playing' }, on: { pause: 'paused' } },
    movingClock: {
      tags: 'busy',
      invoke: {
        src: 'step',
        input: ({ context, event }) => ({
          scenario: context.scenario,
          from: shown(context),
          event: event.type === 'moveClock' ? event : { type: 'moveClock' as const, seconds: 0 },
        }),
        onDone: {
          target: 'paused',
          actions: {
            type: 'record',
            params: ({ context, event }) => ({
              event: {
                type: 'moveClock',
                seconds: event.output.context.world.now - shown(context).context.world.now,
              },
              position: event.output,
            }),
          },
        },
      },
    },
    replaying: {
      tags: 'busy',
      invoke: {
        src: 'replay',
        input: ({ context }) => context,
        onDone: {
          target: 'paused',
          actions: { type: 'recordRun', params: ({ event }) => event.output },
        },
      },
    },
  },
})
