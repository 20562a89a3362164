/**
 * The custom element around a question: checks the chosen option, says in the status region why it
 * is right or wrong, and remembers it. The focus stays on the button that was pressed.
 *
 * @module
 */
import { loadProgress, saveProgress, withAnswer } from '../../learning/progress.ts'

const storage = () => localStorage

class QuizQuestion extends HTMLElement {
  connectedCallback(): void {
    this.inside('.check').addEventListener('click', () => this.check())
    this.addEventListener('change', () => this.forgetVerdict())
    const { quiz = '', question = '' } = this.dataset
    const answer = loadProgress(storage)?.quizzes[quiz]?.[question]
    const input = answer && this.inputOf(answer.latest)
    if (!input) return
    input.checked = true
    this.tell(input)
  }

  check(): void {
    const chosen = this.querySelector<HTMLInputElement>('input:checked')
    if (!chosen) {
      this.inside('.feedback').replaceChildren(paragraph('Choose an answer first.'))
      return
    }
    this.tell(chosen)
    const { quiz = '', question = '', right } = this.dataset
    const progress = loadProgress(storage)
    const given = { option: chosen.value, right: chosen.value === right }
    if (progress) saveProgress(storage, withAnswer(progress, { quiz, question }, given))
  }

  /** Says what the option means, and opens the way to all the others. */
  tell(chosen: HTMLInputElement): void {
    const right = chosen.value === this.dataset['right']
    const guess = 'guess' in this.dataset
    this.dataset['verdict'] = guess ? 'kept' : right ? 'right' : 'wrong'
    this.inside('.feedback').replaceChildren(
      ...(guess
        ? [paragraph('Kept. The run will show whether it holds.')]
        : this.reason(chosen.value, right)),
    )
    const show = this.querySelector('show-run')
    if (show) show.toggleAttribute('hidden', right)
  }

  reason(option: string, right: boolean): Node[] {
    const because = this.querySelector(`[data-option="${CSS.escape(option)}"] dd`)
    const verdict = document.createElement('strong')
    verdict.textContent = right ? 'Right.' : 'Not this one.'
    const text = paragraph()
    text.append(verdict, ' ', ...(because?.cloneNode(true).childNodes ?? []))
    return [text]
  }

  /** Another option was chosen: what was said of the last one no longer holds. */
  forgetVerdict(): void {
    delete this.dataset['verdict']
    this.inside('.feedback').replaceChildren()
    this.querySelector('show-run')?.setAttribute('hidden', '')
  }

  inputOf(option: string): HTMLInputElement | undefined {
    return [...this.querySelectorAll('input')].find(({ value }) => value === option)
  }

  inside(selector: string): Element {
    const found = this.querySelector(selector)
    if (!found) throw new Error(`quiz-question has no ${selector}`)
    return found
  }
}

function paragraph(text = ''): HTMLParagraphElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

customElements.define('quiz-question', QuizQuestion)
