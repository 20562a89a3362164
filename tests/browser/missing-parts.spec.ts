import { expect, type Page, test } from '@playwright/test'
import { SimulationPage } from './simulation.page.ts'
import { wakeIslands } from './watch.ts'

/** From now on no further script comes, as when the connection is gone or the site was put up anew. */
const loseScripts = (page: Page) => page.route('**/_astro/*.js', (route) => route.abort())
const findScripts = (page: Page) => page.unroute('**/_astro/*.js')

const noticeOn = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'A part of this page did not arrive.' })

test('a step whose code does not come is not taken, and can be tried again', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await loseScripts(page)
  await simulation.stepButton.click()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('A part of this page did not arrive.')
  await expect(simulation.stepButton).toBeInViewport()
  await expect(simulation.stepButton).toHaveText('Step: open the sign-in page')
  await findScripts(page)
  await simulation.step(/^Step 1 of 4/)
  await expect(notice).toBeHidden()
})

test('who only points at a stage is told of nothing', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await loseScripts(page)
  const lost = page.waitForEvent('requestfailed')
  await simulation.stepButton.hover()
  await lost
  await page.waitForLoadState('networkidle')
  await expect(noticeOn(page)).toHaveCount(0)
})

test('the page can be loaded again from there', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await loseScripts(page)
  await simulation.stepButton.click()
  await findScripts(page)
  const loaded = page.waitForEvent('load')
  await page.getByRole('link', { name: 'load the page again' }).click()
  await loaded
  await expect(page.getByRole('alert')).toBeHidden()
  await simulation.open()
  await simulation.step(/^Step 1 of 4/)
})

for (const [name, opened] of [
  ['Edit…', 'AWS STS'],
  ['Share…', 'Copy link'],
  ['To AWS…', 'Take it to AWS'],
] as const)
  test(`where what “${name}” opens does not come, the page says so, and it can be opened later`, async ({
    page,
  }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.step(/^Step 1 of 4/)
    await loseScripts(page)
    const button = simulation.button(name)
    await button.click()
    const notice = page.getByRole('alert')
    await expect(notice).toContainText('A part of this page did not arrive.')
    await findScripts(page)
    // A menu stands open already, with nothing in it: pressed once it closes.
    if ((await button.getAttribute('aria-expanded')) === 'true') await button.click()
    await button.click()
    await expect(page.getByText(opened).first()).toBeVisible()
    await expect(notice).toBeHidden()
  })

test('a part of a handshake that is not there is told of, and comes once the page is loaded again', async ({
  page,
}) => {
  await page.route('**/_astro/HandshakeStage*.js*', (route) => route.abort())
  await page.goto('./lessons/03-assume-role-with-web-identity/')
  await page.getByRole('region', { name: /^Simulation: / }).scrollIntoViewIfNeeded()
  await expect(noticeOn(page)).toBeVisible()
  await page.unroute('**/_astro/HandshakeStage*.js*')
  await page.getByRole('link', { name: 'load the page again' }).click()
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.step(/^Step 1 of 4/)
})

test.describe('your turn', () => {
  const stepOf = (page: Page) => page.locator('.your-turn > details').filter({ hasText: /^2\. / })

  test('says that its forms did not come', async ({ page }) => {
    await page.goto('./lessons/05-trust-policies/')
    await loseScripts(page)
    const step = stepOf(page)
    await step.locator(':scope > summary').click()
    await expect(noticeOn(page)).toBeVisible()
    await findScripts(page)
    await step.getByRole('button', { name: 'Run every case' }).click()
    await expect(step.getByRole('status')).toContainText('AWS would not take this')
    await expect(noticeOn(page)).toBeHidden()
  })

  test('says that the cases cannot be run yet', async ({ page }) => {
    await page.goto('./lessons/05-trust-policies/')
    const step = stepOf(page)
    await step.locator(':scope > summary').click()
    await page.waitForFunction(() => customElements.get('repair-question'))
    await loseScripts(page)
    const run = step.getByRole('button', { name: 'Run every case' })
    await run.click()
    await expect(noticeOn(page)).toBeVisible()
    await expect(step.getByRole('status')).toHaveText('')
    await findScripts(page)
    await run.click()
    await expect(step.getByRole('status')).toContainText('AWS would not take this')
  })

  test('keeps its text field where the editor did not come, and tries again', async ({ page }) => {
    await page.goto('./lessons/05-trust-policies/')
    const step = page.locator('.your-turn > details').filter({ hasText: /^4\. / })
    await step.locator(':scope > summary').click()
    await page.waitForFunction(() => customElements.get('repair-question'))
    await loseScripts(page)
    const field = step.locator('textarea')
    await field.click()
    await expect(noticeOn(page)).toBeVisible()
    await expect(field).toBeFocused()
    await findScripts(page)
    await page.keyboard.press('Shift+Tab')
    await field.click()
    await expect(step.locator('.cm-content')).toBeFocused()
  })
})

