/** The clinic and the final assessment, as a reader goes through them. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { watch } from './watch.ts'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test.describe('a case of the clinic', () => {
  test('is mended in place; who would get in too is said', async ({ page }) => {
    const seen = await watch(page)
    await page.goto('./clinic/client-not-in-the-pool/')
    const repair = page.locator('repair-question')
    const clients = repair.getByRole('combobox')
    const feedback = repair.getByRole('status')
    await repair.getByRole('button', { name: 'Run every case' }).click()
    await expect(feedback).toContainText('Too narrow')
    await clients.selectOption({ label: 'Every app client of the user pool, the kiosk’s too' })
    await repair.getByRole('button', { name: 'Run every case' }).click()
    await expect(feedback).toContainText('Too broad: 1 of those to keep out gets in.')
    await clients.selectOption({ label: 'The web site and phones' })
    await repair.getByRole('button', { name: 'Run every case' }).click()
    await expect(feedback).toContainText('Right.')
    await expectAccessible(page)
    expect(seen).toEqual([])
  })

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false })

    test('can be read: evidence, hints, and what it was', async ({ page }) => {
      await page.goto('./clinic/every-repository/')
      await expect(page.getByText('repo:stranger@5150/tool@6161').first()).toBeVisible()
      await page.getByText('Hint 3').click()
      await expect(page.getByText('A policy without a condition on')).toBeVisible()
      await page.getByText('What it was, and how to spot it next time').click()
      await expect(page.getByText('The statement has no condition.')).toBeVisible()
    })
  })
})

test.describe('the final assessment', () => {
  const lesson = './lessons/14-final-assessment/'

  test('draws the paper that an address names, marks it, and draws another', async ({ page }) => {
    const seen = await watch(page)
    await page.goto(`${lesson}?paper=team-a`)
    await page.getByRole('button', { name: 'Draw the paper' }).click()
    const questions = page.locator('.questions > li')
    await expect(questions).toHaveCount(24)
    await expect(page.locator('.tasks > li')).toHaveCount(3)
    await expect(page.getByRole('heading', { name: 'Questions' })).toBeFocused()
    const asked = await questions.locator('.ask').allTextContents()
    await expect(page.getByText('Every answer explained').first()).toBeHidden()
    await expectAccessible(page)

    // Nothing tells before the paper is handed in, and no answer is kept.
    await expect(questions.first().getByRole('radio').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Check', exact: true })).toHaveCount(0)

    await page.getByRole('radio', { name: 'Sure', exact: true }).first().check()
    const handIn = page.getByRole('button', { name: 'Hand in' })
    await handIn.click()
    await expect(page.getByText(/are not answered\. Press again/).last()).toBeVisible()
    await handIn.click()
    await expect(page.getByRole('heading', { name: 'Result' })).toBeFocused()
    await expect(page.getByText(/^0 of 3\d points\. Not passed/)).toBeVisible()
    const result = page.locator('.result')
    const below = await result.getByText('Below, every part').boundingBox()
    const first = await questions.first().boundingBox()
    expect(below && first && below.y < first.y).toBe(true)
    await expect(page.getByText('Every answer explained').first()).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Draw another paper' }).click()
    await expect(page).toHaveURL(/paper=team-a\.2/)
    await expect(questions).toHaveCount(24)
    const askedNext = await questions.locator('.ask').allTextContents()
    expect(askedNext.filter((ask) => asked.includes(ask))).toEqual([])
    expect(seen).toEqual([])
  })

  test('gives everybody the same paper of a name, and asks nobody how sure they are', async ({
    page,
  }) => {
    const asks: string[][] = []
    for (const _ of ['one', 'other']) {
      await page.goto(`${lesson}?paper=autumn&certainty=off`)
      await page.getByRole('button', { name: 'Draw the paper' }).click()
      await expect(page.locator('.questions > li')).toHaveCount(24)
      asks.push(await page.locator('.questions .ask').allTextContents())
      await expect(page.getByText('How sure are you?')).toHaveCount(0)
    }
    expect(asks[0]).toEqual(asks[1])
  })

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false })

    test('leads to a paper to print, with its answers', async ({ page }) => {
      await page.goto(lesson)
      await page.getByRole('link', { name: /paper of twenty-four/i }).click()
      await expect(page.getByText('Question 24 of 24')).toBeVisible()
      await expect(page.getByText('Every answer explained')).toHaveCount(24)
    })
  })
})

test('a quiz asks how sure a reader is, reports it, and keeps the wish alone', async ({ page }) => {
  await page.goto('./lessons/13-troubleshooting-clinic/')
  await page.getByRole('checkbox', { name: /how sure I am/ }).check()
  const question = page.locator('quiz-question[data-question="this-morning"]')
  await question.getByRole('radio', { name: /^The photo/ }).check()
  await question.getByRole('radio', { name: 'Sure', exact: true }).check()
  await question.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('You were sure of 1 that was not right')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: /how sure I am/ })).toBeChecked()
  await expect(question.getByRole('radio', { name: 'Sure', exact: true })).not.toBeChecked()
  await page.goto('./lessons/13-troubleshooting-clinic/?certainty=off')
  await expect(page.getByRole('checkbox', { name: /how sure I am/ })).toBeHidden()
})
