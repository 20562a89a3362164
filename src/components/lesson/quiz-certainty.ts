/** Asks in the quiz behind a switch how sure a reader is, and reports below it. @module */
import { askCertainty, calibrationReport, dropCertainty, ratedOf } from './certainty-choice.ts'
import { answeredEvent } from './quiz-question.ts'

/** Has the questions of the quiz ask or not. */
export function followWish(from: Element, wanted: boolean): void {
  const quiz = from.nextElementSibling
  if (!quiz) return
  for (const question of questionsOf(quiz)) (wanted ? askCertainty : dropCertainty)(question)
  // Adding the same listener again changes nothing.
  quiz.addEventListener(answeredEvent, reportBelow)
}

const questionsOf = (quiz: Element): readonly HTMLElement[] => [
  ...quiz.querySelectorAll<HTMLElement>('quiz-question'),
]

/** As far as the quiz has come. */
function reportBelow({ currentTarget: quiz }: Event): void {
  if (!(quiz instanceof Element)) return
  const rated = questionsOf(quiz).flatMap((question) => ratedOf(question) ?? [])
  const shown = quiz.nextElementSibling
  const report = shown?.matches('.calibration') ? shown : document.createElement('div')
  report.className = 'calibration not-content'
  report.setAttribute('role', 'status')
  if (report !== shown) quiz.after(report)
  report.replaceChildren(...(rated.length > 0 ? calibrationReport(rated) : []))
}
