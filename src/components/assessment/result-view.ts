/** The result of an assessment in the page: points, lessons to read again, and how well certainty fits. @module */
import { type Marked, type Score, scoreOf } from '../../learning/assessment-score.ts'
import type { RatedAnswer } from '../../learning/certainty.ts'
import { calibrationReport, rowOf } from '../lesson/certainty-choice.ts'

export interface Lesson {
  readonly title: string
  readonly url: string
}

/**
 * Fills the element, and gives the score.
 *
 * @param passMark - Of all points, in per cent.
 */
export function drawResult(
  into: HTMLElement,
  marked: readonly (Marked & { readonly rated?: RatedAnswer })[],
  passMark: number,
  lessons: Readonly<Record<string, Lesson>>,
): Score {
  const score = scoreOf(marked, passMark)
  const rated = marked.flatMap((item) => item.rated ?? [])
  into.replaceChildren(
    paragraph(
      `${score.points} of ${score.of} points. ${score.passed ? 'Passed' : 'Not passed'}: the mark is ${passMark} %.`,
      'points',
    ),
    paragraph(
      `Cognito, direct STS, or neither: ${score.decisions.right} of ${score.decisions.of} decisions right.`,
    ),
    lessonTable(score, lessons),
    ...(rated.length > 0 ? [heading('How sure you were'), ...calibrationReport(rated)] : []),
  )
  return score
}

/** What went worst comes first: that is what to read again. */
function lessonTable(score: Score, lessons: Readonly<Record<string, Lesson>>): HTMLElement {
  const table = document.createElement('table')
  table.append(rowOf('th', 'Lesson', 'Right', 'Next'))
  const missed = (row: Score['lessons'][number]) => row.of - row.right
  for (const row of score.lessons.toSorted((one, other) => missed(other) - missed(one))) {
    const lesson = lessons[row.lesson]
    const link = document.createElement('a')
    link.href = lesson?.url ?? ''
    link.textContent = lesson?.title ?? row.lesson
    const next = missed(row) === 0 ? 'You know this' : 'Read again'
    table.append(rowOf('td', link, `${row.right} of ${row.of}`, next))
  }
  return table
}

function heading(text: string): HTMLElement {
  const element = document.createElement('h3')
  element.textContent = text
  return element
}

function paragraph(text: string, name = ''): HTMLElement {
  const element = document.createElement('p')
  element.className = name
  element.textContent = text
  return element
}
