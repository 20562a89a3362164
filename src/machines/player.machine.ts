/**
 * The player: it steps a handshake machine, remembers every resting position, and moves a cursor
 * over them. Back is a move of the cursor; acting in the past begins another run, and keeps the one
 * that was (see branches.ts).
 *
 * @module
 */
import { withEdit, withoutEdits } from './edited-events.ts'
import { type PlayerEvent, shown, startOver } from './player.ts'
import { playerSetup } from './player-setup.ts'
import type { RunEvent } from './run-event.ts'

/** What the handshake's machine is sent for what a person wants; all else goes on with it. */
function runEventOf(event: PlayerEvent): RunEvent {
  if (event.type === 'useDevice') return { type: event.act }
  return event.type === 'moveClock' ? event : { type: 'next' }
}

/** One event for the handshake's machine. Where that fails, the player stands where it stood. */
const step = (arrival: string) =>
  playerSetup.createStateConfig({
    tags: 'busy',
    invoke: {
      src: 'step',
      input: ({ context, event }) => ({
        scenario: context.scenario,
        from: shown(context),
        event: runEventOf(event),
      }),
      onDone: {
        target: arrival,
        actions: { type: 'record', params: ({ event }) => event.output },
      },
      onError: { target: 'paused', actions: 'miss' },
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
      actions: [
        'fork',
        {
          type: 'startWith',
          params: ({ context, event }) => ({
            faults: event.faults,
            events: context.events.slice(0, context.cursor),
          }),
        },
      ],
    },
    open: {
      target: '.replaying',
      actions: ['fork', { type: 'startWith', params: ({ event }) => event.run }],
    },
    edit: {
      target: '.replaying',
      actions: [
        'fork',
        {
          type: 'startWith',
          params: ({ context, event }) => ({
            faults: context.faults,
            events: withEdit(context, event),
          }),
        },
      ],
    },
    undoEdits: {
      target: '.replaying',
      actions: [
        'fork',
        {
          type: 'startWith',
          params: ({ context, event }) => ({
            faults: context.faults,
            events: withoutEdits(context, event.events),
          }),
        },
      ],
    },
    moveClock: { target: '.stepping' },
    useDevice: {
      guard: { type: 'means', params: ({ event }) => event.act },
      target: '.stepping',
    },
    returnTo: {
      target: '.paused',
      actions: { type: 'returnTo', params: ({ event }) => event.run },
    },
    setSpeed: { actions: { type: 'setSpeed', params: ({ event }) => event.speed } },
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
    stepping: step('paused'),
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
    playingOn: step('waiting'),
    waiting: {
      after: { playInterval: 'playing' },
      on: {
        pause: 'paused',
        setSpeed: {
          target: 'waiting',
          reenter: true,
          actions: { type: 'setSpeed', params: ({ event }) => event.speed },
        },
      },
    },
    // Until the run is played, faults and events are its own and the positions still the last run's.
    replaying: {
      tags: 'busy',
      on: {
        back: {},
        jump: {},
        moveClock: {},
        edit: {},
        undoEdits: {},
        useDevice: {},
        returnTo: {},
        open: {},
        chooseFaults: {
          target: 'replaying',
          reenter: true,
          actions: {
            type: 'startWith',
            params: ({ context, event }) => ({ faults: event.faults, events: context.events }),
          },
        },
      },
      invoke: {
        src: 'replay',
        input: ({ context, event }) => ({
          ...context,
          upTo: event.type === 'open' ? event.run.cursor : context.events.length,
        }),
        onDone: {
          target: 'paused',
          actions: { type: 'recordRun', params: ({ event }) => event.output },
        },
        onError: { target: 'paused', actions: ['beginRun', 'miss'] },
      },
    },
  },
})
