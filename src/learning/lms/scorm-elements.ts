/** What SCORM 1.2 is told, as the elements of its data model and their values. @module */
import type { CourseQuestion } from './course.ts'
import type { Interaction } from './interaction.ts'
import { timeOfDay, timespan } from './session-time.ts'
import type { Standing } from './standing.ts'
import { packProgress } from './suspend-data.ts'

/** An element of the data model, or a part of one, and its value. */
export type ScormValue = readonly [element: string, value: string]

/** A visit always ends in `suspend`: what was answered shall be there the next time. */
export const scormElements = (
  { progress, report, page, time }: Standing,
  questions: readonly CourseQuestion[],
): readonly ScormValue[] => [
  ['cmi.suspend_data', packProgress(progress, questions)],
  ['cmi.core.lesson_location', page.slice(0, 255)],
  ...(report.score === undefined
    ? []
    : ([['cmi.core.score.raw', String(report.score)]] satisfies ScormValue[])),
  ['cmi.core.lesson_status', report.status],
  ['cmi.core.session_time', timespan(time)],
  ['cmi.core.exit', 'suspend'],
]

/** The parts of `cmi.interactions.n`; its id comes first. */
export const scormInteraction = (
  { id, type, response, result }: Interaction,
  at: Date,
): readonly [ScormValue, ...ScormValue[]] => [
  ['id', id],
  ['type', type],
  ['time', timeOfDay(at)],
  ['student_response', response],
  ['result', result],
]
