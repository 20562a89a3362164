/** The packages for learning management systems, as one runs them. */
import { expect, type Frame, type Page, test } from '@playwright/test'
import { makePackages } from '../../src/tools/package/make-packages.ts'
import { startCmi5System } from './cmi5-system.ts'
import { type Lms, startLms } from './learning-management-system.ts'
import { QuestionPart } from './lesson.page.ts'
import { lessonsIn, sitAssessment } from './package.page.ts'
import type { Files } from './package-host.ts'
import { watch } from './watch.ts'

// All tests share the packages, which take seconds to make.
test.describe.configure({ mode: 'default' })

let lms: Lms
let packages: ReadonlyMap<string, Files>

test.beforeAll(async () => {
  const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/+/g, '/')
  packages = await makePackages({ dist: 'dist', base, passMark: 80 })
})
test.beforeEach(async () => {
  lms = await startLms(packages.get('handshake-scorm-1.2') ?? new Map())
})
test.afterEach(async () => {
  await lms[Symbol.asyncDispose]()
})

const lesson = 'lessons/03-assume-role-with-web-identity/index.html'

/** What the package asked the system, and what the system answered. */
const calls = (page: Page): Promise<readonly [string, readonly string[], string, string][]> =>
  page.evaluate('calls')

const otherApp = (frame: Frame) => new QuestionPart(frame, /sends her token to STS/)

async function toLesson(page: Page, depth?: number): Promise<Frame> {
  const frame = await lessonsIn(page, depth)
  await frame
    .getByRole('link', { name: /^AssumeRoleWithWebIdentity/ })
    .first()
    .click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('AssumeRoleWithWebIdentity')
  return frame
}

