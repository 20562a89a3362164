/**
 * A question that the stage asks before a turning point. It never blocks: who steps on has skipped
 * it. Lessons give it as data: see Simulation.astro.
 *
 * @module
 */

export interface Prediction {
  /** The resting state that the next step leads to when it is not refused: `credentialed`. */
  readonly before: string
  /** `What will STS answer?` */
  readonly ask: string
  /** The answer that stands for success: `Credentials`. */
  readonly accepted: string
  /** The answers that are refusals, by their codes. */
  readonly refusals: readonly string[]
}

/** All answers to choose from. */
export const answersOf = ({ accepted, refusals }: Prediction): readonly string[] => [
  accepted,
  ...refusals,
]

/** What a guess turned out to be, if it was about the step that was taken last. */
export interface Outcome {
  readonly guess: string
  readonly outcome: string
}
