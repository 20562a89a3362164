/** What of a run is exported. @module */
import type { Position } from '../../machines/advance.ts'
import type { Scenario } from '../../scenarios/scenario.ts'

/** The run up to a position. */
export interface RunToExport {
  readonly scenario: Scenario
  /** Ids of the faults that it began with. */
  readonly faults: readonly string[]
  readonly position: Position
}
