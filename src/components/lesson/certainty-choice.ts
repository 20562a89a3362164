/** “How sure are you?” under a question, and what the answers come to. Nothing of it is kept. @module */
import './certainty.css'
import {
  type Certainty,
  calibrationAdvice,
  calibrationOf,
  certainties,
  certaintyOf,
  type RatedAnswer,
} from '../../learning/certainty.ts'

/** Puts the choice under a question's form, once. */
export function askCertainty(question: HTMLElement): void {
  if (question.querySelector('.certainty')) return
  const group = document.createElement('fieldset')
  group.className = 'certainty'
  const legend = document.createElement('legend')
  legend.textContent = 'How sure are you? (You need not say.)'
  const name = `certainty.${question.dataset['quiz']}.${question.dataset['question']}`
  group.append(legend, ...certainties.map(({ id, says }) => levelChoice(name, id, says)))
  question.querySelector('.feedback')?.before(group)
}

function levelChoice(name: string, id: Certainty, says: string): HTMLLabelElement {
  const label = document.createElement('label')
  const input = document.createElement('input')
  Object.assign(input, { type: 'radio', name, value: id })
  label.append(input, ` ${says}`)
  return label
}

/** Takes the choice away again. */
export const dropCertainty = (question: HTMLElement): void =>
  question.querySelector('.certainty')?.remove()

/** What was chosen, if anything. */
export const chosenCertainty = (question: HTMLElement): Certainty | undefined =>
  certaintyOf(question.querySelector<HTMLInputElement>('.certainty :checked')?.value)

/** How sure somebody was of a question that was checked, and whether they were right. */
export function ratedOf(question: HTMLElement): RatedAnswer | undefined {
  const certainty = chosenCertainty(question)
  const { verdict } = question.dataset
  return certainty && verdict ? { certainty, right: verdict === 'right' } : undefined
}

/** A table of how sure and how right, and a sentence on it. */
export function calibrationReport(answers: readonly RatedAnswer[]): readonly HTMLElement[] {
  const table = document.createElement('table')
  table.append(rowOf('th', 'How sure', 'Right'))
  for (const { says, right, of } of calibrationOf(answers))
    table.append(rowOf('td', says, `${right} of ${of}`))
  const advice = document.createElement('p')
  advice.textContent = calibrationAdvice(answers)
  return [table, advice]
}

/** A row of a table; the cells of a heading row are headings. */
export function rowOf(kind: 'th' | 'td', ...cells: readonly (string | Node)[]): HTMLElement {
  const row = document.createElement('tr')
  row.append(
    ...cells.map((content) => {
      const cell = document.createElement(kind)
      if (kind === 'th') cell.setAttribute('scope', 'col')
      cell.append(content)
      return cell
    }),
  )
  return row
}
