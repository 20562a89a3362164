/** A package as a learner meets it: the player, and in its frame the lessons. */
import { expect, type Frame, type Page } from '@playwright/test'

/**
 * The frame in which lessons load.
 *
 * @param depth - How many frames down: two in a system’s page, one in the player’s.
 */
export async function lessonsIn(page: Page, depth = 2): Promise<Frame> {
  let frame = page.mainFrame()
  for (let level = 0; level < depth; level++) {
    const element = await frame.locator('iframe').elementHandle()
    const inner = await element?.contentFrame()
    if (!inner) throw new Error('no frame')
    frame = inner
  }
  return frame
}

/** Draws a paper of the final assessment, which is open, and hands it in: with nothing right, or with all. */
export async function sitAssessment(frame: Frame, allRight: boolean): Promise<void> {
  await frame.getByRole('button', { name: /^Draw (the|another) paper$/ }).click()
  // The paper before stands there until the new one has come.
  await expect(frame.getByRole('heading', { name: 'Questions' })).toBeFocused()
  await expect(frame.locator('.questions > li')).toHaveCount(24)
  if (allRight)
    await frame.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>(
        '.questions, .tasks, .design-items',
      ))
        for (const item of element.querySelectorAll<HTMLElement>('quiz-question, repair-question'))
          if (item.localName === 'repair-question') item.dataset['verdict'] = 'right'
          else Object.assign(item, { mark: () => true })
    })
  const handIn = frame.getByRole('button', { name: 'Hand in' })
  await handIn.click()
  await handIn.click()
  await expect(frame.getByRole('heading', { name: 'Result' })).toBeFocused()
}
