/**
 * What the player remembers: a run is a scenario, its faults and the events that were sent; every
 * resting position on the way is kept, and so are the runs that were left for another.
 *
 * @module
 */
import type { DeviceAct } from '../federation/client/sync-plan.ts'
import { startOf } from '../scenarios/apply-faults.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { advance, type Position, startPosition } from './advance.ts'
import { machines } from './index.ts'
import type { EditEvent, RunEvent } from './run-event.ts'

/** A run as far as it was recorded. */
export interface Run {
  /** Ids of the faults that the run started with, in the scenario's order. */
  readonly faults: readonly string[]
  /** Every resting position of the run, the start first. Never empty. */
  readonly positions: readonly Position[]
  /** The event that led to each position but the first. */
  readonly events: readonly RunEvent[]
  /** Which position is shown. */
  readonly cursor: number
}

/** A run among others; numbers count from 1, in the order in which the runs began. */
export interface NumberedRun extends Run {
  readonly number: number
}

export interface PlayerContext extends NumberedRun {
  readonly scenario: Scenario
  /** The runs that were left for another, the one left last at the end. */
  readonly kept: readonly NumberedRun[]
  readonly speed: Speed
  /** How often something could not be done: it has a defect, or its code could not be fetched. */
  readonly missed?: number
}

/** How fast a run plays by itself. */
export type Speed = 'slow' | 'normal' | 'fast'

export type PlayerEvent =
  | { readonly type: 'forward' }
  | { readonly type: 'back' }
  | { readonly type: 'jump'; readonly to: number }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'setSpeed'; readonly speed: Speed }
  | { readonly type: 'reset' }
  /** Starts again with these faults and goes on to where the run was. */
  | { readonly type: 'chooseFaults'; readonly faults: readonly string[] }
  | { readonly type: 'moveClock' /** Seconds, forward. */; readonly seconds: number }
  /** Changes something by hand after so many events, and goes on from there to where the run was. */
  | (EditEvent & { readonly at: number })
  /** Takes edits out of the run, by their indexes among the events. */
  | { readonly type: 'undoEdits'; readonly events: readonly number[] }
  /** Does something with the devices, where the handshake has any. */
  | { readonly type: 'useDevice'; readonly act: DeviceAct }
  /** Shows a kept run again. */
  | { readonly type: 'returnTo'; readonly run: number }
  /** Plays a run that was recorded elsewhere, and shows the position at which it was left. */
  | { readonly type: 'open'; readonly run: RunToOpen }

export interface RunToOpen {
  readonly faults: readonly string[]
  readonly events: readonly RunEvent[]
  readonly cursor: number
}

/** The position that is shown. */
export function shown({ positions, cursor }: Pick<Run, 'positions' | 'cursor'>): Position {
  const position = positions[cursor]
  if (!position) throw new Error('the cursor stands on no position')
  return position
}

/** A run that has not begun, and no other beside it. */
export function startOver(
  scenario: Scenario,
  faults: readonly string[],
  speed: Speed = 'normal',
): PlayerContext {
  const start = startPosition(machines[scenario.flow], startOf(scenario, faults))
  return { scenario, faults, positions: [start], events: [], cursor: 0, number: 1, kept: [], speed }
}

/** The faults that a scenario has among these, in its own order. */
export const knownFaults = ({ faults }: Scenario, ids: readonly string[]): readonly string[] =>
  faults.map(({ id }) => id).filter((id) => ids.includes(id))

export interface Replay {
  readonly scenario: Scenario
  readonly faults: readonly string[]
  readonly events: readonly RunEvent[]
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
