import { expect, type Page, test } from '@playwright/test'
import { SimulationPage } from './simulation.page.ts'

/** From now on no further script comes, as when the connection is gone or the site was put up anew. */
const loseScripts = (page: Page) => page.route('**/_astro/*.js', (route) => route.abort())
const findScripts = (page: Page) => page.unroute('**/_astro/*.js')

test('a step whose code does not come is not taken, and can be tried again', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await loseScripts(page)
  await simulation.stepButton.click()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('A part of this page did not arrive.')
  await expect(simulation.stepButton).toBeInViewport()
  await expect(simulation.stepButton).toHaveText('Step: open the sign-in page')
  await findScripts(page)
  await simulation.step(/^Step 1 of 4/)
  await expect(notice).toBeHidden()
})

test('the page can be loaded again from there', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await loseScripts(page)
  await simulation.stepButton.click()
  await findScripts(page)
  const loaded = page.waitForEvent('load')
  await page.getByRole('link', { name: 'load the page again' }).click()
  await loaded
  await expect(page.getByRole('alert')).toBeHidden()
  await simulation.open()
  await simulation.step(/^Step 1 of 4/)
})

for (const [name, opened] of [
  ['Edit…', 'AWS STS'],
  ['Share…', 'Copy link'],
  ['To AWS…', 'Take it to AWS'],
] as const)
  test(`where what “${name}” opens does not come, the page says so, and it can be opened later`, async ({
    page,
  }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.step(/^Step 1 of 4/)
    await loseScripts(page)
    const button = simulation.button(name)
    await button.click()
    const notice = page.getByRole('alert')
    await expect(notice).toContainText('A part of this page did not arrive.')
    await findScripts(page)
    // A menu stands open already, with nothing in it: pressed once it closes.
    if ((await button.getAttribute('aria-expanded')) === 'true') await button.click()
    await button.click()
    await expect(page.getByText(opened).first()).toBeVisible()
    await expect(notice).toBeHidden()
  })
