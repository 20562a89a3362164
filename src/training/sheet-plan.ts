/** A run sheet as pages work with it: its runs played, its votes looked up, its addresses written. @module */

/** A session, in blocks. */
export interface SheetPlan {
  readonly id: string
  readonly title: string
  readonly goal: string
  /** What to leave out where time gets short. */
  readonly short: string
  readonly blocks: readonly BlockPlan[]
}

export interface BlockPlan {
  readonly title: string
  readonly minutes: number
  readonly say: readonly string[]
  readonly do: readonly string[]
  readonly ask: readonly string[]
  readonly wrong: readonly { readonly says: string; readonly because: string }[]
  readonly scenes: readonly ScenePlan[]
  readonly votes: readonly VotePlan[]
}

/** What a block shows. Scenes are numbered through a sheet, from 1. */
export type ScenePlan = RunPlan | PagePlan

/** A run of the simulation. */
export interface RunPlan {
  readonly kind: 'run'
  readonly number: number
  readonly scenario: string
  /** The scenario’s title. */
  readonly title: string
  /** What is wrong in it, by name. */
  readonly faults: readonly string[]
  /** At which of its stops the group sees it first. */
  readonly at: number
  /** Where it rests on its way to its end, the start first. */
  readonly stops: readonly RunStop[]
  /** `granted`, or the error code that it comes to. */
  readonly ends: string
  /** The page on which others follow it, without a fragment. */
  readonly page: string
}

export interface RunStop {
  readonly title: string
  /** The fragment that opens the run there, `#` included. */
  readonly link: string
}

/** A page of the site. */
export interface PagePlan {
  readonly kind: 'page'
  readonly number: number
  /** What of it the group looks at. */
  readonly title: string
  readonly page: string
}

/** A question to a group. */
export interface VotePlan {
  readonly ask: string
  readonly options: readonly string[]
  /** Which option is right, and why; absent where none is. */
  readonly right?: { readonly option: number; readonly because: string }
}

/** All scenes of a sheet, in the order of their numbers. */
export const scenesOf = ({ blocks }: Pick<SheetPlan, 'blocks'>): readonly ScenePlan[] =>
  blocks.flatMap(({ scenes }) => scenes)
