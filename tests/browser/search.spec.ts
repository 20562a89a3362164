import AxeBuilder from '@axe-core/playwright'
import { expect, type Route, test } from '@playwright/test'
import { SearchPage } from './search.page.ts'
import { watch } from './watch.ts'

test('a reader finds a page by searching for a word on it', async ({ page }) => {
  const seen = await watch(page)
  const search = new SearchPage(page)
  await search.open()
  await search.lookFor('trust policy')
  await search.found
    .filter({ hasText: /^AssumeRoleWithWebIdentity/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AssumeRoleWithWebIdentity')
  expect(seen).toEqual([])
})

test('it says how many pages were found, and how many of them are listed', async ({ page }) => {
  const search = new SearchPage(page)
  await search.open()
  await search.lookFor('InvalidIdentityToken')
  await expect(search.status).toHaveText(/^The best 12 of (1[3-9]|[2-9]\d) pages$/)
  await expect(search.found).toHaveCount(12)
  await search.lookFor('"IDPCommunicationError"')
  const few = await search.found.count()
  expect(few).toBeGreaterThan(1)
  await expect(search.status).toHaveText(`${few} pages`)
  await search.lookFor('"what AWS said, why, and how to cause it here"')
  await expect(search.status).toHaveText('No pages')
})

for (const [name, term, page] of [
  ['an error code', 'InvalidIdentityToken', /^Errors/],
  ['what AWS says', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', /^Errors/],
  ['a claim', 'cognito:groups', /^Cognito identity pool/],
  ['a field of an answer', 'SecretAccessKey', /^Temporary credentials/],
  ['a condition key', 'token.actions.githubusercontent.com:sub', /^Workloads/],
] as const)
  test(`${name} is found`, async ({ page: tab }) => {
    const search = new SearchPage(tab)
    await search.open()
    await search.lookFor(term)
    await expect(search.found.filter({ hasText: page })).not.toHaveCount(0)
  })

test('no part of a signature, a token or a key finds a page', async ({ page }) => {
  const search = new SearchPage(page)
  await search.open('./lessons/03-assume-role-with-web-identity/')
  const texts = await page.locator('main :not(:has(*))').allTextContents()
  const encoded = texts
    .map((text) => text.replace(/….*/, ''))
    .filter((text) => /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/-]{20,}$/.test(text))
  expect(encoded.length).toBeGreaterThan(5)
  for (const word of encoded) {
    await search.lookFor(word)
    // Where no page has a word, Pagefind looks for its first letters instead: `6` is on many pages.
    await expect(search.dialog.locator('mark', { hasText: word.slice(0, 6) }), word).toHaveCount(0)
  }
})

for (const [name, term, said] of [
  ['one letter', 'x', /^The best 12 of \d+ pages$/],
  ['a quotation mark', '"', 'No pages'],
  ['two quotation marks', '""', 'No pages'],
  ['a tag', '<img src=x onerror=alert(1)>', /pages?$/i],
  ['text from right to left', 'العربية', 'No pages'],
  ['Chinese', '身份联合', 'No pages'],
  ['three hundred letters', 'zq'.repeat(150), 'No pages'],
  ['a long sentence', 'trust policy '.repeat(25), /^The best 12 of \d+ pages$/],
] as const)
  test(`searching for ${name} says what is true`, async ({ page }) => {
    const seen = await watch(page)
    const search = new SearchPage(page)
    await search.open()
    await search.lookFor(term)
    await expect(search.status).toHaveText(said)
    expect(await search.dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    expect(seen).toEqual([])
  })

test('spaces are no search, and what was found before goes with its words', async ({ page }) => {
  const search = new SearchPage(page)
  await search.open()
  await search.lookFor('trust policy')
  await search.field.fill('   ')
  await expect(search.status).toBeEmpty()
  await expect(search.found).toHaveCount(0)
  // Emptied while the search is still under way.
  await search.field.fill('audience')
  await search.field.fill('')
  await search.lookFor('zqzqzq')
  await expect(search.status).toHaveText('No pages')
})

const parts = [
  ['the script', '**/pagefind/**'],
  ['the list of indexes', '**/*.json*'],
  ['the list of words', '**/*.pf_meta'],
  ['the program', '**/wasm.*'],
  ['a part of the index', '**/*.pf_index'],
  ['the text of a page', '**/*.pf_fragment'],
] as const

const losses = [
  ['does not come', (route: Route) => route.abort()],
  ['is gone', (route: Route) => route.fulfill({ status: 404, body: '<h1>There is no such page' })],
] as const

for (const [name, files] of parts)
  for (const [why, lose] of losses)
    test(`where ${name} ${why}, the dialog says so, and can try again`, async ({ page }) => {
      await page.route(files, lose)
      const search = new SearchPage(page)
      await search.open()
      await search.field.fill('trust policy')
      await expect(search.status).toContainText('The search index did not arrive.')
      await expect(search.status.getByRole('link', { name: 'load the page again' })).toBeVisible()
      await expect(search.found).toHaveCount(0)
      await page.unroute(files)
      await search.status.getByRole('button', { name: 'Try again' }).click()
      await expect(search.status).toHaveText(/^The best 12 of \d+ pages$/)
      await expect(search.found).toHaveCount(12)
      await expect(search.field).toBeFocused()
    })

test('other words are another try, too', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  const search = new SearchPage(page)
  await search.open()
  await search.field.fill('trust')
  await expect(search.status).toContainText('The search index did not arrive.')
  await page.unroute('**/pagefind/**')
  await search.field.pressSequentially(' policy')
  await expect(search.status).toHaveText(/^The best 12 of \d+ pages$/)
})

test('it is worked by keyboard alone', async ({ page }) => {
  const search = new SearchPage(page)
  await page.goto('./')
  await page.keyboard.press('Control+k')
  await expect(search.field).toBeFocused()
  await page.keyboard.type('InvalidIdentityToken')
  await expect(search.found).toHaveCount(12)
  await page.keyboard.press('Tab')
  await expect(search.dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  for (let link = 0; link < 12; link++) {
    await page.keyboard.press('Tab')
    await expect(search.found.nth(link)).toBeFocused()
    await expect(search.found.nth(link)).toBeInViewport()
    await expect(search.field).toBeInViewport()
  }
  await page.keyboard.press('Escape')
  await expect(search.dialog).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(search.dialog).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(search.dialog).toBeHidden()
})

test('a press beside the dialog closes it, one within does not', async ({ page }) => {
  const search = new SearchPage(page)
  await search.open()
  const box = await search.dialog.boundingBox()
  if (!box) throw new Error('The dialog is not shown')
  await page.mouse.click(box.x + 5, box.y + 5)
  await expect(search.dialog).toBeVisible()
  await page.mouse.click(box.x - 5, box.y - 5)
  await expect(search.dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused()
})

test('what is found fits a phone, however long its words are', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const search = new SearchPage(page)
  await search.open()
  for (const term of ['InvalidIdentityToken', 'x-amz-security-token']) {
    await search.lookFor(term)
    await expect(search.found.filter({ hasText: new RegExp(term) })).not.toHaveCount(0)
    expect(await search.dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  }
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the dialog is accessible in ${colorScheme}, with and without what was found`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 390, height: 800 })
    const search = new SearchPage(page)
    await search.open()
    await search.lookFor('trust policy')
    const barriers = async () => {
      const { violations } = await new AxeBuilder({ page }).include('site-search').analyze()
      return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])
    }
    expect(await barriers()).toEqual([])
    await page.route('**/pagefind/**', (route) => route.abort())
    await search.open()
    await expect(search.status).toContainText('The search index did not arrive.')
    expect(await barriers()).toEqual([])
  })
