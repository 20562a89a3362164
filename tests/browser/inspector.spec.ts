import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { SimulationPage } from './simulation.page.ts'
import { watch } from './watch.ts'

async function atCredentials(page: Page): Promise<SimulationPage> {
  const simulation = new SimulationPage(page)
  await simulation.open()
  for (const number of [1, 2, 3]) await simulation.step(new RegExp(`^Step ${number} of 4`))
  return simulation
}

test('a request is copied as a command, its secrets as variables', async ({ page, context }) => {
  const seen = await watch(page)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const simulation = await atCredentials(page)
  await simulation.tab('Request').click()
  await simulation.panel.getByText('Send it yourself').click()
  await simulation.button('Copy command').click()
  await expect(simulation.panel.getByText('Command copied.')).toBeVisible()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  expect(await copied()).toMatch(
    /^aws sts assume-role-with-web-identity .+--web-identity-token "\$TOKEN"$/s,
  )
  await simulation.root.getByRole('radio', { name: 'curl' }).check()
  await simulation.root.getByRole('checkbox', { name: 'To the lab' }).check()
  await simulation.root.getByRole('checkbox', { name: 'With this run’s' }).check()
  await simulation.button('Copy command').click()
  await expect
    .poll(copied)
    .toMatch(/^curl -s "\$LAB\/_lab\/clock" .+\nTOKEN=eyJ.+\ncurl http:.+ \\\n {2}--proxy "\$LAB"/)

  await simulation.stage.getByRole('button', { name: 'Lumen → Google: Redeem the code' }).click()
  await simulation.root.getByRole('radio', { name: 'AWS CLI' }).check()
  await expect(simulation.panel).toContainText('The AWS CLI has no command for this')
  expect(seen).toEqual([])
})

test('X-ray shows hidden calls or not, and is remembered', async ({ page }) => {
  const simulation = await atCredentials(page)
  const hidden = simulation.stage.getByRole('button', { name: /hidden from the app/ })
  const xRay = simulation.button('X-ray: show hidden calls')
  await expect(hidden).toHaveCount(2)
  await xRay.focus()
  await page.keyboard.press('Enter')
  await expect(xRay).toHaveAttribute('aria-pressed', 'false')
  await expect(hidden).toHaveCount(0)
  await page.reload()
  await atCredentials(page)
  await expect(hidden).toHaveCount(0)
  await xRay.click()
  await expect(hidden).toHaveCount(2)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1440])
    test(`a run is exported in ${colorScheme}, ${width} pixels wide`, async ({
      page,
    }, testInfo) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const seen = await watch(page)
      const simulation = await atCredentials(page)
      await simulation.button('Share…').click()
      await simulation.root.getByText('This run as a diagram').click()
      const text = simulation.root.getByRole('textbox', { name: 'The run as text' })
      await expect(text).toHaveValue(/^sequenceDiagram\n.+app->>sts: AssumeRoleWithWebIdentity\n/s)
      await simulation.root.getByText('Preview, drawn by Mermaid').click()
      const drawing = simulation.root.getByRole('img', { name: /^Sequence diagram of Photo app/ })
      await expect(drawing).toBeVisible()
      await expect
        .poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(400)
      await page.screenshot({ path: testInfo.outputPath('export.png') })
      const { violations } = await new AxeBuilder({ page }).include('.simulation').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await simulation.root.getByRole('radio', { name: 'JSON' }).check()
      await expect(text).toHaveValue(/^\{\n {2}"handshakeTrace": 1,/)
      await simulation.root.getByRole('radio', { name: 'Markdown' }).check()
      await expect(text).toHaveValue(/^# Photo app/)
      const outside = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(outside).toBe(0)
      expect(seen).toEqual([])
    })

test('the line of a policy that refuses is in sight', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await simulation.open()
  await simulation.breakWith('The role trusts somebody else')
  await simulation.step(/^Step 1 of 4/)
  await simulation.step(/^Step 2 of 4/)
  await simulation.step(/refused: AccessDenied/)
  const panel = await simulation.panel.boundingBox()
  const line = await simulation.panel
    .getByText('does not match: ')
    .first()
    .locator('..')
    .boundingBox()
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(
    (panel?.y ?? 0) + (panel?.height ?? 0),
  )
})

test('on a phone a refused message has one ground, and status and name are apart for a screen reader', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const simulation = new SimulationPage(page)
  await simulation.open()
  for (const number of [1, 2, 3]) await simulation.step(new RegExp(`^Step ${number} of 4`))
  await simulation.breakWith('The token was changed')
  const row = simulation.button('AWS STS → Lumen: 400 InvalidIdentityToken')
  await expect(row).toHaveAttribute('aria-pressed', 'true')
  const grounds = await row.evaluate((button) =>
    [button, ...button.querySelectorAll('.message-label')].map(
      (each) => getComputedStyle(each).backgroundColor,
    ),
  )
  expect(grounds[1]).toBe('rgba(0, 0, 0, 0)')
  expect(grounds[0]).not.toBe(grounds[1])
})
