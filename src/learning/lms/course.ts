/** What a course asks, as a learning management system is told of it. @module */

/** Something that a reader answers. */
export interface CourseQuestion {
  /** Both ids as in `progress.ts`. */
  readonly quiz: string
  readonly question: string
  /** As in the page: `choice`, `several`, `claim`, `order`, `match`, `repair`; `result` is the assessment’s. */
  readonly kind: string
  /** The ids of which its answers are made, in the page’s order. */
  readonly words: readonly string[]
  /** Whether the course counts as gone through only when this is answered. */
  readonly needed: boolean
  /** Asked before a lesson explains anything: nobody is wrong yet. */
  readonly guess: boolean
}

export interface Course {
  readonly title: string
  readonly questions: readonly CourseQuestion[]
  /** Of all points of the assessment, in per cent; `undefined` where it is enough to answer all. */
  readonly passMark: number | undefined
}

/** Where progress keeps what the final assessment came to. */
export const result = { quiz: 'final-assessment', question: 'result' } as const

/** The assessment’s result as `progress.ts` has it, `24-of-33`; `undefined` where it is none. */
export function readResult(
  option: string,
): { readonly points: number; readonly of: number } | undefined {
  const [, points, of] = /^(\d+)-of-([1-9]\d*)$/.exec(option) ?? []
  if (points === undefined || of === undefined || Number(points) > Number(of)) return undefined
  return { points: Number(points), of: Number(of) }
}
