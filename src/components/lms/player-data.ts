/** What the packaging tool writes into the player’s page. @module */
import type { Course } from '../../learning/lms/course.ts'

export interface PlayerData {
  readonly speaks: 'scorm-1.2' | 'cmi5'
  readonly course: Course
  /** Where the course begins, and every page that a visit may be resumed on: paths in the package. */
  readonly start: string
  readonly pages: readonly string[]
}
