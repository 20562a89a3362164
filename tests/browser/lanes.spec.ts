import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { wakeIslands, watch } from './watch.ts'

/** Three ways side by side, as a reader meets them: by role and name. */
class LanesPage {
  readonly page: Page
  readonly root: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('region', { name: /^Lanes: / })
  }

  async open(): Promise<void> {
    await this.page.goto('./lessons/07-classic-flow/')
    await wakeIslands(this.page)
    await this.root.scrollIntoViewIfNeeded()
    await expect(this.button(/^Step: /)).toHaveAttribute('aria-disabled', 'false')
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name })
  }

  get said(): Locator {
    return this.root.getByRole('status')
  }

  row(name: RegExp): Locator {
    return this.root.getByRole('row', { name })
  }

  get fault(): Locator {
    return this.root.getByRole('combobox', { name: /^What if/ })
  }
}

test('all lanes are stepped, broken and taken back with the keyboard alone', async ({ page }) => {
  const seen = await watch(page)
  const lanes = new LanesPage(page)
  await lanes.open()
  await expect(lanes.said).toHaveText('Ready: nothing was sent yet. 6 steps to go.')
  await lanes.button('Back').focus()
  await page.keyboard.press('Tab')
  await expect(lanes.button(/^Step: sign in/)).toBeFocused()
  for (const step of [1, 2, 3, 4, 5, 6]) {
    await page.keyboard.press('Enter')
    await expect(lanes.said).toHaveText(new RegExp(`^Step ${step} of 6`))
  }
  await expect(lanes.button('The runs are over')).toBeFocused()
  await expect(lanes.row(/^Signed with AWS keys/)).toHaveText(/1\s*1\s*1$/)
  await expect(lanes.row(/^A thief asks/)).toHaveText(/refused\s*gets it\s*gets it$/)

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(lanes.said).toHaveText(/^Step 5 of 6/)
  await expect(lanes.button('Back')).toBeFocused()

  for (const _ of [1, 2, 3]) await page.keyboard.press('Tab')
  await expect(lanes.fault).toBeFocused()
  await lanes.fault.selectOption('The token was issued to another app')
  await expect(lanes.said).toHaveText(/^Step 5 of 5/)
  await expect(lanes.row(/^It ends with/)).toHaveText(
    /NotAuthorizedException, by Identity pool\s*NotAuthorizedException, by Identity pool\s*AccessDenied, by AWS STS$/,
  )
  await page.keyboard.press('Shift+Tab')
  await expect(lanes.button('Reset')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(lanes.said).toHaveText('Ready: nothing was sent yet. 5 steps to go.')
  expect(seen).toEqual([])
})

test('on a phone one lane stands at a time, chosen by arrow keys', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const lanes = new LanesPage(page)
  await lanes.open()
  for (const step of [1, 2, 3]) {
    await lanes.button(/^Step: /).click()
    await expect(lanes.said).toHaveText(new RegExp(`^Step ${step} of 6`))
  }
  const row = lanes.root.locator('tr[aria-current="step"]')
  await expect(row).toContainText('Cognito makes one and keeps it to itself')
  await lanes.root.getByRole('radio', { name: 'Enhanced' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(row.getByText('GetOpenIdToken')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(row.getByText('Google’s token goes to STS as it is')).toBeVisible()
  await expect(row.getByText('GetOpenIdToken')).toBeHidden()
})

for (const width of [320, 390])
  test(`on a phone ${width} pixels wide lanes are changed by touch wherever the run stands`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      viewport: { width, height: 760 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const lanes = new LanesPage(page)
    await lanes.open()
    const way = (name: string) => lanes.root.locator('label').filter({ hasText: name })
    const current = lanes.root.locator('tr[aria-current="step"]')
    const hidden = () =>
      current.evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        const bar = row.closest('.lanes')?.querySelector('.lanes-bar')?.getBoundingClientRect()
        const tabs = row.closest('.lanes')?.querySelector('.lanes-tabs')?.getBoundingClientRect()
        return bar && tabs && (top < tabs.bottom - 1 || bottom > bar.top + 1)
          ? [tabs.bottom, top, bottom, bar.top]
          : []
      })
    for (const step of [1, 2, 3, 4, 5]) {
      await lanes.button(/^Step: /).tap()
      await expect(lanes.said).toHaveText(new RegExp(`^Step ${step} of 6`))
      for (const name of ['Classic', 'Direct', 'Enhanced']) {
        await expect(way(name)).toBeInViewport({ ratio: 1 })
        await way(name).tap()
        await expect(lanes.root.getByRole('radio', { name })).toBeChecked()
        expect(await hidden(), `step ${step}, ${name}`).toEqual([])
      }
    }
    const [card, fault] = await Promise.all([lanes.root.boundingBox(), lanes.fault.boundingBox()])
    expect(fault && card && fault.x + fault.width < card.x + card.width - 8).toBe(true)
    await context.close()
  })

test('without a script the finished runs and their answers can be read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('./lessons/07-classic-flow/')
  await expect(page.getByRole('table', { name: 'One mistake, 3 answers' })).toContainText(
    'InvalidIdentityToken',
  )
  await expect(page.getByText('Gets moderators').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Step: sign in with the provider/ })).toBeHidden()
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 390, 768, 1440])
    test(`lanes fit and pass axe in ${colorScheme}, ${width} pixels wide`, async ({
      page,
    }, testInfo) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const lanes = new LanesPage(page)
      await lanes.open()
      await lanes.fault.selectOption('The token was changed')
      for (const step of [1, 2, 3, 4, 5]) {
        await lanes.button(/^Step: /).click()
        await expect(lanes.said).toHaveText(new RegExp(`^Step ${step} of 5`))
      }
      await page.screenshot({ path: testInfo.outputPath('lanes.png') })
      const { violations } = await new AxeBuilder({ page }).include('.lanes-home').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      const outside = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(outside).toBe(0)
    })
