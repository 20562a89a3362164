/** A lesson as a reader meets it: its simulation and its questions, by role and name. */
import { expect, type Frame, type Locator, type Page } from '@playwright/test'

/**
 * Goes into the text field and waits until CodeMirror has taken its place, as a reader does who types
 * slower than a script.
 */
export async function editorIn(root: Locator): Promise<Locator> {
  const editor = root.locator('.cm-content')
  await root.locator('textarea').focus()
  await expect(editor).toBeFocused()
  return editor
}

/** A question, found by words of what it asks. */
export class QuestionPart {
  readonly root: Locator
  readonly feedback: Locator
  readonly check: Locator
  readonly showMe: Locator

  constructor(page: Page | Frame, ask: RegExp) {
    this.root = page
      .locator('quiz-question, repair-question')
      .filter({ has: page.getByRole('group', { name: ask }) })
    this.feedback = this.root.getByRole('status')
    this.check = this.root.getByRole('button', { name: /^(Check|Keep my guess|Run every case)$/ })
    this.showMe = this.root.getByRole('button', { name: 'Show me' })
  }

  /** Goes into the field of a policy or request: what is typed there, CodeMirror takes. */
  editor(): Promise<Locator> {
    return editorIn(this.root)
  }

  option(says: RegExp): Locator {
    return this.root.getByRole('radio', { name: says })
  }

  /** One of several that may be ticked. */
  tick(says: RegExp): Locator {
    return this.root.getByRole('checkbox', { name: says })
  }

  /** A row to match. */
  row(says: RegExp): Locator {
    return this.root.getByRole('combobox', { name: says })
  }

  /** The button that moves an item of a list. */
  move(direction: 'up' | 'down', says: RegExp): Locator {
    return this.root.getByRole('button', {
      name: new RegExp(`^Move ${direction}: .*${says.source}`),
    })
  }
}

/** The lesson on AssumeRoleWithWebIdentity. */
export class LessonPage {
  readonly page: Page
  readonly simulation: Locator
  readonly step: Locator
  readonly said: Locator
  readonly guess: QuestionPart
  readonly tokenOfAnotherApp: QuestionPart
  readonly checksInOrder: QuestionPart
  readonly invalidTokens: QuestionPart
  readonly whoSaidNo: QuestionPart
  readonly claimThatFails: QuestionPart
  readonly trustPolicy: QuestionPart

  constructor(page: Page) {
    this.page = page
    this.simulation = page.getByRole('region', { name: /^Simulation: / })
    this.step = this.simulation.getByRole('button', { name: /^(Step|The run is over)/ })
    this.said = this.simulation.getByRole('status')
    this.guess = new QuestionPart(page, /How does it find out that Google/)
    this.tokenOfAnotherApp = new QuestionPart(page, /sends her token to STS/)
    this.checksInOrder = new QuestionPart(page, /Put them into its order/)
    this.invalidTokens = new QuestionPart(page, /Four calls with something wrong/)
    this.whoSaidNo = new QuestionPart(page, /Who answered what/)
    this.claimThatFails = new QuestionPart(page, /Which claim does the trust policy/)
    this.trustPolicy = new QuestionPart(page, /Change it so that people of Lumen/)
  }

  async open(): Promise<void> {
    await this.page.goto('./lessons/03-assume-role-with-web-identity/')
  }

  /** Waits until the simulation runs: it starts when it comes into view. */
  async ready(): Promise<void> {
    await this.step.scrollIntoViewIfNeeded()
    await expect(this.step).toHaveAttribute('aria-disabled', 'false')
  }

  /** The button that runs a fault of the part `Break it`. */
  fault(name: string): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name, level: 3 }) })
      .getByRole('button', { name: 'Run it' })
  }

  /** Walks forward with the Tab key until the element has the focus. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 150; presses += 1) {
      await this.page.keyboard.press('Tab')
      const focused = await target.evaluate((element) => element === document.activeElement)
      if (focused) return
    }
    await expect(target, 'not reached with the Tab key').toBeFocused()
  }

  /** Chooses an option with the arrow keys; the focus has to stand in its group. */
  async arrowTo(option: Locator): Promise<void> {
    for (let presses = 0; presses < 6; presses += 1) {
      if (await option.isChecked()) return
      await this.page.keyboard.press('ArrowDown')
    }
    await expect(option, 'not reached with the arrow keys').toBeChecked()
  }
}
