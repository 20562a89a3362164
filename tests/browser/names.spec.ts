import { expect, type Page, test } from '@playwright/test'

/** The names in code that a line of the page ends in the middle of, with `|` where it does. */
const brokenInside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const range = document.createRange()
    const top = (text: Text, at: number) => {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return range.getBoundingClientRect().top
    }
    const code = [...document.querySelectorAll('main :not(astro-island) code')]
    const texts = code
      .filter((each) => each.checkVisibility())
      .flatMap((each) => [...each.childNodes])
    return texts
      .filter((node) => node instanceof Text)
      .flatMap((text) =>
        [...text.data.matchAll(/[a-z]{2,}|[A-Z][a-z]+/g)].flatMap(({ 0: word, index }) => {
          const at = [...word].findIndex((_, i) => i > 0 && top(text, index + i) > top(text, index))
          return at < 0 ? [] : [`${word.slice(0, at)}|${word.slice(at)}`]
        }),
      )
  })

for (const [width, lessons] of [
  [320, ['06-cognito-identity-pool', '07-classic-flow']],
  [390, ['02-the-providers-token', '06-cognito-identity-pool', '12-workloads']],
] as const)
  for (const lesson of lessons)
    test(`no word of a name in code is broken, lesson ${lesson}, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`./lessons/${lesson}/`)
      expect(await brokenInside(page)).toEqual([])
    })

test('a long name is copied and found as if it could not break', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('./lessons/06-cognito-identity-pool/')
  const code = page
    .locator('main p > code:has(wbr)', { hasText: /^AssumeRoleWithWebIdentity$/ })
    .first()
  expect(await code.locator('wbr').count()).toBe(3)
  const copied = await code.evaluate((element) => {
    getSelection()?.selectAllChildren(element)
    return getSelection()?.toString()
  })
  expect(copied).toBe('AssumeRoleWithWebIdentity')
  expect(await page.evaluate("window.find('RoleWithWebIdent')")).toBe(true)
})

test('no name of a page or of a link has spaces where it may break', async ({ page }) => {
  await page.goto('./lessons/03-assume-role-with-web-identity/')
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const named = nodes.filter(({ role }) => ['heading', 'link', 'button'].includes(role?.value))
  const names = named.map(({ name }) => String(name?.value))
  expect(names.filter((name) => /Assume.?Role/.test(name))).toContain('AssumeRoleWithWebIdentity')
  expect(names.filter((name) => /Assume Role/.test(name))).toEqual([])
})
