/** A scenario: an app, the world that it lives in, and what can be broken about them. @module */
import type { App } from '../federation/client/app.ts'
import type { World } from '../federation/world.ts'

/** The ways to federate that have a machine. */
export type Flow =
  | 'direct-sts'
  | 'caller-identity'
  | 'cognito-enhanced'
  | 'cognito-classic'
  | 'guest'
  | 'user-pool'
  | 'managed-login'
  | 'sync'
  | 'workload'

export interface Scenario {
  readonly id: string
  readonly title: string
  readonly flow: Flow
  readonly app: App
  readonly world: World
  readonly faults: readonly Fault[]
}

/** Something wrong, as data: what then happens is up to the simulation. */
export interface Fault {
  readonly id: string
  /** A few words: `The token has expired`. */
  readonly name: string
  /** One sentence on what is different. */
  readonly sentence: string
  /** Whose side it is on. */
  readonly concerns: FaultParty
  /** The difference, as a JSON merge patch (RFC 7396) on app and world. */
  readonly change: FaultChange
}

export type FaultParty =
  | 'app'
  | 'identity-provider'
  | 'user-pool'
  | 'identity-pool'
  | 'sync'
  | 'sts'
  | 'role'
  | 's3'

export interface FaultChange {
  readonly app?: Readonly<Record<string, unknown>>
  readonly world?: Readonly<Record<string, unknown>>
}
