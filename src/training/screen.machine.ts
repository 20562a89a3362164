/**
 * What the audience window shows, in both windows alike. Whichever window a person acts in, it counts
 * the revision up and tells the other; the higher revision is what both show. A blank screen comes back
 * with the first thing that is asked of it.
 *
 * @module
 */
import { assign } from 'xstate'
import { machineSetup } from '../machines/machine-setup.ts'
import { emptyScreen, movedBy, type Screen, type Shown, scaledBy } from './screen.ts'
import type { VotePlan } from './sheet-plan.ts'
import { goOnWith, openVote, type Vote, withCount } from './vote.ts'

export interface ScreenContext {
  readonly screen: Screen
  /** How often it was changed, in whichever window. */
  readonly revision: number
  /** Whether the last change was made in this window, and the other has to be told. */
  readonly isOurs: boolean
}

export type ScreenEvent =
  /** What the window’s own address says, until it is told of something else. */
  | { readonly type: 'begin'; readonly shown: Shown; readonly sheet?: string | undefined }
  | { readonly type: 'show'; readonly shown: Shown; readonly sheet?: string | undefined }
  | { readonly type: 'step' }
  | { readonly type: 'back' }
  /** The run stands elsewhere than was asked for: somebody pressed something in it, or it is over. */
  | { readonly type: 'moved'; readonly position: number; readonly isOver: boolean }
  | { readonly type: 'toggleBlank' }
  | { readonly type: 'toggleDetail' }
  | { readonly type: 'resize'; readonly steps: 1 | -1 }
  | { readonly type: 'askGroup'; readonly vote: VotePlan }
  | { readonly type: 'count'; readonly option: number; readonly count: number }
  | { readonly type: 'goOnWithVote' }
  | { readonly type: 'toggleAnswer' }
  /** What the other window shows. */
  | { readonly type: 'receive'; readonly screen: Screen; readonly revision: number }

const { createMachine } = machineSetup({
  types: { context: {} as ScreenContext, events: {} as ScreenEvent },
  guards: {
    isNewer: ({ context: { revision, screen } }, received: number) =>
      received > revision || (revision === 0 && screen.shown.kind === 'nothing'),
    isUntouched: ({ context }) => context.revision === 0,
    isSettling: ({ context: { screen } }) =>
      screen.shown.kind === 'run' && screen.shown.position === undefined,
  },
  actions: {
    change: assign(({ context }, change: Partial<Screen>) => ({
      screen: { ...context.screen, ...change },
      revision: context.revision + 1,
      isOurs: true,
    })),
    /** Says more exactly what is shown already: nothing that the other window has to be told. */
    settle: assign(({ context }, settled: Partial<Screen>) => ({
      screen: { ...context.screen, ...settled },
    })),
    adopt: assign((_, { screen, revision }: Pick<ScreenContext, 'screen' | 'revision'>) => ({
      screen,
      revision,
      isOurs: false,
    })),
  },
})

/** An event that changes what is shown, and nothing else. */
const changing = (changed: (screen: Screen, event: ScreenEvent) => Partial<Screen>) => ({
  actions: {
    type: 'change' as const,
    params: ({ context, event }: { context: ScreenContext; event: ScreenEvent }) =>
      changed(context.screen, event),
  },
})

const lit = changing(() => ({ blank: false }))
const moved = (steps: number) => changing(({ shown }) => ({ shown: movedBy(shown, steps) }))

/** A run that stands where it was found to. */
const standing = (shown: Shown, event: ScreenEvent): Shown =>
  event.type === 'moved' && shown.kind === 'run'
    ? {
        ...shown,
        position: event.position,
        last: event.isOver ? event.position : shown.last,
      }
    : shown

/** The vote that is on, changed. */
const voting = (changed: (vote: Vote, event: ScreenEvent) => Vote) =>
  changing(({ shown }, event) => ({
    shown: shown.kind === 'vote' ? { kind: 'vote', vote: changed(shown.vote, event) } : shown,
  }))

export const screenMachine = createMachine({
  id: 'screen',
  context: { screen: emptyScreen, revision: 0, isOurs: false },
  initial: 'lit',
  on: {
    show: {
      target: '.lit',
      ...changing(({ sheet }, event) =>
        event.type === 'show'
          ? { shown: event.shown, blank: false, sheet: event.sheet ?? sheet }
          : {},
      ),
    },
    begin: {
      guard: 'isUntouched',
      actions: { type: 'settle', params: ({ event: { shown, sheet } }) => ({ shown, sheet }) },
    },
    moved: [
      {
        guard: 'isSettling',
        actions: {
          type: 'settle',
          params: ({ context, event }) => ({ shown: standing(context.screen.shown, event) }),
        },
      },
      changing(({ shown }, event) => ({ shown: standing(shown, event) })),
    ],
    toggleDetail: {
      target: '.lit',
      ...changing(({ detail }) => ({ detail: !detail, blank: false })),
    },
    resize: changing(({ scale }, event) =>
      event.type === 'resize' ? { scale: scaledBy(scale, event.steps) } : {},
    ),
    askGroup: {
      target: '.lit',
      ...changing((_, event) =>
        event.type === 'askGroup'
          ? { shown: { kind: 'vote', vote: openVote(event.vote) }, blank: false }
          : {},
      ),
    },
    count: voting((vote, event) =>
      event.type === 'count' ? withCount(vote, event.option, event.count) : vote,
    ),
    goOnWithVote: voting(goOnWith),
    toggleAnswer: voting((vote) => ({ ...vote, revealed: !vote.revealed })),
    receive: [
      {
        guard: ({ context, event }) => event.revision > context.revision && event.screen.blank,
        target: '.blank',
        actions: { type: 'adopt', params: ({ event }) => event },
      },
      {
        guard: { type: 'isNewer', params: ({ event }) => event.revision },
        target: '.lit',
        actions: { type: 'adopt', params: ({ event }) => event },
      },
    ],
  },
  states: {
    lit: {
      on: {
        step: moved(1),
        back: moved(-1),
        toggleBlank: { target: 'blank', ...changing(() => ({ blank: true })) },
      },
    },
    blank: {
      on: {
        step: { target: 'lit', ...lit },
        back: { target: 'lit', ...lit },
        toggleBlank: { target: 'lit', ...lit },
      },
    },
  },
})
