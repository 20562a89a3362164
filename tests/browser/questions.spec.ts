import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { LessonPage, type QuestionPart } from './lesson.page.ts'
import { watch } from './watch.ts'

async function expectAccessible({ root }: QuestionPart): Promise<void> {
  const kinds = new AxeBuilder({ page: root.page() }).include('.question')
  const { violations } = await kinds.analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('a list is put into order with its buttons, which keep the focus', async ({ page }) => {
  const seen = await watch(page)
  const lesson = new LessonPage(page)
  await lesson.open()
  const question = lesson.checksInOrder
  const { feedback, check, root } = question
  await check.click()
  await expect(feedback).toHaveText(/^Not yet\. 1 of 4 are as they should be\./)
  await expectAccessible(question)

  const policyDown = question.move('down', /trust policy/)
  await policyDown.focus()
  for (const place of [2, 3, 4]) {
    await page.keyboard.press('Enter')
    await expect(feedback).toHaveText(
      `“Does the role’s trust policy allow the call?” is now ${place} of 4.`,
    )
    await expect(policyDown).toBeFocused()
  }
  const providerUp = question.move('up', /this issuer/)
  await providerUp.focus()
  await page.keyboard.press('Space')
  await lesson.tabTo(check)
  await page.keyboard.press('Enter')
  await expect(feedback).toHaveText('Right. 4 of 4 are as they should be.')
  await page.reload()
  await expect(feedback).toHaveText(/^Right\./)
  await expect(root.getByRole('listitem').first()).toContainText('Is the token in date?')
  expect(seen).toEqual([])
})

test('of several answers each that is ticked or left out by mistake is explained', async ({
  page,
}) => {
  const lesson = new LessonPage(page)
  await lesson.open()
  const question = lesson.invalidTokens
  await question.check.click()
  await expect(question.feedback).toHaveText('Choose at least one answer first.')
  await question.tick(/Bo’s subject/).focus()
  await page.keyboard.press('Space')
  await question.tick(/another app/).focus()
  await page.keyboard.press('Space')
  await lesson.tabTo(question.check)
  await page.keyboard.press('Enter')
  await expect(question.feedback).toHaveText(/^Not yet\. 2 of 4 .+AccessDenied.+never told/)
  await expectAccessible(question)
  await question.tick(/another app/).uncheck()
  await expect(question.feedback).toHaveText('')
  await question.tick(/never told/).check()
  await question.check.click()
  await expect(question.feedback).toHaveText('Right. 4 of 4 are as they should be.')
})

test('rows are matched with selects', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const lesson = new LessonPage(page)
  await lesson.open()
  const question = lesson.whoSaidNo
  await question.check.click()
  await expect(question.feedback).toHaveText('Choose something for every row first.')
  await question.row(/after STS had answered/).selectOption('S3: ExpiredToken')
  await question.row(/between the sign-in/).selectOption('S3: ExpiredToken')
  await question.row(/leaves the session token out/).selectOption('S3: InvalidAccessKeyId')
  await question.row(/Ana on her phone/).selectOption('STS: ValidationError')
  await question.check.click()
  await expect(question.feedback).toHaveText(/^Not yet\. 3 of 4 .+Google’s token/)
  await expectAccessible(question)
  const [ok, no] = ['rgb(29, 112, 69)', 'rgb(179, 38, 30)']
  const rows = question.root.locator('.matches > label')
  expect(
    await rows.evaluateAll((all) => all.map((row) => getComputedStyle(row).borderTopColor)),
  ).toEqual([no, ok, ok, ok])
  await question.row(/between the sign-in/).selectOption('STS: ExpiredTokenException')
  await question.check.click()
  await expect(question.feedback).toHaveText('Right. 4 of 4 are as they should be.')
})

test('a claim is found in the token of the run', async ({ page }) => {
  const lesson = new LessonPage(page)
  await lesson.open()
  const question = lesson.claimThatFails
  await question.option(/^sub/).focus()
  await page.keyboard.press('Space')
  await lesson.tabTo(question.check)
  await page.keyboard.press('Enter')
  await expect(question.feedback).toHaveText(/^Not this one\. .+no condition on the subject/)
  await expectAccessible(question)
  await question.option(/^aud.*torch/).check()
  await question.check.click()
  await expect(question.feedback).toHaveText(/^Right\. /)
})

