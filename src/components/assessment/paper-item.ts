/** A part of a paper in the page: fetched, shown without its answers, and marked at the end. @module */
import type { Marked } from '../../learning/assessment-score.ts'
import type { RatedAnswer } from '../../learning/certainty.ts'
import { chosenCertainty } from '../lesson/certainty-choice.ts'
import { QuizQuestion } from '../lesson/quiz-question.ts'

/** What a part is worth, and what it is about. */
export type Worth = Omit<Marked, 'right'>

export interface PaperItem {
  readonly element: HTMLElement
  readonly worth: Worth
}

/**
 * The part of that id, not in the page yet.
 *
 * @param bank - The address that parts are fetched from, with a slash at its end.
 * @throws {Error} It cannot be fetched.
 */
export async function fetchItem(bank: string, id: string, worth: Worth): Promise<PaperItem> {
  const answer = await fetch(`${bank}${id}.json`)
  if (!answer.ok) throw new Error(`${id}: ${answer.status}`)
  // Written by pages/bank/[item].json.ts from values of this type.
  const { html } = (await answer.json()) as { readonly html: string }
  const template = document.createElement('template')
  template.innerHTML = html
  const element = template.content.querySelector<HTMLElement>('quiz-question, repair-question')
  if (!element) throw new Error(`${id} holds no question.`)
  element.dataset['exam'] = ''
  return { element, worth }
}

/** Says where a part stands: `Question 2 of 24`. */
export function placeItem({ element }: PaperItem, place: string): void {
  const shown = element.querySelector('.place')
  if (shown) shown.textContent = `${place}${shown.textContent?.trimEnd() ?? ''}`
}

/** Marks a part and shows what is to be said about it. */
export function markItem({ element, worth }: PaperItem): Marked & { readonly rated?: RatedAnswer } {
  delete element.dataset['exam']
  if (!(element instanceof QuizQuestion))
    return { ...worth, right: element.dataset['verdict'] === 'right' }
  const certainty = element.answer() === undefined ? undefined : chosenCertainty(element)
  const right = element.mark()
  return { ...worth, right, ...(certainty ? { rated: { certainty, right } } : {}) }
}

/** Whether the reader has put anything into it. */
export const isAnswered = ({ element }: PaperItem): boolean =>
  element instanceof QuizQuestion
    ? element.answer() !== undefined
    : element.dataset['verdict'] !== undefined
