import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { SimulationPage } from './simulation.page.ts'
import { watch } from './watch.ts'

/** The stage of Cognito Sync with both devices subscribed, where they are a person's to use. */
async function openDevices(page: Page) {
  const simulation = new SimulationPage(page, '10-sync-and-silent-push', 'photo-app-sync')
  await simulation.open()
  for (const number of [1, 2, 3, 4, 5]) await simulation.step(new RegExp(`^Step ${number} of`))
  const devices = simulation.root.getByRole('region', { name: /^Devices, / })
  const device = (name: string) => devices.getByRole('listitem').filter({ hasText: name }).first()
  return { simulation, devices, device }
}

test('a write without a network waits, comes too late, and is sent again, by keyboard alone', async ({
  page,
}) => {
  const seen = await watch(page)
  const { simulation, devices, device } = await openDevices(page)
  const online = devices.getByRole('switch', { name: 'Tablet: Online' })
  await online.focus()
  await page.keyboard.press('Space')
  await expect(online).toHaveAttribute('aria-checked', 'false')
  await expect(online).toBeFocused()

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(device('Tablet')).toContainText('not sent')
  await devices.getByRole('button', { name: /^Phone: Write/ }).press('Enter')
  await expect(device('Tablet')).toContainText('behind')

  await online.press('Space')
  await expect(online).toHaveAttribute('aria-checked', 'true')
  await expect(device('Tablet')).toContainText('refused, was at')
  await simulation.stepButton.press('Enter')
  await expect(device('Tablet')).toContainText('in step')
  await expect(device('Tablet')).not.toContainText('refused')
  expect(seen).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1440])
    test(`devices fit and pass axe in ${colorScheme}, ${width} pixels wide`, async ({
      page,
    }, testInfo) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const { devices } = await openDevices(page)
      await devices.scrollIntoViewIfNeeded()
      await page.screenshot({ path: testInfo.outputPath('devices.png') })
      const { violations } = await new AxeBuilder({ page }).include('.devices').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      const outside = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(outside).toBe(0)
    })
