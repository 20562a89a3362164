import { expect, type Page, test } from '@playwright/test'
import { pages } from '../build/dist.ts'
import { total, weightOf, withoutShell } from '../build/weight.ts'
import { SimulationPage } from './simulation.page.ts'

/** 1 KB is 1,000 bytes, sent with `gzip -9`. */
const KB = 1000

/** What the simulation of a lesson may weigh. */
const budget = 90 * KB

const assumingARole = '03-assume-role-with-web-identity'

/**
 * Each lesson's first simulation, and what its run may weigh instead where it is above the budget: a
 * flow through Cognito runs that service's code on top of all that a direct handshake does. These
 * limits only ever go down.
 */
const runs = [
  ['01-why-federate', 'photo-app-keyless'],
  ['02-the-providers-token', 'photo-app-id-token'],
  [assumingARole, 'photo-app-direct'],
  ['04-temporary-credentials', 'photo-app-session'],
  ['05-trust-policies', 'moderation-desk'],
  ['06-cognito-identity-pool', 'photo-app-enhanced', 98.4 * KB],
  // With the three lanes that stand beside it.
  ['07-classic-flow', 'photo-app-classic', 104.2 * KB],
  ['08-guests-who-sign-in-later', 'photo-app-guest', 103.5 * KB],
  ['09-user-pools', 'photo-app-user-pool', 114.1 * KB],
  ['10-sync-and-silent-push', 'photo-app-sync', 111.9 * KB],
  ['11-cognito-direct-sts-or-neither', 'second-provider'],
  ['12-workloads', 'deploy-job'],
  ['13-troubleshooting-clinic', 'clinic', 98.8 * KB],
] as const

/** The files of scripts that a page fetches from now on; the list grows while it runs. */
function scriptsOf(page: Page): Set<string> {
  const files = new Set<string>()
  page.on('request', (request) => {
    const [, file] = /\/(_astro\/[^?]+\.js)$/.exec(request.url()) ?? []
    if (file) files.add(file)
  })
  return files
}

/** The weight of the simulation alone, of what the page has fetched. */
function simulationWeight(lesson: string, fetched: ReadonlySet<string>) {
  const file = `lessons/${lesson}/index.html`
  const built = pages().find((page) => page.file === file)
  if (!built) throw new Error(`${file} was not built`)
  return weightOf(withoutShell(built, [...fetched]))
}

for (const [lesson, scenario, limit = budget] of runs)
  test(`the run of ${lesson} weighs at most ${limit / KB} KB`, async ({ page }) => {
    const fetched = scriptsOf(page)
    const simulation = new SimulationPage(page, lesson, scenario)
    await simulation.open()
    const step = simulation.button(/^(Step: |The run is over)/)
    for (let number = 1; (await step.textContent()) !== 'The run is over'; number++) {
      await step.click()
      await expect(simulation.status).toHaveText(new RegExp(`^Step ${number} of \\d+`))
    }
    await page.waitForLoadState('networkidle')
    const weight = simulationWeight(lesson, fetched)
    expect(total(weight), JSON.stringify(Object.fromEntries(weight), null, 2)).toBeLessThan(limit)
  })

test('all that a run fetches, with every fault and under every tab, weighs at most 90 KB', async ({
  page,
}) => {
  const fetched = scriptsOf(page)
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.stepToEnd()
  const openEveryTab = async () => {
    for (const name of ['Request', 'Response', 'Token', 'State', 'What was checked'])
      await simulation.tab(name).click()
  }
  await openEveryTab()
  const menu = simulation.button('What if…')
  const faults = simulation.root.getByRole('checkbox')
  await menu.click()
  const count = await faults.count()
  await page.keyboard.press('Escape')
  for (let fault = 0; fault < count; fault++) {
    await simulation.button('Reset').click()
    await menu.click()
    await faults.nth(fault).check()
    await page.keyboard.press('Escape')
    for (const step of [1, 2, 3, 4]) {
      await simulation.step(new RegExp(`^Step ${step} of 4`))
      if (/refused/.test((await simulation.status.textContent()) ?? '')) break
    }
    await openEveryTab()
    await menu.click()
    await faults.nth(fault).uncheck()
    await page.keyboard.press('Escape')
  }
  await simulation.letPass(/minute/)
  await openEveryTab()
  await page.waitForLoadState('networkidle')

  const weight = simulationWeight(assumingARole, fetched)
  expect(total(weight), JSON.stringify(Object.fromEntries(weight), null, 2)).toBeLessThan(budget)
})
