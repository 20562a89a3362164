/**
 * What progress comes to in the words of SCORM 1.2:
 *
 * - `passed`: the final assessment was handed in and reached the pass mark. It stays passed.
 * - `failed`: it was handed in and did not. The next sitting may pass.
 * - `incomplete`: it was not handed in, however much else was answered.
 *
 * The score is the assessment’s, in per cent; a worse sitting does not lower it. There is none before,
 * because systems compare any score with the pass mark and write `failed` by themselves.
 *
 * Without a pass mark the course is `completed` once every question of the lessons is answered.
 *
 * @module
 */
import type { Progress } from '../progress.ts'
import { type Course, readResult, result } from './course.ts'

export type LessonStatus = 'incomplete' | 'completed' | 'passed' | 'failed'

export interface Report {
  readonly status: LessonStatus
  /** Of the final assessment, in per cent, 0 to 100; absent until it is handed in. */
  readonly score?: number
  /** Whether every question of the lessons is answered. */
  readonly answeredAll: boolean
}

/** What the system knows from earlier visits. */
export interface Earlier {
  readonly status?: string
  readonly score?: number
}

/** @param earlier - What the system has already; it is never made worse. */
export function reportOf(progress: Progress, course: Course, earlier: Earlier = {}): Report {
  const scores = [earlier.score, latestScore(progress)].filter((score) => score !== undefined)
  const score = scores.length > 0 ? Math.max(...scores) : undefined
  const answeredAll = course.questions.every(
    ({ needed, quiz, question }) => !needed || progress.quizzes[quiz]?.[question] !== undefined,
  )
  const status = statusOf(course.passMark, score, answeredAll, earlier.status)
  return { status, answeredAll, ...(score === undefined ? {} : { score }) }
}

function statusOf(
  passMark: number | undefined,
  score: number | undefined,
  answeredAll: boolean,
  earlier: string | undefined,
): LessonStatus {
  if (earlier === 'passed') return 'passed'
  if (passMark === undefined)
    return answeredAll || earlier === 'completed' ? 'completed' : 'incomplete'
  if (score === undefined)
    return earlier === 'completed' || earlier === 'failed' ? earlier : 'incomplete'
  return score >= passMark ? 'passed' : 'failed'
}

/** In per cent, cut off after two places: what is shown as passed is never rounded up to it. */
function latestScore({ quizzes }: Progress): number | undefined {
  const answer = quizzes[result.quiz]?.[result.question]
  const read = readResult(answer?.latest ?? '')
  return read && Math.floor((read.points * 10_000) / read.of) / 100
}