test('lanes that cannot be played say so, and are played later', async ({ page }) => {
  await page.goto('./lessons/07-classic-flow/')
  await wakeIslands(page)
  await loseScripts(page)
  const lanes = page.getByRole('region', { name: /^Lanes: / })
  const step = lanes.getByRole('button', { name: /^Step: / })
  await expect(step).toHaveAttribute('aria-disabled', 'false')
  await step.click()
  await expect(noticeOn(page)).toBeVisible()
  await expect(lanes.getByRole('status')).toHaveText(/^Ready/)
  await findScripts(page)
  await step.click()
  await expect(lanes.getByRole('status')).toHaveText(/^Step 1 of 6/)
  await expect(noticeOn(page)).toBeHidden()
})

test('what goes wrong in lanes is not chosen where it cannot be played', async ({ page }) => {
  await page.goto('./lessons/07-classic-flow/')
  await wakeIslands(page)
  const lanes = page.getByRole('region', { name: /^Lanes: / })
  await expect(lanes.getByRole('button', { name: /^Step: / })).toHaveAttribute(
    'aria-disabled',
    'false',
  )
  await loseScripts(page)
  const wrong = lanes.getByRole('combobox', { name: /^What if/ })
  await wrong.selectOption({ index: 1 })
  await expect(noticeOn(page)).toBeVisible()
  await expect(wrong).toHaveValue('')
  await findScripts(page)
  await wrong.selectOption({ index: 1 })
  await expect(wrong).not.toHaveValue('')
  await expect(noticeOn(page)).toBeHidden()
})

test('lanes whose scenarios are gone say so', async ({ page }) => {
  await page.route('**/scenarios/*.json', (route) => route.fulfill({ status: 404 }))
  await page.goto('./lessons/07-classic-flow/')
  await wakeIslands(page)
  const step = page
    .getByRole('region', { name: /^Lanes: / })
    .getByRole('button', { name: /^Step: / })
  await expect(step).toHaveAttribute('aria-disabled', 'false')
  await step.click()
  await expect(noticeOn(page)).toBeVisible()
})

test.describe('the playground', () => {
  test('says that the form for a broken one did not come', async ({ page }) => {
    await page.goto('./playground/')
    await wakeIslands(page)
    const summary = page.getByText('Make a broken one')
    await expect(summary).toBeVisible()
    await loseScripts(page)
    await summary.click()
    await expect(noticeOn(page)).toBeVisible()
    await findScripts(page)
    await summary.click()
    await summary.click()
    await expect(page.getByLabel('Hint')).toBeVisible()
  })

  test('says that it cannot make the link yet', async ({ page }) => {
    await page.goto('./playground/')
    await wakeIslands(page)
    await page.getByText('Make a broken one').click()
    await expect(page.getByLabel('Hint')).toBeVisible()
    await page.getByRole('button', { name: 'What if…' }).click()
    await page.getByRole('checkbox', { name: /^The token was issued to another app/ }).check()
    await page.keyboard.press('Escape')
    await loseScripts(page)
    const make = page.getByRole('button', { name: 'Make the link' })
    await make.click()
    await expect(noticeOn(page)).toBeVisible()
    await findScripts(page)
    await make.click()
    await expect(page.getByLabel('Link to the broken one')).toBeVisible()
  })

  test('says that it cannot read what somebody broke', async ({ page }) => {
    const reader = '**/_astro/{broken-one,BrokenStage}*.js'
    await page.route(reader, (route) => route.abort())
    await page.goto('./playground/#broken=anything')
    await wakeIslands(page)
    await expect(noticeOn(page)).toBeVisible()
    await page.unroute(reader)
    await page.getByRole('link', { name: 'load the page again' }).click()
    await expect(page.getByText('This link is damaged')).toBeVisible()
  })
})

