/**
 * A visit by SCORM 1.2. All calls are made at once, in the window of the system, and what they set is
 * stored by `LMSCommit`.
 *
 * @module
 */
import type { Course } from '../../learning/lms/course.ts'
import type { Interaction } from '../../learning/lms/interaction.ts'
import { scormElements, scormInteraction } from '../../learning/lms/scorm-elements.ts'
import type { Standing } from '../../learning/lms/standing.ts'
import { unpackProgress } from '../../learning/lms/suspend-data.ts'
import { noProgress } from '../../learning/progress.ts'
import type { ScormApi } from './find-scorm-api.ts'
import { type Kept, LmsRefusal, type LmsSession } from './lms-session.ts'

/**
 * Opens the visit.
 *
 * @throws {LmsRefusal} The system does not open it.
 */
export function openScormSession(api: ScormApi, course: Course): LmsSession {
  if (!worked(api.LMSInitialize(''))) throw refusal(api, 'LMSInitialize')
  return new ScormSession(api, course)
}

class ScormSession implements LmsSession {
  readonly kept: Kept
  readonly #api: ScormApi
  readonly #course: Course
  /** The number of the next interaction; `undefined` where the system keeps none. */
  #next: number | undefined

  constructor(api: ScormApi, course: Course) {
    this.#api = api
    this.#course = course
    this.kept = keptBy(api, course)
    const known = api.LMSGetValue('cmi.interactions._children')
    this.#next = known
      ? Number.parseInt(api.LMSGetValue('cmi.interactions._count'), 10) || 0
      : undefined
  }

  async record(standing: Standing, answered: readonly Interaction[]): Promise<void> {
    if (!this.kept.recording) return
    for (const interaction of answered) this.#tell(interaction)
    this.#set(standing)
    if (!worked(this.#api.LMSCommit(''))) throw refusal(this.#api, 'LMSCommit')
  }

  end(standing: Standing): void {
    try {
      if (this.kept.recording) this.#set(standing)
    } catch {
      // What the system refuses last, nobody can be told any more. What it took before counts.
    }
    this.#api.LMSCommit('')
    this.#api.LMSFinish('')
  }

  #set(standing: Standing): void {
    for (const [element, value] of scormElements(standing, this.#course.questions)) {
      if (!worked(this.#api.LMSSetValue(element, value))) throw refusal(this.#api, element)
    }
  }

  /** Systems need not keep interactions, nor all of their parts: what they refuse is left out. */
  #tell(interaction: Interaction): void {
    if (this.#next === undefined) return
    const place = `cmi.interactions.${this.#next}`
    const [[id, first], ...rest] = scormInteraction(interaction, new Date())
    if (!worked(this.#api.LMSSetValue(`${place}.${id}`, first))) return
    for (const [part, value] of rest) this.#api.LMSSetValue(`${place}.${part}`, value)
    this.#next++
  }
}

function keptBy(api: ScormApi, course: Course): Kept {
  const text = api.LMSGetValue('cmi.suspend_data')
  const score = number(api.LMSGetValue('cmi.core.score.raw'))
  return {
    progress: text ? unpackProgress(text, course.questions) : noProgress,
    page: api.LMSGetValue('cmi.core.lesson_location'),
    earlier: {
      status: api.LMSGetValue('cmi.core.lesson_status'),
      ...(score === undefined ? {} : { score }),
    },
    passMark: number(api.LMSGetValue('cmi.student_data.mastery_score')),
    recording: !['browse', 'review'].includes(api.LMSGetValue('cmi.core.lesson_mode')),
  }
}

const number = (text: string): number | undefined =>
  /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined

/** Some systems answer with a boolean, which the text of it is as good as. */
const worked = (answer: unknown): boolean => String(answer) === 'true'

function refusal(api: ScormApi, what: string): LmsRefusal {
  const code = api.LMSGetLastError()
  return new LmsRefusal(`${what}: ${api.LMSGetErrorString(code) || 'no reason given'} (${code})`)
}
