/**
 * What the package keeps in a cmi5 system between two visits, as JSON in the State API:
 *
 *     { "progress": …, "page": "lessons/…/index.html", "completed": true, "passed": true, "score": 85 }
 *
 * cmi5 wants `completed` and `passed` once in a registration, so it says which was told.
 *
 * @module
 */
import { noProgress, type Progress, parseProgress } from '../progress.ts'

export interface Cmi5Record {
  /** `undefined` where a newer version of the course wrote it. */
  readonly progress: Progress | undefined
  /** As a path in the package. */
  readonly page: string
  /** What the system was told before. */
  readonly completed: boolean
  readonly passed: boolean
  /** Of the best sitting of the assessment, in per cent. */
  readonly score?: number
}

/** The first visit. */
export const nothingKept: Cmi5Record = {
  progress: noProgress,
  page: '',
  completed: false,
  passed: false,
}

/** What was kept, from the JSON that the system gives back; what cannot be read counts as nothing. */
export function readCmi5Record(json: unknown): Cmi5Record {
  if (typeof json !== 'object' || json === null) return nothingKept
  const { progress, page, completed, passed, score }: Record<string, unknown> = { ...json }
  return {
    progress: parseProgress(JSON.stringify(progress ?? null)),
    page: typeof page === 'string' ? page : '',
    completed: completed === true,
    passed: passed === true,
    ...(typeof score === 'number' ? { score } : {}),
  }
}
