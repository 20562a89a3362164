/**
 * The clock of a session: which block it is in, and for how long. It starts when it is asked to, can be
 * paused, and knows no time of its own: each event says when it was.
 *
 * @module
 */
import { assign } from 'xstate'
import { machineSetup } from '../machines/machine-setup.ts'

export interface SessionContext {
  /** What the blocks are planned to take, in minutes. */
  readonly planned: readonly number[]
  /** The block that the session is in. */
  readonly block: number
  /** Milliseconds that ran before the clock was last started. */
  readonly ran: number
  /** When it was last started, in milliseconds since 1970; absent while it stands. */
  readonly since?: number | undefined
  /** How long the session had run when the block began, in milliseconds. */
  readonly blockBegan: number
}

export type SessionEvent =
  | { readonly type: 'plan'; readonly planned: readonly number[] }
  | { readonly type: 'start' /** Milliseconds since 1970. */; readonly at: number }
  | { readonly type: 'pause'; readonly at: number }
  | { readonly type: 'goTo'; readonly block: number; readonly at: number }
  /** Minutes that are added to what has run, or taken from it, where the clock was started late or early. */
  | { readonly type: 'adjust'; readonly minutes: number; readonly at: number }
  | { readonly type: 'reset' }

/** Milliseconds that a session has run. */
export const ranUntil = ({ ran, since }: SessionContext, at: number): number =>
  ran + (since === undefined ? 0 : Math.max(0, at - since))

const notBegun = (planned: readonly number[]): SessionContext => ({
  planned,
  block: 0,
  ran: 0,
  since: undefined,
  blockBegan: 0,
})

const { createMachine } = machineSetup({
  types: { context: {} as SessionContext, events: {} as SessionEvent },
  guards: {
    isBlock: ({ context }, block: number) => context.planned[block] !== undefined,
  },
  actions: {
    plan: assign((_, planned: readonly number[]) => notBegun(planned)),
    start: assign((_, at: number) => ({ since: at })),
    pause: assign(({ context }, at: number) => ({ ran: ranUntil(context, at), since: undefined })),
    goTo: assign(({ context }, { block, at }: { block: number; at: number }) => ({
      block,
      blockBegan: ranUntil(context, at),
    })),
    adjust: assign(({ context }, { minutes, at }: { minutes: number; at: number }) => {
      const runs = ranUntil(context, at)
      const by = Math.max(minutes * 60_000, -runs)
      return { ran: context.ran + by, blockBegan: Math.min(context.blockBegan, runs + by) }
    }),
  },
})

const pause = {
  target: 'paused',
  actions: {
    type: 'pause' as const,
    params: ({ event }: { event: SessionEvent }) => ('at' in event ? event.at : 0),
  },
}

export const sessionMachine = createMachine({
  id: 'session',
  context: notBegun([]),
  initial: 'ready',
  on: {
    plan: { target: '.ready', actions: { type: 'plan', params: ({ event }) => event.planned } },
    reset: {
      target: '.ready',
      actions: { type: 'plan', params: ({ context }) => context.planned },
    },
    goTo: {
      guard: { type: 'isBlock', params: ({ event }) => event.block },
      actions: { type: 'goTo', params: ({ event }) => event },
    },
    adjust: { actions: { type: 'adjust', params: ({ event }) => event } },
  },
  states: {
    ready: {
      on: {
        start: { target: 'running', actions: { type: 'start', params: ({ event }) => event.at } },
      },
    },
    running: { on: { pause } },
    paused: {
      on: {
        start: { target: 'running', actions: { type: 'start', params: ({ event }) => event.at } },
      },
    },
  },
})
