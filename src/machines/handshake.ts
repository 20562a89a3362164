/**
 * What every handshake machine is made of: one setup, and the two kinds of state that a
 * protocol has, resting and busy. Context is serialisable and knows nothing of a screen.
 *
 * @module
 */
import { assign, fromPromise } from 'xstate'
import type { App, LegName, LegRefusal, LegResult } from '../federation/client/app.ts'
import type { Holdings } from '../federation/client/holdings.ts'
import { devicesBehind } from '../federation/client/sync-heard.ts'
import type { DeviceAct } from '../federation/client/sync-plan.ts'
import type { Exchange } from '../federation/exchange.ts'
import type { World } from '../federation/world.ts'
import { type DoneEdit, requestEditsOf } from './edit/edit.ts'
import { legs } from './legs.ts'
import { machineSetup } from './machine-setup.ts'

export interface HandshakeInput {
  readonly app: App
  readonly world: World
}

export interface HandshakeContext extends HandshakeInput {
  /** What a person changed by hand, in its order; absent where nothing was. */
  readonly edits?: readonly DoneEdit[]
  readonly holdings: Holdings
  /** The legs that were run, in their order. */
  readonly trace: readonly TracedLeg[]
  /** The refusal that ended the run. */
  readonly refusal?: LegRefusal
  /** What an exception said that led to `broken`. */
  readonly defect?: string
}

/** One leg of the run with everything that crossed the wire. */
export interface TracedLeg {
  readonly leg: LegName
  readonly exchanges: readonly Exchange[]
  readonly refusal?: LegRefusal
}

/** What a person does: go on, or let time pass. */
export type HandshakeEvent =
  | { readonly type: 'next' }
  | { readonly type: 'moveClock' /** Seconds, forward. */; readonly seconds: number }
  | { readonly type: DeviceAct }

/**
 * Seconds before their expiry at which an SDK will not use credentials any more but gets new ones:
 * botocore's mandatory refresh.
 */
const refreshMargin = 600

/** Runs a leg after the time that the scenario lets pass before it. */
const performLeg = fromPromise<LegResult, HandshakeContext & { readonly leg: LegName }>(
  ({ input: { leg, world, app, holdings, edits = [] } }) => {
    const requestEdits = requestEditsOf(leg, edits)
    return legs[leg]({
      world: { ...world, now: world.now + (app.waits[leg] ?? 0) },
      app: requestEdits.length === 0 ? app : { ...app, requestEdits },
      holdings,
    })
  },
)

const handshakeSetup = machineSetup({
  types: {
    input: {} as HandshakeInput,
    context: {} as HandshakeContext,
    events: {} as HandshakeEvent,
    tags: {} as 'resting' | 'busy' | 'ended',
  },
  actors: { performLeg },
  guards: {
    wasRefused: (_, { refusal }: LegResult) => refusal !== undefined,
    /** An SDK that finds its credentials running out goes for new ones first. */
    credentialsRunOut: ({ context }) =>
      (context.holdings.credentials?.expiration ?? Number.POSITIVE_INFINITY) - context.world.now <
      refreshMargin,
    comesBack: ({ context: { app } }) =>
      app.tokenFrom.kind === 'user-pool' && app.tokenFrom.comesBack === true,
    signsInTwice: ({ context: { app } }) =>
      app.tokenFrom.kind === 'sign-in' && app.tokenFrom.also !== undefined,
    someDeviceBehind: ({ context: { world, app, holdings } }) =>
      devicesBehind(world, app, holdings).length > 0,
  },
  actions: {
    keep: assign(({ context }, params: { readonly leg: LegName; readonly result: LegResult }) => {
      const { leg, result } = params
      const { world, holdings, exchanges, refusal } = result
      const traced = { leg, exchanges, ...(refusal ? { refusal } : {}) }
      return {
        world,
        holdings,
        trace: [...context.trace, traced],
        ...(refusal ? { refusal } : {}),
      }
    }),
    tell: assign((_, { error }: { readonly error: unknown }) => ({ defect: String(error) })),
    moveClock: assign(({ context }, { seconds }: { readonly seconds: number }) => ({
      world: { ...context.world, now: context.world.now + Math.max(0, Math.round(seconds)) },
    })),
  },
})

/** Where a run starts: nothing held, nothing said. */
export const begin = ({ input }: { readonly input: HandshakeInput }): HandshakeContext => ({
  ...input,
  holdings: {},
  trace: [],
})

/** The person reads; `next` starts the following leg. */
export const rest = (next: string) =>
  handshakeSetup.createStateConfig({ tags: 'resting', on: { next } })

/** The same, but where the guard holds another leg comes first. */
export const restUnless = (
  guard: 'credentialsRunOut' | 'comesBack' | 'signsInTwice',
  first: string,
  next: string,
) =>
  handshakeSetup.createStateConfig({
    tags: 'resting',
    on: { next: [{ guard, target: first }, { target: next }] },
  })

/**
 * One leg runs. A refusal is an expected ending and keeps its exchanges like any other; only a
 * defect leads to `broken`, or code that could not be fetched.
 */
export const leg = (name: LegName, arrival: string) =>
  handshakeSetup.createStateConfig({
    tags: 'busy',
    invoke: {
      id: name,
      src: 'performLeg',
      input: ({ context }) => ({ leg: name, ...context }),
      onDone: [
        {
          guard: { type: 'wasRefused', params: ({ event }) => event.output },
          target: 'refused',
          actions: { type: 'keep', params: ({ event }) => ({ leg: name, result: event.output }) },
        },
        {
          target: arrival,
          actions: { type: 'keep', params: ({ event }) => ({ leg: name, result: event.output }) },
        },
      ],
      onError: { target: 'broken', actions: { type: 'tell', params: ({ event }) => event } },
    },
  })

/** The run is over. */
export const end = () => handshakeSetup.createStateConfig({ tags: ['resting', 'ended'] })

/** The run is over, but what is held can be used again once time has passed. */
export const endUntilTimePasses = (again: string) =>
  handshakeSetup.createStateConfig({
    tags: ['resting', 'ended'],
    on: {
      moveClock: {
        target: again,
        actions: { type: 'moveClock', params: ({ event }) => event },
      },
    },
  })

/** The person may step on, or do with the devices what they like. */
export const restWithDevices = (next: string, acts: DeviceActs) =>
  handshakeSetup.createStateConfig({ tags: 'resting', on: { ...acts, next } })

/** Nothing is left to be done but what the person likes to do with the devices. */
export const endWithDevices = (acts: DeviceActs) =>
  handshakeSetup.createStateConfig({ tags: ['resting', 'ended'], on: acts })

/** The person does with the devices what they like; `next` lets those go on that are behind. */
export const restUntilDevicesCaughtUp = (next: string, acts: DeviceActs) =>
  handshakeSetup.createStateConfig({
    tags: 'resting',
    on: { ...acts, next: { guard: 'someDeviceBehind', target: next } },
  })

/** The busy state to which each act leads. */
export type DeviceActs = Readonly<Record<DeviceAct, string>>

/** Time can pass in any state. */
export const passTime = {
  moveClock: { actions: { type: 'moveClock', params: ({ event }) => event } },
} satisfies Parameters<typeof handshakeSetup.createMachine>[0]['on']

type HandshakeConfig = Parameters<typeof handshakeSetup.createMachine>[0]

/** Makes a machine of the shared setup. */
export const createHandshake = (config: HandshakeConfig) => handshakeSetup.createMachine(config)

/** Every machine that is made with the shared setup. */
export type HandshakeMachine = ReturnType<typeof createHandshake>
