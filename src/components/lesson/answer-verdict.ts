/** What the list of explained answers says before each one. @module */
import type { Question } from '../../learning/quiz-schema.ts'

/**
 * `Right` or `Wrong`; of a list to order the place, `2.`; of rows to match the choice, `STS:`.
 *
 * @param right - The right answer, as `learning/right-answer.ts` gives it.
 */
export function verdictOf(question: Question, id: string, right: string): string {
  const parts = right.split(' ')
  if ('choices' in question) {
    const pair = parts.find((part) => part.startsWith(`${id}=`))
    const choice = question.choices.find((each) => `${id}=${each.id}` === pair)
    return `${choice?.says.replaceAll('`', '') ?? ''}:`
  }
  if ('items' in question) return `${parts.indexOf(id) + 1}.`
  return parts.includes(id) ? 'Right' : 'Wrong'
}
