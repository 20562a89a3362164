import { expect, test } from '@playwright/test'
import { LessonPage } from './lesson.page.ts'
import { watch } from './watch.ts'

const firstOption = /It sends the token to Google/

test('a reader guesses, steps, breaks and answers with the keyboard alone', async ({ page }) => {
  const seen = await watch(page)
  const lesson = new LessonPage(page)
  await lesson.open()

  await lesson.tabTo(lesson.guess.option(firstOption))
  await page.keyboard.press('Space')
  await lesson.arrowTo(lesson.guess.option(/It fetches Google’s public keys/))
  await lesson.tabTo(lesson.guess.check)
  await page.keyboard.press('Enter')
  await expect(lesson.guess.feedback).toHaveText('Kept. The run will show whether it holds.')
  // It stays marked as chosen, in the colour of what is chosen.
  await expect(lesson.guess.option(/It fetches Google’s public keys/)).not.toHaveCSS(
    'accent-color',
    'auto',
  )
  await expect(lesson.guess.check).toBeFocused()

  await lesson.tabTo(lesson.step)
  await lesson.ready()
  for (const step of [1, 2, 3, 4]) {
    await page.keyboard.press('Enter')
    await expect(lesson.said).toHaveText(new RegExp(`^Step ${step} of 4`))
    await expect(lesson.step).toBeFocused()
  }

  await lesson.tabTo(lesson.fault('The token was issued to another app'))
  await page.keyboard.press('Enter')
  await expect(lesson.simulation.getByRole('heading').first()).toBeFocused()
  await expect(lesson.said).toHaveText(/refused: AccessDenied\.$/)

  const question = lesson.tokenOfAnotherApp
  await lesson.tabTo(question.option(/^Credentials/))
  await page.keyboard.press('Space')
  await lesson.tabTo(question.check)
  await page.keyboard.press('Enter')
  await expect(question.feedback).toHaveText(/^Not this one\. .+ for which app\.$/)
  await lesson.tabTo(question.showMe)
  await page.keyboard.press('Enter')
  await expect(lesson.simulation.getByRole('heading').first()).toBeFocused()

  await lesson.tabTo(question.option(/^Credentials/))
  await lesson.arrowTo(question.option(/^AccessDenied/))
  await lesson.tabTo(question.check)
  await page.keyboard.press('Enter')
  await expect(question.feedback).toHaveText(/^Right\. /)
  await lesson.tabTo(question.root.locator('summary'))
  await page.keyboard.press('Enter')
  await expect(question.root.locator('dd')).toHaveCount(3)
  await expect(question.root.locator('dd').last()).toBeVisible()
  expect(seen).toEqual([])
})

test('what a question says is announced: its status region is there before it speaks', async ({
  page,
}) => {
  const lesson = new LessonPage(page)
  await lesson.open()
  const { feedback, check } = lesson.tokenOfAnotherApp
  await expect(feedback).toHaveText('')
  await check.click()
  await expect(feedback).toHaveText('Choose an answer first.')
  await lesson.tokenOfAnotherApp.option(/^InvalidIdentityToken/).check()
  await expect(feedback).toHaveText('')
  await check.click()
  await expect(feedback).toHaveText(/^Not this one\. .+client ids STS checks first/)
})

test('answers are kept over a reload, by their ids and nothing else', async ({ page }) => {
  const lesson = new LessonPage(page)
  await lesson.open()
  await lesson.guess.option(firstOption).check()
  await lesson.guess.check.click()
  await lesson.tokenOfAnotherApp.option(/^AccessDenied/).check()
  await lesson.tokenOfAnotherApp.check.click()
  await page.reload()
  await expect(lesson.guess.option(firstOption)).toBeChecked()
  await expect(lesson.tokenOfAnotherApp.option(/^AccessDenied/)).toBeChecked()
  await expect(lesson.tokenOfAnotherApp.feedback).toHaveText(/^Right\. /)
  const stored = await page.evaluate(() => localStorage.getItem('handshake-progress'))
  expect(JSON.parse(stored ?? '')).toEqual({
    version: 1,
    quizzes: {
      'assume-role-with-web-identity': {
        'how-sts-knows': { first: 'asks-google', latest: 'asks-google', right: false },
        'token-of-another-app': { first: 'denied', latest: 'denied', right: true },
      },
    },
  })
})

test('on paper a lesson offers no runs, moves nothing, and does not ask how sure one is', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('./lessons/03-assume-role-with-web-identity/')
  await expect(page.getByRole('heading', { name: 'Check', exact: true })).toBeVisible()
  const run = page.locator('show-run button', { hasText: 'Run it' })
  await expect(run).not.toHaveCount(0)
  await expect(run.filter({ visible: true })).toHaveCount(0)
  await expect(page.getByText('Ask after each question how sure I am')).toBeHidden()
  const move = page.locator('button[aria-label^="Move "]')
  await expect(move).not.toHaveCount(0)
  await expect(move.filter({ visible: true })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader finds every step, every answer and the diagram in words', async ({ page }) => {
    const lesson = new LessonPage(page)
    await lesson.open()
    const question = lesson.tokenOfAnotherApp
    await expect(question.check).toBeHidden()
    await question.root.locator('summary').click()
    await expect(
      question.root.getByText('AccessDenied, because the trust policy').last(),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: 'Run it' })).toHaveCount(0)
    await page.getByText('The diagram in words').click()
    await expect(
      page.getByText('Lumen to AWS STS: AssumeRoleWithWebIdentity, unsigned'),
    ).toBeVisible()
  })
})
