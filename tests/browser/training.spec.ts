/** A session: the trainer's console in one window, the audience window in another. */
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { watch } from './watch.ts'

/** The audience window, from the console’s own link. */
async function openBoth(context: BrowserContext, sheet = '60-minutes') {
  const trainer = await context.newPage()
  await trainer.goto(`./trainer/#sheet=${sheet}`)
  const opened = context.waitForEvent('page')
  await trainer.getByRole('link', { name: 'open it' }).click()
  const audience = await opened
  await expect(trainer.getByText('The audience window is open.')).toBeVisible()
  return { trainer, audience }
}

const sentence = (audience: Page) => audience.locator('.sentence')
const onScreen = (trainer: Page) =>
  trainer.getByRole('region', { name: 'On the big screen' }).getByRole('status')

test('the trainer shows a scene, steps it, takes it back and blanks it', async ({ context }) => {
  const { trainer, audience } = await openBoth(context)
  const seen = await watch(audience)
  await trainer.getByText('Scenes of the other blocks').click()
  await trainer.getByRole('button', { name: /^Show 5: / }).click()
  await expect(sentence(audience)).toHaveText(/^Step 2 of 4/)
  await expect(audience.getByText('What if: the token was issued to another app')).toBeVisible()
  await expect(onScreen(trainer)).toHaveText('Scene 5, step 2 of 3: has a token. Next: refused.')

  await trainer.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(audience.getByRole('region', { name: /^Refused by / })).toContainText('AccessDenied')
  await expect(onScreen(trainer)).toHaveText(/The run is over\.$/)
  await trainer.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(sentence(audience)).toHaveText(/^Step 2 of 4/)

  await trainer.getByRole('button', { name: 'Blank' }).click()
  await expect(audience.getByRole('heading', { name: 'The screen is blank' })).toBeAttached()
  await expect(sentence(audience)).toBeHidden()
  await expect(audience.getByRole('heading')).toHaveCount(1)
  await trainer.getByRole('button', { name: 'Blank' }).click()
  await expect(sentence(audience)).toHaveText(/^Step 2 of 4/)
  expect(seen).toEqual([])
})