test('the switch for how sure one is goes back where its questions did not come, and can be tried again', async ({
  page,
}) => {
  await page.goto('./lessons/05-trust-policies/')
  const wish = page.locator('certainty-switch input')
  await loseScripts(page)
  await wish.click()
  await expect(noticeOn(page)).toBeVisible()
  await expect(wish).not.toBeChecked()
  await findScripts(page)
  await wish.check()
  await expect(page.getByText('How sure are you?').first()).toBeVisible()
  await expect(noticeOn(page)).toBeHidden()
})

test('the search dialog says within itself that it cannot search yet', async ({ page }) => {
  await page.goto('./')
  await loseScripts(page)
  await page.getByRole('button', { name: 'Search' }).click()
  const search = page.getByRole('dialog', { name: 'Search' })
  await expect(search.getByText('A part of this page did not arrive.')).toBeVisible()
  await findScripts(page)
  await search.getByRole('searchbox').fill('InvalidIdentityToken')
  await expect(search.getByRole('listitem').first()).toBeVisible()
  await expect(noticeOn(page)).toBeHidden()
})

test('the open editor says within itself that an edit cannot be tried yet', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.step(/^Step 1 of 4/)
  await simulation.button('Edit…').click()
  await simulation.button('Trust policy of lumen-photos').click()
  const editor = page.getByRole('dialog', { name: 'Trust policy of lumen-photos' })
  await expect(editor.locator('.cm-content')).toBeVisible()
  await editor.getByRole('textbox').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Federated":"accounts.google.com"},"Action":"sts:TagSession"}}',
  )
  await loseScripts(page)
  const apply = editor.getByRole('button', { name: 'Apply and take the last step again' })
  await apply.click()
  await expect(editor.getByText('A part of this page did not arrive.')).toBeVisible()
  await findScripts(page)
  await apply.click()
  await expect(editor).toBeHidden()
})

test('the editor keeps its text field where CodeMirror did not come, and says so within itself', async ({
  page,
}) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.step(/^Step 1 of 4/)
  await page.route('**/_astro/code-mirror*.js', (route) => route.abort())
  const open = async () => {
    await simulation.button('Edit…').click()
    await simulation.button('Trust policy of lumen-photos').click()
  }
  await open()
  const editor = page.getByRole('dialog', { name: 'Trust policy of lumen-photos' })
  await expect(editor.getByText('A part of this page did not arrive.')).toBeVisible()
  await expect(editor.locator('textarea')).toBeFocused()
  await page.unroute('**/_astro/code-mirror*.js')
  await editor.getByRole('button', { name: 'Cancel' }).click()
  await open()
  await expect(editor.locator('.cm-content')).toBeVisible()
  await expect(noticeOn(page)).toBeHidden()
})

test('the drawing by Mermaid says that it did not come, and is drawn later', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.step(/^Step 1 of 4/)
  await simulation.button('Share…').click()
  await page.getByText('This run as a diagram').click()
  const preview = page.getByText('Preview, drawn by Mermaid')
  await expect(preview).toBeVisible()
  await loseScripts(page)
  await preview.click()
  await expect(noticeOn(page)).toBeVisible()
  await findScripts(page)
  await preview.click()
  await preview.click()
  await expect(page.getByRole('img', { name: /^Sequence diagram of/ })).toBeVisible()
})

test('where Mermaid alone did not come, nothing claims to be drawn', async ({ page }) => {
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.step(/^Step 1 of 4/)
  await simulation.button('Share…').click()
  await page.getByText('This run as a diagram').click()
  await page.route('**/_astro/mermaid*.js', (route) => route.abort())
  const preview = page.getByText('Preview, drawn by Mermaid')
  await preview.click()
  await expect(noticeOn(page)).toBeVisible()
  await expect(page.getByText('Drawing…')).toBeHidden()
  await page.unroute('**/_astro/mermaid*.js')
  await preview.click()
  await preview.click()
  await expect(page.getByRole('img', { name: /^Sequence diagram of/ })).toBeVisible()
})
