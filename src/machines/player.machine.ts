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

/** One event for the handshake's machine. Where that fails, the player stands where it stood. */
const step = (eventOf: (event: PlayerEvent) => RunEvent, arrival: string) =>
  playerSetup.createStateConfig({
    tags: 'busy',
    invoke: {
      src: 'step',
      input: ({ context, event }) => ({
        scenario: context.scenario,
        from: shown(context),
        event: eventOf(event),
      }),
      onDone: {
        target: arrival,
        actions: { type: 'record', params: ({ event }) => event.output },
      },
      onError: { target: 'paused', actions: 'miss' },
    },
  })

const goOn = (): RunEvent => ({ type: 'next' })

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
    moveClock: { target: '.movingClock' },
    useDevice: {
      guard: { type: 'means', params: ({ event }) => event.act },
      target: '.usingDevice',
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
    stepping: step(goOn, 'paused'),
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
    playingOn: step(goOn, 'waiting'),
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
    usingDevice: step(
      (event) => (event.type === 'useDevice' ? { type: event.act } : goOn()),
      'paused',
    ),
    movingClock: step((event) => (event.type === 'moveClock' ? event : goOn()), 'paused'),
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
