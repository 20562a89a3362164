import { expect, test } from '@playwright/test'
import { watch } from './watch.ts'

const path = './reference/errors/'

const answered =
  'An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity'

test('a reader pastes what AWS answered and goes to a run that ends so', async ({ page }) => {
  const seen = await watch(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(path)
  const all = await page.getByRole('heading', { level: 3 }).count()
  await page.getByLabel('Paste what AWS answered').focus()
  await page.keyboard.insertText(answered)
  await expect(page.getByRole('status')).toHaveText(`1 of ${all} errors is worded so.`)
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['AccessDenied 403'])
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['STS'])

  for (const _ of ['summary', 'first cause']) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lessons\/.+#run=/)
  const refused = page.getByRole('region', { name: /^Simulation/ }).filter({
    hasText: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  })
  await expect(refused).toHaveCount(1)
  expect(seen).toEqual([])
})

test('an answer that no error has is told so, and leads on', async ({ page }) => {
  await page.goto(path)
  const field = page.getByLabel('Paste what AWS answered')
  await field.fill('ThrottlingException: Rate exceeded')
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(0)
  await expect(page.getByText('No error of the course is worded so.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'playground' })).toBeVisible()

  await field.fill('')
  await expect(page.getByText('No error of the course is worded so.')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Cognito Sync' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every error can be read, and there is no field that does nothing', async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await page
      .getByText(/^Make it happen/)
      .first()
      .click()
    await expect(page.getByRole('main').getByRole('link', { name: /^The / }).first()).toBeVisible()
  })
})
