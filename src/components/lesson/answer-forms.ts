/**
 * How the form of each kind of question is read into an answer, one line of ids, and set to an answer
 * of an earlier visit. `learning/right-answer.ts` has the lines' format.
 *
 * @module
 */
import type { QuestionKind } from '../../learning/quiz-schema.ts'

export interface AnswerForm {
  /** What to say where nothing was answered yet. */
  readonly missing: string
  /** The answer, or `undefined` where the form is not complete. */
  readonly read: (root: ParentNode) => string | undefined
  readonly restore: (root: ParentNode, answer: string) => void
}

/** Those of the answer; how sure somebody is has its own. */
const inputs = (root: ParentNode) =>
  [...root.querySelectorAll('input')].filter((input) => !input.closest('.certainty'))
const selects = (root: ParentNode) => [...root.querySelectorAll('select')]
const items = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-item]')]

const tick = (root: ParentNode, ids: readonly string[]) => {
  for (const input of inputs(root)) input.checked = ids.includes(input.value)
}

const chosen = (root: ParentNode) =>
  inputs(root)
    .filter(({ checked }) => checked)
    .map(({ value }) => value)

const choice: AnswerForm = {
  missing: 'Choose an answer first.',
  read: (root) => chosen(root)[0],
  restore: (root, answer) => tick(root, [answer]),
}

/** By kind; a question without one is a choice. */
const answerForms: Readonly<Record<Exclude<QuestionKind, 'repair'> | 'choice', AnswerForm>> = {
  choice,
  claim: choice,
  several: {
    missing: 'Choose at least one answer first.',
    read: (root) => chosen(root).join(' ') || undefined,
    restore: (root, answer) => tick(root, answer.split(' ')),
  },
  order: {
    missing: 'Put the list into order first.',
    read: (root) => items(root).map(itemOf).join(' '),
    restore: (root, answer) => {
      const list = items(root)[0]?.parentElement
      const known = items(root)
      const order = answer.split(' ').flatMap((id) => known.filter((item) => itemOf(item) === id))
      if (order.length === known.length) list?.append(...order)
    },
  },
  match: {
    missing: 'Choose something for every row first.',
    read: (root) => {
      const pairs = selects(root).map(({ name, value }) => ({ name, value }))
      if (pairs.some(({ value }) => value === '')) return undefined
      return pairs.map(({ name, value }) => `${name}=${value}`).join(' ')
    },
    restore: (root, answer) => {
      const pairs = new Map(answer.split(' ').map((pair) => pair.split('=') as [string, string]))
      for (const select of selects(root)) select.value = pairs.get(select.name) ?? ''
    },
  },
}

/** The form of a question, by its element's `data-kind`. */
export const formOf = (kind: string | undefined): AnswerForm =>
  Object.entries(answerForms).find(([name]) => name === kind)?.[1] ?? choice

function itemOf(item: HTMLElement): string {
  return item.dataset['item'] ?? ''
}
