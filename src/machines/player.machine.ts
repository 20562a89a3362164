/**
 * The player: it steps a handshake machine, remembers every resting position, and moves a cursor
 * over them. Back is a move of the cursor; going on from the past with another event forgets what
 * came after.
 *
 * @module
 */
import { assign, fromPromise, setup } from 'xstate'
import type { Scenario } from '../scenarios/scenario.ts'
import { advance, type Position } from './advance.ts'
import type { HandshakeEvent } from './handshake.ts'
import { machines } from './index.ts'
import {
  type PlayerContext,
  type PlayerEvent,
  type Replay,
  replay,
  shown,
  startOver,
} from './player.ts'

/** Milliseconds between two steps while playing. */
export const playInterval = 2200

interface Step {
  readonly scenario: Scenario
  readonly from: Position
  readonly event: HandshakeEvent
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
