import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { editorIn } from './lesson.page.ts'
import { watch } from './watch.ts'

/** The form of a step of the task, opened. */
async function stepOf(page: Page, name: RegExp) {
  const step = page.locator('.your-turn > details').filter({ hasText: name })
  const summary = step.locator(':scope > summary')
  if ((await step.getAttribute('open')) === null) await summary.click()
  const root = step.locator('repair-question')
  return {
    root,
    run: root.getByRole('button', { name: 'Run every case' }),
    feedback: root.getByRole('status'),
  }
}

test('blanks are filled, and one that is too wide is refused with the reason', async ({ page }) => {
  const seen = await watch(page)
  await page.goto('./lessons/05-trust-policies/')
  const { root, run, feedback } = await stepOf(page, /^2\. /)
  const blank = (number: number) => root.getByLabel(`Blank ${number} of 3`)
  await run.click()
  await expect(feedback).toContainText('AWS would not take this')
  await blank(1).fill('StringEquals')
  await blank(2).fill('StringLike')
  await blank(3).fill('moderator*')
  await run.click()
  await expect(feedback).toContainText('Too broad: 1 of those to keep out gets in.')
  await expect(feedback).toContainText('Anybody may sign up under a free name')
  await blank(3).fill('moderator/*')
  await expect(feedback).toHaveText('')
  await blank(3).press('Tab')
  await page.keyboard.press('Enter')
  await expect(feedback).toContainText('Right. All 6 cases come out as they should.')
  expect(seen).toEqual([])
})

test('pieces are moved by buttons, and any order that works counts', async ({ page }) => {
  await page.goto('./lessons/05-trust-policies/')
  const { root, run, feedback } = await stepOf(page, /^3\. /)
  const order = ['Version', 'Action', 'Principal', 'Condition']
  for (const [place, word] of order.entries()) {
    const piece = root.getByRole('listitem').filter({ hasText: `"${word}"` })
    const up = piece.getByRole('button', { name: /up$/ })
    await up.focus()
    const at = () =>
      piece.evaluate((item) => [...(item.parentElement?.children ?? [])].indexOf(item))
    while ((await at()) > place) await page.keyboard.press('Enter')
    await expect(up).toBeFocused()
  }
  await run.click()
  await expect(feedback).toContainText('Right. All 6 cases come out as they should.')
})

test('what is written freely is judged by what it lets in', async ({ page }) => {
  await page.goto('./lessons/03-assume-role-with-web-identity/')
  const { root, run, feedback } = await stepOf(page, /^4\. /)
  const text = await editorIn(root)
  const role = '"RoleArn": "arn:aws:iam::111122223333:role/lumen-photos"'
  await text.fill(`{ ${role}, "RoleSessionName": "tablet" }`)
  await run.click()
  await expect(feedback).toContainText('Too broad')
  await expect(feedback).toContainText('Nobody takes credentials back from a device.')
  await text.fill(`{ "DurationSeconds": 1000, ${role}, "RoleSessionName": "any-name" }`)
  await run.click()
  await expect(feedback).toContainText('Right.')
  await text.fill(`{ "Duration": 1000, ${role} }`)
  await run.click()
  await expect(feedback).toContainText('Duration is not among')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the task is accessible and fits a narrow page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto('./lessons/10-sync-and-silent-push/')
    for (const name of [/^2\. /, /^3\. /, /^4\. /]) {
      const { run, feedback } = await stepOf(page, name)
      await run.click()
      await expect(feedback).not.toBeEmpty()
    }
    const { violations } = await new AxeBuilder({ page }).include('.your-turn').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    const { width, shown } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      shown: document.documentElement.clientWidth,
    }))
    expect(width).toBeLessThanOrEqual(shown)
  })
}
