/**
 * An answer as SCORM 1.2’s interaction. Options are letters in the order in which the page shows them,
 * since responses may hold no longer words: `b`, `a,c`, `c,a,b`, `a.c,b.a`.
 *
 * @module
 */
import type { Answer, Progress } from '../progress.ts'
import { type Course, type CourseQuestion, readResult } from './course.ts'

export interface Interaction {
  /** Letters, digits and underscores, which is what all systems take for an identifier. */
  readonly id: string
  readonly type: 'choice' | 'sequencing' | 'matching' | 'performance' | 'numeric'
  /** What was answered, at most 255 characters. */
  readonly response: string
  readonly result: 'correct' | 'wrong' | 'neutral'
}

const types: Readonly<Record<string, Interaction['type']>> = {
  choice: 'choice',
  claim: 'choice',
  several: 'choice',
  order: 'sequencing',
  match: 'matching',
  repair: 'performance',
  result: 'numeric',
}

/** An interaction for each answer that is new or another than before. */
export function newInteractions(
  before: Progress,
  after: Progress,
  { questions }: Course,
): readonly Interaction[] {
  return questions.flatMap((asked) => {
    const answerIn = ({ quizzes }: Progress) => quizzes[asked.quiz]?.[asked.question]
    const now = answerIn(after)
    return now && now.latest !== answerIn(before)?.latest ? [interactionOf(asked, now)] : []
  })
}

function interactionOf(asked: CourseQuestion, { latest, right }: Answer): Interaction {
  return {
    id: `${asked.quiz}__${asked.question}`.replace(/\W/g, '_').slice(0, 255),
    type: types[asked.kind] ?? 'performance',
    response: responseOf(asked, latest).slice(0, 255),
    result: asked.guess ? 'neutral' : right ? 'correct' : 'wrong',
  }
}

function responseOf({ kind, words }: CourseQuestion, answer: string): string {
  if (kind === 'result') return String(readResult(answer)?.points ?? 0)
  // What was mended passes, or fails by these cases: their ids say more than letters.
  if (kind === 'repair') return answer.replaceAll(' ', ',')
  const letter = (word: string) => (words.indexOf(word) + 10).toString(36)
  return answer
    .split(' ')
    .map((part) => part.split('=').map(letter).join('.'))
    .join(',')
}