test('a visit is opened once, answers are committed, and the next visit goes on from there', async ({
  page,
}) => {
  const seen = await watch(page)
  await page.goto(lms.address)
  const frame = await toLesson(page)
  await expect(() => expect(lms.committed()?.cmi.core.lesson_location).toBe(lesson)).toPass({
    timeout: 15_000,
  })
  const question = otherApp(frame)
  await question.option(/^InvalidIdentityToken/).check()
  await question.check.click()
  await expect(question.feedback).toHaveText(/^Not this one/)
  await question.option(/^AccessDenied/).check()
  await question.check.click()
  await expect(question.feedback).toHaveText(/^Right/)

  await expect(() =>
    expect(Object.keys(lms.committed()?.cmi.interactions ?? {})).toHaveLength(2),
  ).toPass({ timeout: 15_000 })
  const { core, suspend_data, interactions } = lms.committed()?.cmi ?? {}
  expect(core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend', score: { raw: '' } })
  // The system writes whole seconds without hundredths.
  expect(core?.session_time).toMatch(/^00(00)?:\d\d:\d\d(\.\d\d?)?$/)
  expect(suspend_data).toMatch(/^1[\w-]{5,12}$/)
  expect(Object.values(interactions ?? {})).toMatchObject([
    {
      id: 'assume_role_with_web_identity__token_of_another_app',
      type: 'choice',
      student_response: 'b',
      result: 'wrong',
    },
    { student_response: 'c', result: 'correct' },
  ])
  const made = await calls(page)
  expect(made.filter(([name]) => name === 'LMSInitialize')).toHaveLength(1)
  expect(made.filter(([, , , error]) => error !== '0')).toEqual([])
  // Answers are the system’s: somebody else may use the same browser.
  expect(await frame.evaluate('Object.keys(parent.localStorage)')).not.toContain(
    'handshake-progress',
  )

  await page.reload()
  const again = await lessonsIn(page)
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('AssumeRoleWithWebIdentity')
  await expect(otherApp(again).feedback).toHaveText(/^Right/)
  expect(lms.committed()?.cmi.core.lesson_status).toBe('incomplete')
  expect(lms.missing).toEqual([])
  expect(seen).toEqual([])
})

test('the assessment decides, by the mark that the system asks for', async ({ page }) => {
  await page.goto(lms.address)
  const frame = await lessonsIn(page)
  await frame
    .getByRole('link', { name: /assessment/i })
    .first()
    .click()
  await sitAssessment(frame, false)
  expect(new URL(frame.url()).searchParams.get('pass')).toBe('80')
  await expect(() =>
    expect(lms.committed()?.cmi.core).toMatchObject({
      lesson_status: 'failed',
      score: { raw: '0' },
    }),
  ).toPass({ timeout: 15_000 })
  await sitAssessment(frame, true)
  await expect(() =>
    expect(lms.committed()?.cmi.core).toMatchObject({
      lesson_status: 'passed',
      score: { raw: '100' },
    }),
  ).toPass({ timeout: 15_000 })
  // A worse sitting afterwards takes nothing away.
  await sitAssessment(frame, false)
  await expect(frame.getByText(/^0 of 3\d points/)).toBeVisible()
  expect(lms.committed()?.cmi.core).toMatchObject({
    lesson_status: 'passed',
    score: { raw: '100' },
  })
})

test('simulations, lanes and the search work, and nothing is missing', async ({ page }) => {
  const seen = await watch(page)
  await page.goto(lms.address)
  const frame = await toLesson(page)
  const stage = frame.getByRole('region', { name: /^Simulation: / })
  const step = stage.getByRole('button', { name: /^Step/ })
  await step.scrollIntoViewIfNeeded()
  await expect(step).toHaveAttribute('aria-disabled', 'false')
  await step.click()
  await expect(stage.getByRole('status')).toContainText('Google')
  await stage.getByRole('button', { name: 'Share…' }).click()
  await expect(stage.getByText('This run as a diagram')).toBeVisible()
  await expect(stage.getByRole('textbox')).toHaveCount(0)
  await stage.getByRole('button', { name: 'Share…' }).click()

  await frame.getByRole('button', { name: 'Search' }).click()
  await frame.getByRole('searchbox').fill('classic flow')
  await frame
    .getByRole('dialog')
    .getByRole('link', { name: /classic/i })
    .first()
    .click()
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
  expect(frame.url()).toMatch(/\/index\.html/)

  for (const path of [
    'lessons/07-classic-flow/',
    'playground/',
    'doctor/',
    'clinic/wrong-namespace/',
  ]) {
    await frame.goto(`${lms.folder}${path}index.html`)
    for (const island of await frame.locator('astro-island').all()) {
      await island.evaluate((element) => (element.firstElementChild ?? element).scrollIntoView())
      await expect(island).not.toHaveAttribute('ssr', /.*/)
    }
  }
  expect(lms.missing).toEqual([])
  expect(seen).toEqual([])
})

test('a change that is not taken is said, and told again with the next', async ({ page }) => {
  await page.goto(lms.address)
  const frame = await toLesson(page)
  const notice = page.frameLocator('iframe').getByRole('status').first()
  await expect(notice).toBeEmpty()
  lms.works = false
  const question = otherApp(frame)
  await question.option(/^Credentials/).check()
  await question.check.click()
  await expect(notice).toContainText('did not take the last change')
  await expect(question.feedback).toHaveText(/^Not this one/)
  lms.works = true
  await question.option(/^AccessDenied/).check()
  await question.check.click()
  await expect(notice).toHaveText('The learning management system has everything again.')
})

test('without a system the course says so and keeps answers in the browser', async ({ page }) => {
  await page.goto(`${lms.folder}launch.html`)
  await expect(page.getByRole('status').first()).toContainText('No learning management system')
  const frame = await toLesson(page, 1)
  const question = otherApp(frame)
  await question.option(/^AccessDenied/).check()
  await question.check.click()
  await page.reload()
  await expect(otherApp(await toLesson(page, 1)).feedback).toHaveText(/^Right/)
})

test('a system that does not open the visit is named, and the course works', async ({ page }) => {
  lms.opens = false
  await page.goto(lms.address)
  const notice = page.frameLocator('iframe').getByRole('status').first()
  await expect(notice).toContainText('LMSInitialize: ')
  await toLesson(page)
})

test('two visits by cmi5: answers and a failed sitting, then a passed one', async ({ page }) => {
  await using system = await startCmi5System(packages.get('handshake-cmi5') ?? new Map())
  const seen = await watch(page)
  await page.goto(system.launch())
  const frame = await lessonsIn(page, 1)
  // The player has the frame load its first page by itself.
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
  await frame.goto(`${system.folder}lessons/03-assume-role-with-web-identity/index.html`)
  const question = new QuestionPart(frame, /sends her token to STS/)
  await question.option(/^AccessDenied/).check()
  await question.check.click()
  await expect(question.feedback).toHaveText(/^Right/)
  await frame.goto(`${system.folder}lessons/14-final-assessment/index.html`)
  await sitAssessment(frame, false)
  expect(new URL(frame.url()).searchParams.get('pass')).toBe('70')
  await expect(() => expect(system.told()).toHaveLength(3)).toPass({ timeout: 15_000 })
  await page.goto('about:blank')
  await expect(() => expect(system.told()).toHaveLength(5)).toPass({ timeout: 15_000 })
  expect(system.told()).toMatchObject([
    ['initialized', undefined],
    ['answered', { response: 'c', success: true }],
    ['answered', { response: '0', success: false }],
    ['failed', { success: false, score: { scaled: 0 } }],
    ['terminated', {}],
  ])

  await page.goto(system.launch())
  const again = await lessonsIn(page, 1)
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(/assessment/i)
  await sitAssessment(again, true)
  await expect(() =>
    expect(system.told().map(([verb]) => verb)).toEqual(expect.arrayContaining(['passed'])),
  ).toPass({ timeout: 15_000 })
  expect(system.told().slice(5)).toMatchObject([
    ['initialized', undefined],
    ['answered', { success: true }],
    ['passed', { success: true, score: { scaled: 1 } }],
  ])
  await again.goto(`${system.folder}lessons/03-assume-role-with-web-identity/index.html`)
  await expect(new QuestionPart(again, /sends her token to STS/).feedback).toHaveText(/^Right/)
  expect(system.missing).toEqual([])
  expect(seen.filter((message) => !message.includes('404'))).toEqual([])
})