test('a clicker in the audience window steps, and the console follows', async ({ context }) => {
  const { trainer, audience } = await openBoth(context)
  await trainer.getByText('Scenes of the other blocks').click()
  await trainer.getByRole('button', { name: /^Show 4: / }).click()
  await expect(sentence(audience)).toHaveText(/^Step 2 of 4/)
  await audience.keyboard.press('PageDown')
  await expect(sentence(audience)).toHaveText(/^Step 3 of 4/)
  await expect(onScreen(trainer)).toHaveText(/^Scene 4, step 3 of 4: has credentials/)
  await audience.keyboard.press('PageDown')
  await audience.keyboard.press('PageDown')
  await expect(onScreen(trainer)).toHaveText(/^Scene 5, step 2 of 3/)
  await expect(sentence(audience)).toHaveText(/^Step 2 of 4/)
  await audience.keyboard.press('7')
  await expect(onScreen(trainer)).toHaveText(/^Scene 7, /)
  await audience.keyboard.press('1')
  await expect(audience.getByText('Scene 1… Enter')).toBeVisible()
  await audience.keyboard.press('1')
  await expect(audience.getByRole('heading', { name: 'Recap of lesson 11' })).toBeVisible()
  await audience.keyboard.press('b')
  await expect(trainer.getByRole('button', { name: 'Blank' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('a window that is opened late shows what the other has', async ({ context }) => {
  const { trainer, audience } = await openBoth(context)
  await trainer.getByText('Scenes of the other blocks').click()
  await trainer.getByRole('button', { name: /^Show 4: / }).click()
  await trainer.getByRole('button', { name: 'Larger text' }).click()
  await expect(sentence(audience)).toHaveText(/^Step 2 of 4/)
  await audience.close()
  await expect(trainer.getByText('No audience window yet')).toBeVisible()
  const late = await context.newPage()
  await late.goto('./present/?sheet=60-minutes')
  await expect(sentence(late)).toHaveText(/^Step 2 of 4/)
  await expect(late.locator('html')).toHaveCSS('--scale', '1.2')
  await trainer.reload()
  await expect(onScreen(trainer)).toHaveText(/^Scene 4, step 2 of 4/)
})

test('a group votes twice, and sees the first counts only beside the second', async ({
  context,
}) => {
  const { trainer, audience } = await openBoth(context)
  await trainer.getByRole('button', { name: 'Next block' }).click()
  await trainer.getByRole('button', { name: /^Ask the group: / }).click()
  await expect(audience.getByRole('heading', { name: /^STS has never seen Ana/ })).toBeVisible()
  const panel = trainer.getByRole('region', { name: 'Vote', exact: true })
  await panel.getByRole('spinbutton', { name: /^It sends the token to Google/ }).fill('6')
  for (const key of ['b', 'b', 'b', 'Shift+B', 'c'])
    await panel.getByRole('spinbutton').first().press(key)
  await expect(audience.getByText('9 counted.')).toBeVisible()
  await expect(audience.getByText('First vote', { exact: true })).toHaveCount(0)
  await panel.getByRole('button', { name: 'Close the first vote' }).click()
  await expect(audience.getByText(/^Now find somebody/)).toBeVisible()
  await panel.getByRole('button', { name: 'Begin the second vote' }).click()
  await panel.getByRole('checkbox', { name: /^Keys A to C/ }).uncheck()
  await panel.getByRole('spinbutton').first().press('a')
  await expect(panel.getByRole('spinbutton').first()).toHaveValue('0')
  await panel.getByRole('spinbutton', { name: /^It fetches Google/ }).fill('9')
  await panel.getByRole('button', { name: 'Close it and show both' }).click()
  const right = audience.getByRole('listitem').filter({ hasText: 'It fetches Google' })
  await expect(right).toContainText('2 (22 %)')
  await expect(right).toContainText('9 (100 %)')
  await expect(audience.getByText('✓ Right')).toHaveCount(0)
  await panel.getByRole('button', { name: 'Show which is right' }).click()
  await expect(right).toContainText('✓ Right')
  for (const page of [trainer, audience]) {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
  }
  await panel.getByRole('checkbox', { name: /^Keys A to C/ }).check()
})

test('the clock runs when it is started, and says how far the session is off', async ({ page }) => {
  await page.clock.install()
  await page.goto('./trainer/#sheet=45-minutes')
  const clock = page.getByRole('region', { name: 'Clock' })
  await expect(clock).toContainText('Not begun')
  await page.clock.runFor('05:00')
  await expect(clock).toContainText('0:00')
  await clock.getByRole('button', { name: 'Start the clock' }).click()
  await page.clock.runFor('10:00')
  await expect(clock).toContainText('4 min behind')
  await expect(clock).toContainText('Block over by4:00')
  await expect(clock).toContainText('Show one fault only')
  await clock.getByRole('button', { name: 'Pause the clock' }).click()
  await page.clock.runFor('10:00')
  await expect(clock).toContainText('10:00 of 45 min')
  await clock.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Next block' }).click()
  await expect(page.getByRole('heading', { name: 'Run it together' })).toBeVisible()
  await expect(clock).toContainText('11:00')
})

test('a link is enough for the audience window, and survives a reload', async ({ page }) => {
  await page.goto('./training/60-minutes/')
  const link = await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /^Break it/ }) })
    .getByRole('link')
    .first()
    .getAttribute('href')
  await page.goto(`./present/${new URL(link ?? '', page.url()).hash}`)
  await expect(sentence(page)).toHaveText(/^Step 2 of 4/)
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('region', { name: /^Refused by / })).toBeVisible()
  await expect(sentence(page)).toHaveText(/^Step 3 of 4/)
  await page.keyboard.press('PageDown')
  await expect(sentence(page)).toHaveText(/^Step 3 of 4/)
  await page.keyboard.press('PageUp')
  await expect(sentence(page)).toHaveText(/^Step 2 of 4/)
  await page.reload()
  await expect(sentence(page)).toHaveText(/^Step 2 of 4/)
})

test('details begin with the check that failed', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('./present/?sheet=60-minutes')
  await expect(page.getByRole('heading', { name: /^60 minutes/ })).toBeVisible()
  await page.keyboard.press('5')
  await expect(sentence(page)).toHaveText(/^Step 2 of 4/)
  await page.keyboard.press('PageDown')
  await expect(sentence(page)).toHaveText(/refused: AccessDenied/)
  await page.keyboard.press('d')
  const failed = page.getByRole('listitem').filter({ hasText: 'its trust policy allows the call' })
  await expect(failed.first()).toBeInViewport()
})

test('a link that was cut off says so', async ({ page }) => {
  await page.goto('./present/#run=1.photo-app-direct..NX2')
  await expect(page.getByRole('alert')).toContainText('This link is damaged')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`a scene has no barrier on any screen, in ${colorScheme}`, async ({ context }) => {
    const { trainer, audience } = await openBoth(context)
    for (const page of [trainer, audience]) await page.emulateMedia({ colorScheme })
    await trainer.getByText('Scenes of the other blocks').click()
    await trainer.getByRole('button', { name: /^Show 4: / }).click()
    await expect(sentence(audience)).toHaveText(/^Step 2 of 4/)
    await trainer.getByRole('button', { name: 'Start the clock' }).click()
    for (const detail of [false, true]) {
      if (detail) await trainer.getByRole('button', { name: 'Details' }).click()
      for (const page of [trainer, audience])
        for (const width of [1440, 320]) {
          await page.setViewportSize({ width, height: 800 })
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
          const wide = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(wide).toBeLessThanOrEqual(width)
        }
    }
  })
