import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { paths } from './pages.ts'
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

/** What the browser tells of a layout shift; TypeScript's DOM types lack it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

interface Shift {
  readonly value: number
  readonly moved: readonly string[]
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
      await page.addInitScript(() => {
        Object.assign(window, { shifts: [] })
        new PerformanceObserver((list) => {
          const { shifts } = window as unknown as { shifts: Shift[] }
          for (const entry of list.getEntries()) shifts.push(asShift(entry as LayoutShift))
        }).observe({ type: 'layout-shift', buffered: true })

        /** A shift with what moved, so that a failure says where to look. */
        function asShift({ value, sources }: LayoutShift): Shift {
          const moved = sources.map(({ node, previousRect, currentRect }) => {
            const element = node instanceof Element ? node : node?.parentElement
            return `${element?.tagName}.${element?.className}: ${rect(previousRect)} to ${rect(currentRect)}`
          })
          return { value, moved }
        }
        function rect({ x, y, width, height }: DOMRectReadOnly): string {
          return [x, y, width, height].map(Math.round).join(' ')
        }
      })
      await page.goto(path, { waitUntil: 'networkidle' })
      await wakeIslands(page)
      const shifts = await page.evaluate(async () => {
        await document.fonts.ready
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
        return (window as unknown as { shifts: Shift[] }).shifts
      })
      const sum = shifts.reduce((total, shift) => total + shift.value, 0)
      expect(sum, JSON.stringify(shifts, null, 2)).toBeLessThan(0.01)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
    })
  }
}

test('a reader finds a page by searching for a word on it', async ({ page }) => {
  const seen = await watch(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('searchbox', { name: 'Search for' }).fill('trust policy')
  await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('status')).toHaveText(/page/)
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /AssumeRoleWithWebIdentity/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AssumeRoleWithWebIdentity')
  expect(seen).toEqual([])
})

test('a theme that a reader chose is there on the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('./')
  await page.getByRole('combobox', { name: 'Select theme' }).first().selectOption('light')
  await page.goto('./lessons/03-assume-role-with-web-identity/')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})
