import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { SimulationPage } from './simulation.page.ts'
import { wakeIslands } from './watch.ts'

async function openPlayground(page: Page, hash = ''): Promise<SimulationPage> {
  await page.goto(`./playground/${hash}`)
  await wakeIslands(page)
  return new SimulationPage(page)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`the playground has no barrier and fits a narrow page, in ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 700 })
    const { root } = await openPlayground(page)
    await expect(root).toHaveAccessibleName('Simulation: Photo app · Google → STS → S3')
    await page.getByText('Make a broken one').click()
    await page.getByText('How it ends').first().click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

test('a scenario is fetched when it is chosen, and a card opens its own', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    const [, id] = /scenarios\/([\w-]+)\.json$/.exec(request.url()) ?? []
    if (id) fetched.push(id)
  })
  await openPlayground(page)
  const root = page.getByRole('region', { name: /^Simulation: / })
  await expect(root).toBeVisible()
  await page.getByLabel('Scenario').selectOption('photo-app-sync')
  await expect(root).toHaveAccessibleName('Simulation: Photo app · phone and tablet in step')
  await page.getByRole('link', { name: /^Open on the stage: IAM accepted a policy/ }).press('Enter')
  await expect(root).toHaveAccessibleName('Simulation: Deploy job · GitHub Actions → STS → S3')
  await expect(root).toContainText('every repository will do')
  expect(fetched).toEqual(['photo-app-direct', 'photo-app-sync', 'deploy-job'])
})

test('somebody breaks one, somebody else repairs it, and the repair is replayed', async ({
  page,
}) => {
  const simulation = await openPlayground(page)
  await simulation.button('What if…').click()
  await page.getByRole('checkbox', { name: /^The token was issued to another app/ }).check()
  await page.keyboard.press('Escape')
  await page.getByText('Make a broken one').click()
  await page.getByLabel('Hint').fill('Whose app is it?')
  await page.getByRole('button', { name: 'Make the link' }).press('Enter')
  const broken = new URL(await page.getByLabel('Link to the broken one').inputValue()).hash

  await page.goto('about:blank')
  await openPlayground(page, broken)
  await expect(page.getByText('Whose app is it?')).toBeVisible()
  await expect(simulation.button('What if…')).toHaveCount(0)
  await page.getByRole('checkbox', { name: /^The token has expired/ }).check()
  await page.getByRole('button', { name: 'Run it repaired' }).press('Enter')
  await expect(page.getByText(/^Not yet/)).toBeVisible()
  await page.getByRole('checkbox', { name: /^The token was issued to another app/ }).check()
  await page.getByRole('button', { name: 'Run it repaired' }).press('Enter')
  const repaired = new URL(await page.getByLabel('Link to the repair').inputValue()).hash

  await page.goto('about:blank')
  await openPlayground(page, repaired)
  await expect(page.getByText('Repaired: The token was issued to another app.')).toBeVisible()
  await expect(simulation.status.first()).toContainText(/object|photo/i)
})

test('a damaged link says so, and the playground stands at its start', async ({ page }) => {
  const { root } = await openPlayground(page, '#broken=1.damaged')
  await expect(page.getByRole('alert')).toContainText('This link is damaged')
  await expect(root).toBeVisible()
})