test('a policy that is too broad is refused with the reason, any safe one passes', async ({
  page,
}) => {
  const seen = await watch(page)
  const lesson = new LessonPage(page)
  await lesson.open()
  const question = lesson.trustPolicy
  await question.check.focus()
  await page.keyboard.press('Enter')
  await expect(question.feedback).toContainText(
    'Not yet. Too broad: 1 of those to keep out gets in.',
  )
  await expect(question.feedback).toContainText('Free Torch sends a token of its own: gets in.')
  await expect(question.check).toBeFocused()
  await expectAccessible(question)

  const found = await question.root.locator('textarea').inputValue()
  const policy = await question.editor()
  await policy.fill(found.replace('"*.apps', '"nobody.apps'))
  await question.check.click()
  await expect(question.feedback).toContainText('Too narrow: 2 of those to let in are kept out.')

  await policy.fill('{')
  await question.check.click()
  await expect(question.feedback).toContainText('IAM would not store this policy')

  // Not the version that is shown: another one that is as safe.
  await policy.fill(found.replace('"*.apps', '"553012844871-lum?n.apps'))
  await question.check.click()
  await expect(question.feedback).toContainText('Right. All 4 cases come out as they should.')
  await question.root.locator('summary').click()
  await expect(question.root.locator('[data-column="yours"] .differs')).toHaveText([
    /StringLike/,
    /lum\?n/,
  ])
  await expect(question.root.locator('[data-column="working"] .differs')).toHaveText([
    /StringEquals/,
    /lumen/,
  ])
  await expectAccessible(question)
  const stored = await page.evaluate(() => localStorage.getItem('handshake-progress'))
  expect(stored).toContain('"mend-the-trust-policy":{"first":"free-torch","latest":"passed"')
  expect(stored).not.toContain('Statement')
  expect(seen).toEqual([])
})

test('a policy is written in CodeMirror, fetched when the field is gone into, and left by keyboard', async ({
  page,
}) => {
  const seen = await watch(page)
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  const lesson = new LessonPage(page)
  await lesson.open()
  const { root, check, feedback } = lesson.trustPolicy
  const field = root.locator('textarea')
  const editor = root.locator('.cm-content')
  await expect(field).toBeVisible()
  expect(fetched.filter((url) => url.includes('code-mirror'))).toEqual([])

  const { height } = (await field.boundingBox()) ?? {}
  await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(3, 3))
  await field.focus()
  await expect(editor).toBeFocused()
  await expect(field).toBeHidden()
  await expect(root.getByRole('textbox')).toHaveAccessibleName(
    'Trust policy of lumen-photos. Tab leaves the editor.',
  )
  expect((await root.locator('.policy-editor').boundingBox())?.height).toBe(height)
  await expectAccessible(lesson.trustPolicy)

  await page.keyboard.insertText('?')
  await expect(root.locator('.cm-lint-marker-error')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(check).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(feedback).toContainText('IAM would not store this policy')
  await page.keyboard.press('Shift+Tab')
  await expect(editor).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(feedback).toHaveText('')

  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('{')
  await root.getByRole('button', { name: 'Start again' }).click()
  await expect(feedback).toHaveText('Back to how it was found.')
  await expect(editor).toContainText('"StringLike"')
  await root.getByText('Trust policy of').click()
  await expect(editor).toBeFocused()
  await expect(root.locator('.cm-lint-marker-error')).toHaveCount(0)
  expect(seen).toEqual([])
})

test('at 320 pixels no question is wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const lesson = new LessonPage(page)
  await lesson.open()
  for (const summary of await page.locator('.question summary').all())
    await summary.evaluate((element) => element.closest('details')?.setAttribute('open', ''))
  const wide = await page
    .locator('.question')
    .evaluateAll(
      (all) => all.filter((question) => question.scrollWidth > question.clientWidth).length,
    )
  expect(wide).toBe(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every kind of question is readable with its answers', async ({ page }) => {
    const lesson = new LessonPage(page)
    await lesson.open()
    const kinds = [lesson.checksInOrder, lesson.invalidTokens, lesson.whoSaidNo]
    for (const question of [...kinds, lesson.claimThatFails, lesson.trustPolicy]) {
      await expect(question.check).toBeHidden()
      await question.root.locator('summary').click()
      await expect(question.root.locator('dd').first()).toBeVisible()
    }
    await expect(lesson.checksInOrder.root.getByRole('button')).toHaveCount(0)
    await expect(lesson.trustPolicy.root.locator('textarea')).toBeHidden()
    await expect(lesson.checksInOrder.root.locator('dt').first()).toHaveText(
      /^1\.\s+Is the token in date/,
    )
    await expect(lesson.whoSaidNo.root.locator('dt').first()).toHaveText(
      /^STS: ExpiredTokenException:/,
    )
  })
})
