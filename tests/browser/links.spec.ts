import { expect, type Page, test } from '@playwright/test'
import { writeEditedRunLink } from '../../src/machines/edited-run-link.ts'
import { SimulationPage } from './simulation.page.ts'
import { watch } from './watch.ts'

/** The link to the moment that is shown, as the page offers it. */
async function linkOf(simulation: SimulationPage): Promise<URL> {
  await simulation.button('Share…').click()
  const link = simulation.root.getByRole('textbox', { name: 'Link to this step' })
  const address = await link.inputValue()
  await simulation.page.keyboard.press('Escape')
  return new URL(address)
}

/** A run with a fault and time that passed, shown at its second step. */
async function brokenRun(page: Page): Promise<SimulationPage> {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.breakWith('The token was issued to another app')
  for (const number of [1, 2]) await simulation.step(new RegExp(`^Step ${number} of 4`))
  await simulation.letPass('5 minutes later')
  await simulation.step(/refused: AccessDenied\.$/)
  await simulation.stop('Has a token').click()
  return simulation
}

test('a link opens the same run at the same step with the same faults', async ({
  page,
  context,
}) => {
  const seen = await watch(page)
  const link = await linkOf(await brokenRun(page))
  const elsewhere = await context.newPage()
  const opened = new SimulationPage(elsewhere)
  await opened.open(link.hash)
  await expect(opened.status).toHaveText(/^Step 2 of 4/)
  await expect(opened.stop('Has a token')).toHaveAttribute('aria-current', 'step')
  await expect(opened.button('Undo: The token was issued to another app')).toBeVisible()
  await expect(opened.stop('5 min later')).toBeEnabled()
  await opened.stop('Refused').click()
  await expect(opened.status).toHaveText(/refused: AccessDenied\.$/)
  expect((await linkOf(opened)).hash.split('.').slice(0, 4)).toEqual(
    link.hash.split('.').slice(0, 4),
  )
  expect(seen).toEqual([])
})

test('a link in the page that is open is followed, too', async ({ page }) => {
  const simulation = await brokenRun(page)
  const { hash } = await linkOf(simulation)
  await simulation.button('Reset').click()
  await simulation.breakWith('The token has expired')
  await page.evaluate((fragment) => {
    location.hash = fragment
  }, hash)
  await expect(simulation.status).toHaveText(/^Step 2 of 4/)
  await expect(simulation.button(/^Undo: /)).toHaveCount(1)
})

for (const [name, broken, says] of [
  ['of another version', (hash: string) => hash.replace('#run=1.', '#run=9.'), /another version/],
  ['that was cut off', (hash: string) => hash.slice(0, -3), /damaged/],
  ['that was changed', (hash: string) => hash.replace('N', 'NX4'), /damaged/],
] as const)
  test(`a link ${name} says so and opens the scenario from its start`, async ({ page }) => {
    const { hash } = await linkOf(await brokenRun(page))
    const opened = new SimulationPage(await page.context().newPage())
    await opened.open(broken(hash))
    await expect(opened.root.getByRole('alert')).toHaveText(says)
    await expect(opened.root.getByRole('alert')).toContainText('stands at its start')
    await expect(opened.status).toHaveText(/^Ready/)
    await opened.step(/^Step 1 of 4/)
  })

test('a link to a simulation of another page says so', async ({ page }) => {
  const classic = new SimulationPage(page, '07-classic-flow', 'photo-app-classic')
  await classic.open()
  const { hash } = await linkOf(classic)
  const direct = new SimulationPage(await page.context().newPage())
  await direct.open(hash)
  await expect(direct.root.getByRole('alert')).toHaveText(/another simulation/)
  await expect(direct.status).toHaveText(/^Ready/)
})

test('of two simulations on a page a link opens the one that it is about', async ({ page }) => {
  const second = new SimulationPage(page, '09-user-pools', 'photo-app-managed-login')
  await second.open()
  await second.step(/^Step 1 of/)
  const { hash } = await linkOf(second)
  const opened = await page.context().newPage()
  const [pool, managed] = ['photo-app-user-pool', 'photo-app-managed-login'].map(
    (scenario) => new SimulationPage(opened, '09-user-pools', scenario),
  )
  await managed?.open(hash)
  await expect(managed?.status ?? opened.locator('none')).toHaveText(/^Step 1 of/)
  await expect(pool?.status ?? opened.locator('none')).toHaveText(/^Ready/)
})

test('what was changed by hand goes into a link only where a person ticks it', async ({ page }) => {
  const change = { DurationSeconds: '1234' }
  const target = { kind: 'request', leg: 'assumeRoleWithWebIdentity', request: 'sts' } as const
  const events = [
    { type: 'next' },
    { type: 'next' },
    { type: 'edit', edit: { target, change } },
    { type: 'next' },
  ] as const
  const fragment = await writeEditedRunLink(
    { id: 'photo-app-direct' },
    { faults: [], events, cursor: 4 },
  )
  const simulation = new SimulationPage(page)
  await simulation.open(fragment)
  await expect(simulation.status).toHaveText(/^Step 3 of 4/)
  await simulation.tab('Request').click()
  await expect(simulation.panel).toContainText('DurationSeconds = 1234')

  await simulation.button('Share…').click()
  const link = simulation.root.getByRole('textbox', { name: 'Link to this step' })
  await expect(link).toHaveValue(/#run=1\./)
  const without = new URL(await link.inputValue()).hash
  await simulation.root.getByRole('checkbox', { name: 'With what I changed by hand' }).check()
  // Browsers compress each in their own way: what the link brings back is what counts.
  await expect(link).toHaveValue(/#run=2\.photo-app-direct\./)
  const changed = new SimulationPage(await page.context().newPage())
  await changed.open(new URL(await link.inputValue()).hash)
  await expect(changed.status).toHaveText(/^Step 3 of 4/)
  await changed.tab('Request').click()
  await expect(changed.panel).toContainText('DurationSeconds = 1234')

  const opened = new SimulationPage(await page.context().newPage())
  await opened.open(without)
  await expect(opened.root.getByRole('alert')).toHaveText(/changed by hand.+may go otherwise\.$/)
  await expect(opened.status).toHaveText(/^Step 3 of 4/)
})

test('a link is made and followed with the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.stepButton.focus()
  await page.keyboard.press('ArrowRight')
  await expect(simulation.status).toHaveText(/^Step 1 of 4/)
  await simulation.button('Share…').focus()
  await page.keyboard.press('Enter')
  const link = simulation.root.getByRole('textbox', { name: 'Link to this step' })
  await expect(link).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(simulation.root.getByText('Link copied.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(simulation.button('Share…')).toBeFocused()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  const opened = new SimulationPage(await context.newPage())
  await opened.open(new URL(address).hash)
  await expect(opened.status).toHaveText(/^Step 1 of 4/)
})

test('the QR code is dark on light in every theme, and has a name', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.button('Share…').click()
  const code = simulation.root.getByRole('img', { name: 'The link as a QR code' })
  await expect(code).toBeVisible()
  const colours = () =>
    code.locator('path').evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill))
  expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
})
