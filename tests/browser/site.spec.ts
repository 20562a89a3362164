import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { shiftsOf, watchShifts } from './layout-shifts.ts'
import { paths } from './pages.ts'
import { slowPages } from './slow-pages.ts'
import { wakeIslands, watch } from './watch.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    for (const path of paths) {
      test(`${path} is accessible and keeps to itself`, async ({ page, context }) => {
        const seen = await watch(page)
        await page.goto(path)
        await wakeIslands(page)
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 800 })
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual(
            [],
          )
        }
        expect(seen).toEqual([])
        expect(await context.cookies()).toEqual([])
        expect(await strangeKeys(page)).toEqual([])
      })
    }
  })
}

/** What the page keeps in the reader's browser besides the theme, the menu's state and our own. */
async function strangeKeys(page: Page): Promise<readonly string[]> {
  const keys = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ])
  return keys.filter((key) => !/^(starlight-theme|sl-sidebar-state|handshake-.+)$/.test(key))
}

for (const path of paths) {
  for (const width of [390, 768, 1440]) {
    test(`${path} does not move while it loads, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await watchShifts(page)
      await page.goto(path, { waitUntil: 'networkidle' })
      await wakeIslands(page)
      const shifts = await shiftsOf(page)
      const sum = shifts.reduce((total, shift) => total + shift.value, 0)
      expect(sum, JSON.stringify(shifts, null, 2)).toBeLessThan(0.01)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
    })
  }
}

test('a table whose rows come slowly is drawn when it is whole', async ({ page, baseURL }) => {
  const home = new URL(baseURL ?? '')
  await using slow = await slowPages(home.origin)
  await page.setViewportSize({ width: 768, height: 900 })
  await watchShifts(page)
  for (const path of ['lessons/07-classic-flow/', 'reference/lab/']) {
    await page.goto(`${slow.address}${home.pathname}${path}`)
    expect(await shiftsOf(page)).toEqual([])
    await expect(page.locator('td').first()).toBeVisible()
  }
})

for (const path of ['./', './not-there/'])
  test(`on a phone the theme can be chosen on ${path}, which has no menu`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(path)
    const theme = page.getByRole('combobox', { name: 'Theme' })
    await theme.selectOption('dark')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await theme.selectOption('light')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    const name = page.getByText('Handshake', { exact: true })
    const isWhole = await name.evaluate((text) => {
      const home = text.closest('.title-wrapper')
      return home && text.getBoundingClientRect().right <= home.getBoundingClientRect().right
    })
    expect(isWhole).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

test('a theme that a reader chose is there on the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('./')
  await page.getByRole('combobox', { name: 'Theme' }).first().selectOption('light')
  await page.goto('./lessons/03-assume-role-with-web-identity/')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})
