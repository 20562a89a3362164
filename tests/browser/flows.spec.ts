import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { machines } from '../../src/machines/index.ts'
import { SimulationPage } from './simulation.page.ts'
import { watch } from './watch.ts'

/** Every flow: a lesson that has it, the scenario, and what is said at the end of the run. */
const flows: readonly (readonly [flow: string, lesson: string, scenario: string, end: RegExp])[] = [
  ['direct-sts', '03-assume-role-with-web-identity', 'photo-app-direct', /the object\.$/],
  ['caller-identity', '04-temporary-credentials', 'photo-app-session', /the object\.$/],
  ['cognito-enhanced', '06-cognito-identity-pool', 'photo-app-enhanced', /the object\.$/],
  ['cognito-classic', '07-classic-flow', 'photo-app-classic', /the object\.$/],
  ['guest', '08-guests-who-sign-in-later', 'photo-app-guest', /the object\.$/],
  ['user-pool', '09-user-pools', 'photo-app-user-pool', /the object\.$|stored\.$/],
  ['managed-login', '09-user-pools', 'photo-app-managed-login', /the object\.$|stored\.$/],
  ['sync', '10-sync-and-silent-push', 'photo-app-sync', /\.$/],
  ['workload', '12-workloads', 'thumbnail-pod', /the object\.$|stored\.$/],
]

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('.simulation').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('every flow is in the table', () => {
  expect(flows.map(([flow]) => flow).sort()).toEqual(Object.keys(machines).sort())
})

for (const [flow, lesson, scenario, end] of flows)
  test(`${flow} runs by keyboard, 320 pixels wide, in both themes and forced colours`, async ({
    page,
  }, testInfo) => {
    test.slow()
    await page.setViewportSize({ width: 320, height: 640 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const seen = await watch(page)
    const simulation = new SimulationPage(page, lesson, scenario)
    await simulation.open()
    const step = simulation.button(/^(Step: |The run is over)/)
    await step.focus()
    for (let number = 1; ; number++) {
      await page.keyboard.press('Enter')
      await expect(simulation.status).toHaveText(new RegExp(`^Step ${number} of \\d+`))
      await expect(step).toBeFocused()
      if ((await step.textContent()) === 'The run is over') break
    }
    await expect(simulation.status).toHaveText(end)
    await page.keyboard.press('Home')
    await expect(simulation.status).toHaveText(/^Ready/)
    await page.keyboard.press('End')
    await expect(simulation.status).toHaveText(end)

    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name
      }, theme)
      await expectAccessible(page)
      await page.screenshot({ path: testInfo.outputPath(`${flow}-${theme}.png`) })
    }
    const moving = () =>
      simulation.root.evaluate((root) => root.getAnimations({ subtree: true }).length)
    await expect.poll(moving).toBe(0)
    await page.emulateMedia({ forcedColors: 'active' })
    await page.screenshot({ path: testInfo.outputPath(`${flow}-forced.png`) })
    await expect(step).toBeVisible()
    const outside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(outside).toBe(0)
    expect(seen).toEqual([])
  })
