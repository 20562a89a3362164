/** How things stand in a visit. @module */
import type { Progress } from '../progress.ts'
import type { Report } from './report.ts'

export interface Standing {
  readonly progress: Progress
  readonly report: Report
  /** The page that is open, as a path in the package. */
  readonly page: string
  /** Since the visit began, in milliseconds. */
  readonly time: number
}
