/**
 * The custom element around a question: checks the answer, says in the status region what is right or
 * wrong about it, and remembers it. The focus stays on the button that was pressed.
 *
 * @module
 */
import { loadProgress, saveProgress, withAnswer } from '../../learning/progress.ts'
import { type PartedKind, wrongParts } from '../../learning/wrong-parts.ts'
import { formOf } from './answer-forms.ts'
import { moveItem } from './move-item.ts'

const storage = () => localStorage

/** A question was answered and checked; the event bubbles. */
export const answeredEvent = 'handshake:answered'

/** In an examination (`data-exam`) nothing is said before the paper is handed in, and nothing kept. */
export class QuizQuestion extends HTMLElement {
  connectedCallback(): void {
    this.inside('.check').addEventListener('click', () => this.check())
    this.addEventListener('change', ({ target }) => {
      if (target instanceof Element && target.closest('.certainty')) return
      this.forgetVerdict()
    })
    this.addEventListener('click', ({ target }) => this.move(target))
    const { quiz = '', question = '', kind, exam } = this.dataset
    if (exam !== undefined) return
    const answer = loadProgress(storage)?.quizzes[quiz]?.[question]
    if (!answer) return
    formOf(kind).restore(this, answer.latest)
    // An answer that the question no longer offers is not shown.
    if (formOf(kind).read(this) === answer.latest) this.tell(answer.latest)
  }

  check(): void {
    const { quiz = '', question = '', right, kind, exam } = this.dataset
    if (exam !== undefined) return
    const answer = this.answer()
    if (answer === undefined) {
      this.say(paragraph(formOf(kind).missing))
      return
    }
    this.tell(answer)
    const progress = loadProgress(storage)
    const given = { option: answer, right: answer === right }
    if (progress) saveProgress(storage, withAnswer(progress, { quiz, question }, given))
    this.dispatchEvent(new CustomEvent(answeredEvent, { bubbles: true }))
  }

  /** What the form says; `undefined` where it is not complete. */
  answer(): string | undefined {
    return formOf(this.dataset['kind']).read(this)
  }

  /** Says what the answer is worth, and gives whether it is right; none is not. */
  mark(): boolean {
    const answer = this.answer()
    if (answer !== undefined) this.tell(answer)
    else {
      this.dataset['verdict'] = 'wrong'
      this.say(paragraph('Not answered.'))
    }
    return answer === this.dataset['right']
  }

  /** Says what the answer means, and opens the way to all the others. */
  tell(answer: string): void {
    const { right = '', kind } = this.dataset
    const isRight = answer === right
    const guess = 'guess' in this.dataset
    this.dataset['verdict'] = guess ? 'kept' : isRight ? 'right' : 'wrong'
    if (guess) this.say(paragraph('Kept. The run will show whether it holds.'))
    else if (isParted(kind)) this.say(...this.partsReason(kind, answer, right))
    else this.say(this.reason(answer, isRight))
    for (const show of this.querySelectorAll('.actions show-run'))
      show.toggleAttribute('hidden', isRight)
  }

  reason(option: string, isRight: boolean): Node {
    const text = paragraph()
    text.append(strong(isRight ? 'Right.' : 'Not this one.'), ' ', ...this.becauseOf(option))
    return text
  }

  /** Of an answer with parts, those that are wrong are explained. */
  partsReason(kind: PartedKind, answer: string, right: string): Node[] {
    const ids = [...this.querySelectorAll<HTMLElement>('[data-option]')].map(
      ({ dataset }) => dataset['option'] ?? '',
    )
    const wrong = wrongParts(kind, ids, answer, right)
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]'))
      part.dataset['mark'] = wrong.includes(part.dataset['part'] ?? '') ? 'wrong' : 'right'
    const text = paragraph()
    const verdict = wrong.length === 0 ? 'Right.' : 'Not yet.'
    text.append(
      strong(verdict),
      ` ${ids.length - wrong.length} of ${ids.length} are as they should be.`,
    )
    return [text, ...wrong.map((id) => this.partReason(id))]
  }

  partReason(id: string): Node {
    const text = paragraph()
    const says = this.querySelector(`[data-part="${CSS.escape(id)}"] .says`)
    text.append(...(says?.cloneNode(true).childNodes ?? []), document.createElement('br'))
    text.append(...this.becauseOf(id))
    return text
  }

  becauseOf(id: string): readonly Node[] {
    const because = this.querySelector(`[data-option="${CSS.escape(id)}"] dd .because`)
    return [...(because?.cloneNode(true).childNodes ?? [])]
  }

  move(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null
    if (!button) return
    this.forgetVerdict()
    this.say(paragraph(moveItem(button)))
  }

  /** The answer was changed: what was said of the last one no longer holds. */
  forgetVerdict(): void {
    delete this.dataset['verdict']
    this.say()
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]'))
      delete part.dataset['mark']
    this.querySelector('.actions show-run')?.setAttribute('hidden', '')
  }

  say(...what: readonly Node[]): void {
    this.inside('.feedback').replaceChildren(...what)
  }

  inside(selector: string): Element {
    const found = this.querySelector(selector)
    if (!found) throw new Error(`quiz-question has no ${selector}`)
    return found
  }
}

const isParted = (kind: string | undefined): kind is PartedKind =>
  kind === 'several' || kind === 'order' || kind === 'match'

function strong(text: string): HTMLElement {
  const element = document.createElement('strong')
  element.textContent = text
  return element
}

function paragraph(text = ''): HTMLParagraphElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

customElements.define('quiz-question', QuizQuestion)
