import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { SimulationPage } from './simulation.page.ts'

for (const colorScheme of ['light', 'dark'] as const)
  test(`what is on the stage is taken to AWS by keyboard, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 700 })
    const simulation = new SimulationPage(page, '05-trust-policies', 'moderation-desk')
    await simulation.open()
    await simulation.button('More…').click()
    await simulation.button('To AWS…').focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Take it to AWS' })
    await expect(dialog.getByRole('note')).toContainText('lumen-moderators: Everybody to whom')
    await dialog.getByRole('tab', { name: 'AWS CLI' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(dialog.getByRole('tab', { name: 'Terraform' })).toBeFocused()
    await expect(dialog.getByRole('region', { name: 'main.tf' })).toContainText(
      'resource "aws_iam_role" "lumen_moderators_role"',
    )
    const { violations } = await new AxeBuilder({ page }).include('dialog.take').analyze()
    expect(violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const saved = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save as main.tf' }).press('Enter')
    expect((await saved).suggestedFilename()).toBe('main.tf')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
