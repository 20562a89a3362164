import { useId } from 'preact/hooks'
import { answersOf, type Prediction } from './prediction.ts'

interface AskProps {
  readonly prediction: Prediction
  readonly guess: string | undefined
  readonly onGuess: (answer: string) => void
}

/** Asks for a guess before a turning point. Stepping on without one is fine. */
export function PredictionCard({ prediction, guess, onGuess }: AskProps) {
  const name = useId()
  return (
    <fieldset class="guess">
      <legend>
        <b>{prediction.ask}</b> <span>A guess is fine, and so is none.</span>
      </legend>
      {answersOf(prediction).map((answer) => (
        <label key={answer}>
          <input
            type="radio"
            name={name}
            value={answer}
            checked={answer === guess}
            onChange={() => onGuess(answer)}
          />
          {answer}
        </label>
      ))}
    </fieldset>
  )
}

interface KeptProps {
  readonly guess: string
  /** What came of it. */
  readonly outcome: string
}

/** The guess beside the outcome. */
export function PredictionOutcome({ guess, outcome }: KeptProps) {
  return (
    <p class="kept-guess">
      You said <b>{guess}</b>.{' '}
      {guess === outcome ? (
        'So it is.'
      ) : (
        <>
          It was <b>{outcome}</b>.
        </>
      )}
    </p>
  )
}
