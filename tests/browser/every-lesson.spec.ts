import { expect, type Locator, type Page, test } from '@playwright/test'
import { paths } from './pages.ts'

const lessons = paths.filter((path) => path.startsWith('./lessons/'))

/** More tab stops than a lesson has between two things. */
const mostPresses = 400

/** Walks forward with the Tab key until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle()
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => wanted === document.activeElement, element)) return
  }
  await expect(target, 'not reached with the Tab key').toBeFocused()
}

for (const path of lessons) {
  test(`${path} is passed by keyboard alone`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto(path)
    const main = page.getByRole('main')
    const simulation = main.getByRole('region', { name: /^Simulation: / }).first()
    const step = simulation.getByRole('button', { name: /^(Step|The run is over)/ })
    if ((await simulation.count()) > 0) {
      await tabTo(page, step)
      await expect(step).toHaveAttribute('aria-disabled', 'false')
      for (let number = 1; number < 20; number += 1) {
        await page.keyboard.press('Enter')
        await expect(simulation.getByRole('status')).toHaveText(new RegExp(`^Step ${number} of`))
        if ((await step.textContent())?.startsWith('The run is over')) break
      }
      await expect(step).toBeFocused()
    }

    const run = main.getByRole('button', { name: 'Run it' }).first()
    if ((await run.count()) > 0) {
      await tabTo(page, run)
      await page.keyboard.press('Enter')
      const heading = main.locator('[data-simulation] :is(h2, h3):focus')
      await expect(heading).toHaveCount(1)
    }

    const draw = main.getByRole('button', { name: 'Draw the paper' })
    if ((await draw.count()) > 0) {
      await tabTo(page, draw)
      await page.keyboard.press('Enter')
      await expect(main.getByRole('heading', { name: 'Questions' })).toBeFocused()
      const handIn = main.getByRole('button', { name: 'Hand in' })
      await tabTo(page, handIn)
      await page.keyboard.press('Enter')
      await expect(main.getByText(/are not answered\. Press again/).last()).toBeVisible()
      return
    }

    const task = main.locator('.your-turn > details').last()
    await tabTo(page, task.locator('summary').first())
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(task.locator(':is(textarea, .cm-content):focus')).toHaveCount(1)
    await tabTo(page, task.getByRole('button', { name: 'Run every case' }))
    await page.keyboard.press('Enter')
    await expect(task.getByRole('status')).toHaveText(/^(Not yet\.|AWS would not take this)/)

    const question = main.locator('quiz-question:not([data-guess])').first()
    await tabTo(page, question.locator('input, select, button').first())
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await tabTo(page, question.getByRole('button', { name: 'Check' }))
    await page.keyboard.press('Enter')
    await expect(question.getByRole('status')).not.toBeEmpty()
  })
}

test('a term opens, closes with Escape, and gives the focus back', async ({ page }) => {
  await page.goto('./lessons/06-cognito-identity-pool/')
  const term = page.getByRole('button', { name: 'identity providers' })
  const meaning = page.getByText('Who signs people in and vouches for them')
  await expect(meaning).toBeHidden()
  await tabTo(page, term)
  await page.keyboard.press('Enter')
  await expect(meaning).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(meaning).toBeHidden()
  await expect(term).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of lessons) {
    test(`${path} reads whole`, async ({ page }) => {
      await page.goto(path)
      const main = page.getByRole('main')
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await main.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(2)
      for (const whole of await main.locator('details.whole-run').all()) {
        await whole.locator('summary').first().click()
        await expect(whole.getByRole('listitem').first()).toBeVisible()
      }
      for (const question of await main.locator('quiz-question').all()) {
        await question.locator('summary').first().click()
        await expect(question.locator('dd').first()).toBeVisible()
      }
      for (const step of await main.locator('.your-turn > details').all()) {
        if ((await step.getAttribute('open')) === null)
          await step.locator('summary').first().click()
        await expect(step.locator('pre, details').first()).toBeVisible()
      }
      // A term opens without a script; no other control could do anything.
      const controls = main.locator(':is(button:not(.term), input, select, textarea):visible')
      expect(await controls.evaluateAll((all) => all.map((each) => each.outerHTML))).toEqual([])
    })
  }

  test('a term opens', async ({ page }) => {
    await page.goto('./lessons/06-cognito-identity-pool/')
    await page.getByRole('button', { name: 'identity providers' }).click()
    await expect(page.getByText('Who signs people in and vouches for them')).toBeVisible()
  })
})
