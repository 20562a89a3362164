/** What the player needs of a learning management system, whatever the two speak. @module */
import type { Interaction } from '../../learning/lms/interaction.ts'
import type { Earlier } from '../../learning/lms/report.ts'
import type { Standing } from '../../learning/lms/standing.ts'
import type { Progress } from '../../learning/progress.ts'

/** What the system has from earlier visits. */
export interface Kept {
  /** `undefined` where it was there and cannot be read. */
  readonly progress: Progress | undefined
  /** The page that was open last, as a path in the package. */
  readonly page: string
  readonly earlier: Earlier
  /** In per cent, where whoever set the course up asks for another than the package does. */
  readonly passMark: number | undefined
  /** Whether the system wants to be told of this visit: not when somebody looks through a course. */
  readonly recording: boolean
}

/** A visit, opened once and kept while lessons come and go. */
export interface LmsSession {
  readonly kept: Kept
  /** Where readers shall go who leave the course, if the system leaves it to the course to send them. */
  readonly leaveTo?: string | undefined
  /**
   * Tells how things stand, and what was answered since.
   *
   * @throws {LmsRefusal} The system did not take it.
   */
  record(standing: Standing, answered: readonly Interaction[]): Promise<void>
  /** Ends the visit; the page is going away, so nobody waits for it. */
  end(standing: Standing): void
}

/** The system does not take what it is told, in its own words. */
export class LmsRefusal extends Error {
  override readonly name = 'LmsRefusal'
}
