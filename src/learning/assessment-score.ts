/** What an assessment comes to: points, whether it is passed, and what to read again. @module */

/** Something that was answered, or left out. */
export interface Marked {
  /** The quiz of the lesson that it is about. */
  readonly lesson: string
  readonly right: boolean
  readonly points: number
  /** Whether it is a decision between Cognito, direct STS and neither. */
  readonly decision: boolean
}

export interface Score {
  readonly points: number
  readonly of: number
  readonly passed: boolean
  /** In the order in which the lessons came, each with how many of its items were right. */
  readonly lessons: readonly {
    readonly lesson: string
    readonly right: number
    readonly of: number
  }[]
  readonly decisions: { readonly right: number; readonly of: number }
}

/** Of the points, in per cent, unless a trainer asks for more or less. */
export const usualPassMark = 80

/** The points of a task for the simulator; everything else counts one. */
export const taskPoints = 2

/** @param passMark - Of all points, in per cent. */
export function scoreOf(marked: readonly Marked[], passMark: number): Score {
  const sum = (items: readonly Marked[]) => items.reduce((all, { points }) => all + points, 0)
  const points = sum(marked.filter(({ right }) => right))
  const of = sum(marked)
  const lessons = [...new Set(marked.map(({ lesson }) => lesson))].map((lesson) => ({
    lesson,
    ...counted(marked.filter((each) => each.lesson === lesson)),
  }))
  return {
    points,
    of,
    passed: of > 0 && points * 100 >= of * passMark,
    lessons,
    decisions: counted(marked.filter(({ decision }) => decision)),
  }
}

const counted = (items: readonly Marked[]) => ({
  right: items.filter(({ right }) => right).length,
  of: items.length,
})
