/**
 * The custom element around the catalogue of errors: shows those that a pasted text speaks of. What
 * is pasted stays in the field; it may hold names of somebody's account.
 *
 * @module
 */
import { errorsWordedSo, type WordedError } from '../../learning/errors-worded-so.ts'

interface ShownError extends WordedError {
  readonly element: HTMLElement
}

/** So few found errors show at once how each comes about. */
const mostOpened = 3

class ErrorFinder extends HTMLElement {
  connectedCallback(): void {
    const errors = this.errors()
    const field = this.querySelector('textarea')
    field?.addEventListener('input', () => this.show(field.value, errors))
    // A browser may bring back what was in the field.
    if (field?.value) this.show(field.value, errors)
  }

  /** The errors as the page has them. */
  errors(): readonly ShownError[] {
    return [...this.querySelectorAll<HTMLElement>('.error')].map((element) => ({
      element,
      code: element.querySelector('h3 code')?.textContent ?? '',
      message: element.querySelector('.message')?.textContent ?? '',
    }))
  }

  show(text: string, errors: readonly ShownError[]): void {
    const found = errorsWordedSo(text, errors)
    for (const error of errors) {
      error.element.hidden = !found.includes(error)
      const opened = found.length <= mostOpened && found.includes(error)
      error.element.querySelector('details')?.toggleAttribute('open', opened)
    }
    for (const section of this.querySelectorAll('section'))
      section.hidden = !section.querySelector('.error:not([hidden])')
    const isAll = found.length === errors.length
    for (const list of this.querySelectorAll<HTMLElement>('.who')) list.hidden = !isAll
    for (const help of this.querySelectorAll<HTMLElement>('.none')) help.hidden = found.length > 0
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = isAll ? '' : counted(found.length, errors.length)
  }
}

const counted = (found: number, all: number): string =>
  found === 1 ? `1 of ${all} errors is worded so.` : `${found} of ${all} errors are worded so.`

customElements.define('error-finder', ErrorFinder)
