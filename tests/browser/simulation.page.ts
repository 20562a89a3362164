/** The simulation as a reader meets it: by role and name. */
import { expect, type Locator, type Page } from '@playwright/test'
import { wakeIslands } from './watch.ts'

export class SimulationPage {
  readonly page: Page
  readonly root: Locator
  readonly path: string

  /** The simulation of a scenario in a lesson; of the one on STS where nothing else is said. */
  constructor(
    page: Page,
    lesson = '03-assume-role-with-web-identity',
    scenario = 'photo-app-direct',
  ) {
    this.page = page
    this.path = `./lessons/${lesson}/`
    this.root = page
      .locator(`[data-simulation="${scenario}"]`)
      .getByRole('region', { name: /^Simulation: / })
  }

  /** Opens the lesson, with the fragment of a link where there is one, and waits until it runs. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(`${this.path}${fragment}`)
    await wakeIslands(this.page)
    await this.root.scrollIntoViewIfNeeded()
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name })
  }

  get stepButton(): Locator {
    return this.button(/^Step: /)
  }

  get status(): Locator {
    return this.root.getByRole('status')
  }

  get stage(): Locator {
    return this.root.getByRole('region', { name: 'Messages' })
  }

  get panel(): Locator {
    return this.root.getByRole('tabpanel')
  }

  get shelf(): Locator {
    return this.root.getByRole('region', { name: /^What .+ holds, / })
  }

  tab(name: string): Locator {
    return this.root.getByRole('tab', { name })
  }

  /** The stops of the run by name. */
  stop(name: string): Locator {
    return this.root
      .getByRole('navigation', { name: 'Steps of the run' })
      .getByRole('button', { name })
  }

  /** Steps on and waits until the run has arrived where that leads. */
  async step(arrival: RegExp): Promise<void> {
    await this.stepButton.click()
    await expect(this.status).toHaveText(arrival)
  }

  /** Steps to the end of a run in which nothing is refused. */
  async stepToEnd(): Promise<void> {
    for (const number of [1, 2, 3, 4]) await this.step(new RegExp(`^Step ${number} of 4`))
  }

  /** Chooses something that goes wrong, and closes the menu again. */
  async breakWith(fault: string): Promise<void> {
    await this.button('What if…').click()
    await this.root.getByRole('checkbox', { name: fault }).check()
    await this.page.keyboard.press('Escape')
  }

  /** Lets time pass by one of the clock's offers. */
  async letPass(offer: string | RegExp): Promise<void> {
    await this.button('Clock…').click()
    await this.button(offer).click()
    await this.page.keyboard.press('Escape')
  }
}
