import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { SimulationPage } from './simulation.page.ts'
import { watch } from './watch.ts'

test.describe('acting in the past', () => {
  test('keeps the run that was; it can be returned to and compared', async ({ page }) => {
    const seen = await watch(page)
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.stepToEnd()
    await expect(simulation.button(/^Runs/)).toBeHidden()

    await simulation.stop('Has a token').click()
    for (const offer of ['1 hour later', '5 minutes later', '5 minutes later'])
      await simulation.letPass(offer)
    await simulation.step(/refused: ExpiredTokenException/)
    await simulation.button('Runs (2)…').click()
    await expect(simulation.root.getByRole('listitem').filter({ hasText: 'Run 2' })).toContainText(
      'Ends with: ExpiredTokenException.',
    )
    await simulation.button('Compare with Run 1').click()
    const table = simulation.root.getByRole('region', { name: 'Run 2 and Run 1' })
    await expect(table.getByRole('row', { name: /The token is in date/ })).toHaveText(
      /failed\s*passed$/,
    )
    await simulation.button('Return to Run 1').click()
    await expect(simulation.button('Runs (2)…')).toBeFocused()
    await expect(simulation.status).toHaveText(/^Step 2 of 4/)
    await page.keyboard.press('End')
    await expect(simulation.status).toHaveText(/^Step 4 of 4/)
    expect(seen).toEqual([])
  })

  test('of two faults each can be undone, and undoing both returns to the first run', async ({
    page,
  }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    for (const number of [1, 2, 3]) await simulation.step(new RegExp(`^Step ${number} of 4`))
    await simulation.breakWith('The token has expired')
    await simulation.breakWith('The token was issued to another app')
    await expect(simulation.status).toHaveText(/refused: ExpiredTokenException/)
    await simulation.button('Undo: The token has expired').click()
    await expect(simulation.status).toHaveText(/refused: AccessDenied/)
    await simulation.button('Undo: The token was issued to another app').click()
    await expect(simulation.status).toHaveText(/^Step 3 of 4.*temporary credentials\.$/)
    await page.keyboard.press('ArrowRight')
    await expect(simulation.status).toHaveText(/^Step 4 of 4/)
  })
})

test('the steps by name are one tab stop, and arrow keys move among them', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  for (const number of [1, 2, 3]) await simulation.step(new RegExp(`^Step ${number} of 4`))
  await simulation.stop('Has credentials').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(simulation.stop('Has a token')).toBeFocused()
  await expect(simulation.status).toHaveText(/^Step 2 of 4/)
  await page.keyboard.press('Home')
  await expect(simulation.stop('Signed out')).toBeFocused()
  await page.keyboard.press('End')
  await expect(simulation.stop('Has credentials')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(simulation.button('Back')).toBeFocused()
})

test('a run plays at the chosen speed', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await page.clock.install()
  await simulation.open()
  await simulation.root.getByRole('combobox', { name: 'Speed of playing' }).selectOption('2 ×')
  // From here on only the test lets time pass, however busy the machine is.
  await page.clock.pauseAt(Date.now() + 60_000)
  await simulation.button('Play').click()
  await expect(simulation.status).toHaveText(/^Step 1 of 4/)
  await page.clock.runFor(1150)
  await expect(simulation.status).toHaveText(/^Step 2 of 4/)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1440])
    test(`runs fit and pass axe in ${colorScheme}, ${width} pixels wide`, async ({
      page,
    }, testInfo) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const simulation = new SimulationPage(page)
      await simulation.open()
      for (const number of [1, 2, 3]) await simulation.step(new RegExp(`^Step ${number} of 4`))
      await simulation.breakWith('The token was issued to another app')
      await simulation.breakWith('The token was changed')
      await simulation.button('Runs (3)…').click()
      await simulation.button('Compare with Run 1').click()
      await expect(simulation.root.getByRole('region', { name: 'Run 3 and Run 1' })).toBeVisible()
      await page.screenshot({ path: testInfo.outputPath('runs.png') })
      const { violations } = await new AxeBuilder({ page }).include('.simulation').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      const outside = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(outside).toBe(0)
    })
