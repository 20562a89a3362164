/** The guesses of a reader, kept while the page is open. @module */
import { useState } from 'preact/hooks'
import { type PlayerContext, shown } from '../../machines/player.ts'
import { stepsOf } from '../../views/flow.view.ts'
import type { Outcome, Prediction } from './prediction.ts'

export interface Predictions {
  /** What to ask at this position. */
  readonly prediction: Prediction | undefined
  readonly guess: string | undefined
  /** The guess about the step that led here, beside what came of it. */
  readonly outcome: Outcome | undefined
  readonly guessThat: (answer: string) => void
}

/** A guess belongs to one step of one world: other faults, another guess. */
export function usePredictions(
  context: PlayerContext,
  predictions: readonly Prediction[],
): Predictions {
  const [guesses, setGuesses] = useState<Readonly<Record<string, string>>>({})
  const { state, context: run } = shown(context)
  const steps = stepsOf(context.scenario.flow)
  const keyOf = ({ before }: Prediction) => [before, ...context.faults].join(' ')
  const about = (to: string | undefined) => predictions.find(({ before }) => before === to)
  const prediction = about(steps.find(({ from }) => from === state)?.to)
  const last = run.trace.at(-1)?.leg
  const asked = about(steps.find(({ leg }) => leg === last)?.to)
  const made = asked && guesses[keyOf(asked)]
  return {
    prediction,
    guess: prediction && guesses[keyOf(prediction)],
    outcome:
      asked && made !== undefined
        ? { guess: made, outcome: run.refusal?.code ?? asked.accepted }
        : undefined,
    guessThat: (answer) => {
      if (prediction) setGuesses({ ...guesses, [keyOf(prediction)]: answer })
    },
  }
}
