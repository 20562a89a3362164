import { expect, type Page } from '@playwright/test'

/** The search dialog, as a reader meets it. */
export class SearchPage {
  readonly #page: Page
  readonly dialog
  readonly field
  /** How many pages were found, or why none was. */
  readonly status
  readonly found

  constructor(page: Page) {
    this.#page = page
    this.dialog = page.getByRole('dialog', { name: 'Search' })
    this.field = page.getByRole('searchbox', { name: 'Search for' })
    this.status = this.dialog.getByRole('status')
    this.found = this.dialog.getByRole('listitem').getByRole('link')
  }

  async open(path = './') {
    await this.#page.goto(path)
    await this.#page.getByRole('button', { name: 'Search' }).click()
    await expect(this.field).toBeFocused()
  }

  /** Waits until the dialog says what it found. */
  async lookFor(term: string) {
    await this.field.fill('')
    await expect(this.status).toBeEmpty()
    await this.field.fill(term)
    await expect(this.status).not.toBeEmpty()
  }
}
