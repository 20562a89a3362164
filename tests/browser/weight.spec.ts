import { expect, type Page, test } from '@playwright/test'
import { pages } from '../build/dist.ts'
import { total, weightOf, withoutShell } from '../build/weight.ts'
import { SimulationPage } from './simulation.page.ts'

/** 1 KB is 1,000 bytes, sent with `gzip -9`. */
const KB = 1000

const lesson = 'lessons/03-assume-role-with-web-identity/index.html'

/** The files of scripts that a page fetches from now on; the list grows while it runs. */
function scriptsOf(page: Page): Set<string> {
  const files = new Set<string>()
  page.on('request', (request) => {
    const [, file] = /\/(_astro\/[^?]+\.js)$/.exec(request.url()) ?? []
    if (file) files.add(file)
  })
  return files
}

test('all that a run fetches, with every fault and under every tab, weighs at most 90 KB', async ({
  page,
}) => {
  const built = pages().find(({ file }) => file === lesson)
  if (!built) throw new Error(`${lesson} was not built`)
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

  const simulationOnly = withoutShell(built, [...fetched])
  const weight = weightOf(simulationOnly)
  expect(total(weight), JSON.stringify(Object.fromEntries(weight), null, 2)).toBeLessThan(90 * KB)
})
