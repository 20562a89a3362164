import { expect, test } from '@playwright/test'
import { watch } from './watch.ts'

const path = './reference/decide/'

test('a reader decides by keyboard alone, and the address keeps the situation', async ({
  page,
}) => {
  const seen = await watch(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(path)
  const said = page.getByRole('status').filter({ hasText: /^(First|Nothing)/ })
  await expect(said).toHaveText('First: A Cognito identity pool.')

  await page.getByRole('radio', { name: 'People, with an app on their phones' }).focus()
  for (const _ of ['browser', 'ci']) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'A job of a build service' })).toBeChecked()
  const vouched = page.getByRole('checkbox', { name: /^An OpenID Connect provider of yours/ })
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab')
    if (await vouched.evaluate((element) => element === document.activeElement)) break
  }
  await page.keyboard.press('Space')
  await expect(said).toHaveText('First: Direct STS.')
  await expect(vouched).toBeFocused()
  expect(new URL(page.url()).hash).toBe('#asks=ci&needs=calls-aws,social,oidc-token')

  await page.reload()
  await expect(said).toHaveText('First: Direct STS.')
  await expect(vouched).toBeChecked()
  expect(seen).toEqual([])
})

for (const width of [320, 768])
  test(`what fits is in sight while a reader ticks, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 })
    await page.goto(path)
    const said = page.getByRole('status').filter({ hasText: /^(First|Nothing)/ })
    await page.getByRole('radio', { name: 'A job of a build service' }).click()
    await expect(said).toHaveText('First: Direct STS.')
    await expect(said).toBeInViewport({ ratio: 1 })
    for (let presses = 0; presses < 16; presses += 1) {
      await page.keyboard.press('Tab')
      const hidden = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect()
        const bar = document.querySelector('.first')?.getBoundingClientRect()
        return box && bar && box.bottom > bar.top && box.top < bar.bottom
      })
      expect(hidden).toBe(false)
    }
    await expect(page.getByRole('region', { name: 'What fits' })).toHaveCount(1)
  })

test('a flip opens the situation after it, and what fits has the focus', async ({ page }) => {
  await page.goto(`${path}#asks=browser&needs=calls-aws,oidc-token,long`)
  const said = page.getByRole('status').filter({ hasText: /^First/ })
  await expect(said).toHaveText('First: Direct STS.')
  await page
    .getByRole('link', { name: 'With “It works before they sign in, each guest apart”' })
    .click()
  await expect(said).toHaveText('First: A Cognito identity pool.')
  await expect(page.getByRole('heading', { name: 'What fits' })).toBeFocused()
  await expect(page.getByRole('checkbox', { name: /^It works before they sign in/ })).toBeChecked()
})

test('what cannot be had at once is said, with what rules it out', async ({ page }) => {
  await page.goto(`${path}#asks=mobile&needs=calls-aws,no-server,guests,provider-claims`)
  await expect(page.getByRole('status').filter({ hasText: /^Nothing gives all/ })).toBeVisible()
  await page.locator('[data-answer="direct-sts"] summary').click()
  await expect(
    page.getByText('Against: A guest has no token, so there is nothing to exchange.'),
  ).toBeVisible()
})

test('a card ticks its situation', async ({ page }) => {
  await page.goto(path)
  const card = page.getByRole('listitem').filter({ hasText: 'Who deploys' })
  await card.getByText('What fits each, and why').click()
  await card.getByRole('link', { name: 'IAM Identity Center' }).click()
  await expect(page.getByRole('radio', { name: /^Your own staff/ })).toBeChecked()
  await expect(page.getByRole('heading', { name: 'What fits' })).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the rules and the cards can be read, and nothing can be ticked', async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await page.getByText(/^All \d+ rules$/).click()
    await expect(page.getByRole('cell', { name: /STS wants a token in place/ })).toBeVisible()
    await page.locator('#who-writes').getByText('What fits each, and why').click()
    await expect(page.getByText(/^Without a request of its own to AWS/)).toBeVisible()
  })
})
