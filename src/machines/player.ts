/**
 * What the player remembers: a run is a scenario, its faults and the events that were sent; every
 * resting position on the way is kept.
 *
 * @module
 */
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

/** The position that is shown. */
export function shown({ positions, cursor }: PlayerContext): Position {
  const position = positions[cursor]
  if (!position) throw new Error('the cursor stands on no position')
  return position
}

/** A run that has not begun. */
export function startOver(scenario: Scenario, faults: readonly string[]): PlayerContext {
  const start = startPosition(machines[scenario.flow], startOf(scenario, faults))
  return { scenario, faults, positions: [start], events: [], cursor: 0 }
}

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
