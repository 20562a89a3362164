/** How sure readers were, and how often they were right then. @module */

/** From a guess to no doubt. */
export const certainties = [
  { id: 'guess', says: 'A guess' },
  { id: 'fairly', says: 'Fairly sure' },
  { id: 'sure', says: 'Sure' },
] as const

export type Certainty = (typeof certainties)[number]['id']

/** An answer with how sure its giver was. */
export interface RatedAnswer {
  readonly certainty: Certainty
  readonly right: boolean
}

export interface CalibrationRow {
  readonly says: string
  readonly right: number
  readonly of: number
}

/** For each level that was used, how many answers were right. */
export const calibrationOf = (answers: readonly RatedAnswer[]): readonly CalibrationRow[] =>
  certainties.flatMap(({ id, says }) => {
    const rated = answers.filter(({ certainty }) => certainty === id)
    const right = rated.filter((answer) => answer.right).length
    return rated.length > 0 ? [{ says, right, of: rated.length }] : []
  })

/** One sentence on what that means for the reader. */
export function calibrationAdvice(answers: readonly RatedAnswer[]): string {
  const count = (certainty: Certainty, right: boolean) =>
    answers.filter((answer) => answer.certainty === certainty && answer.right === right).length
  const surprises = count('sure', false)
  if (surprises > 0)
    return `You were sure of ${surprises} that ${surprises > 1 ? 'were' : 'was'} not right: read the explanation of ${surprises > 1 ? 'these' : 'this'} first.`
  if (count('guess', true) > count('guess', false))
    return 'You know more than you trust yourself with: most of your guesses were right.'
  return count('sure', true) > 0
    ? 'What you were sure of was right.'
    : 'Nothing that you were sure of was wrong.'
}

const known = new Map<string, Certainty>(certainties.map(({ id }) => [id, id]))

/** A level by its id. */
export const certaintyOf = (id: string | undefined): Certainty | undefined => known.get(id ?? '')
