import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { SimulationPage } from './simulation.page.ts'
import { watch } from './watch.ts'

/** The editor as a reader meets it. */
class EditorPage {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
  }

  get text(): Locator {
    return this.dialog.getByRole('textbox')
  }

  /** CodeMirror, which takes the place of a plain text field. */
  get codeMirror(): Locator {
    return this.dialog.locator('.cm-content')
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name })
  }

  async write(text: string): Promise<void> {
    await expect(this.codeMirror).toBeVisible()
    await this.text.click()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
  }
}

const steps = async (simulation: SimulationPage, count: number) => {
  for (let number = 1; number <= count; number++)
    await simulation.step(new RegExp(`^Step ${number} of 4`))
}

const trustPolicy = (audience: string) =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'accounts.google.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'accounts.google.com:aud': audience } },
        },
      ],
    },
    null,
    2,
  )

test('nothing of the editor is fetched before it is opened, and then it breaks no policy', async ({
  page,
}) => {
  const seen = await watch(page)
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  const simulation = new SimulationPage(page)
  const editor = new EditorPage(page)
  await simulation.open()
  await steps(simulation, 3)
  expect(fetched.filter((url) => /code-mirror|Editor|EditList/.test(url))).toEqual([])
  await simulation.button('Edit…').click()
  await simulation.button('Trust policy of lumen-photos').click()
  await expect(editor.codeMirror).toBeVisible()
  expect(fetched.filter((url) => /code-mirror/.test(url))).toHaveLength(1)
  await editor.write('{')
  await expect(editor.dialog.locator('.cm-lint-marker-error')).toBeVisible()
  expect(seen).toEqual([])
})

test('a trust policy is broken by hand, refused, and repaired', async ({ page }) => {
  const seen = await watch(page)
  const simulation = new SimulationPage(page)
  const editor = new EditorPage(page)
  await simulation.open()
  await steps(simulation, 3)
  await simulation.button('Edit…').click()
  await simulation.button('Trust policy of lumen-photos').click()

  await editor.write(trustPolicy('x').replace('"Effect"', '"Efect"'))
  await editor.button('Apply and take the last step again').click()
  await expect(editor.dialog.getByRole('alert')).toHaveText(
    'Line 5. MalformedPolicyDocument: Unknown field Efect',
  )

  await editor.write(trustPolicy('another-app'))
  await editor.button('Apply and take the last step again').click()
  await expect(editor.dialog).toBeHidden()
  await expect(simulation.status).toHaveText(/refused: AccessDenied/)
  await expect(simulation.panel.getByText('Trust policy of the role')).toBeVisible()

  await simulation.button('Edit Trust policy of the role').click()
  await expect(editor.codeMirror).toContainText('another-app')
  await editor.write(trustPolicy('553012844871-lumen.apps.googleusercontent.com'))
  await editor.button('Apply and take the last step again').click()
  await expect(simulation.status).toHaveText(/^Step 3 of 4.*temporary credentials\.$/)

  const undo = 'Undo the edit: Trust policy of lumen-photos'
  await expect(simulation.button(undo)).toHaveCount(2)
  await simulation.button(undo).last().click()
  await expect(simulation.status).toHaveText(/refused: AccessDenied/)
  await simulation.button(undo).click()
  await expect(simulation.status).toHaveText(/^Step 3 of 4.*temporary credentials\.$/)
  expect(seen).toEqual([])
})

test('a changed claim is refused under the old signature, and judged when signed again', async ({
  page,
}) => {
  const simulation = new SimulationPage(page)
  const editor = new EditorPage(page)
  await simulation.open()
  await steps(simulation, 3)
  const change = async (signature: RegExp, change: object, says: RegExp) => {
    await simulation.tab('Token').click()
    await simulation.button('Edit the claims').click()
    await expect(editor.codeMirror).toContainText('"exp"')
    const claims = JSON.parse((await editor.codeMirror.innerText()).trim()) as object
    await editor.write(JSON.stringify({ ...claims, ...change }))
    await expect(editor.dialog.getByText(says)).toBeVisible()
    await editor.dialog.getByRole('radio', { name: signature }).check()
    await editor.button('Apply and take the last step again').click()
    await expect(editor.dialog).toBeHidden()
  }
  await change(/old signature stays/, { exp: 1_795_352_641 }, /13:04:01 UTC/)
  await expect(simulation.status).toHaveText(/refused: InvalidIdentityToken/)
  await simulation.button(/^Undo the edit/).click()
  await expect(simulation.status).toHaveText(/^Step 3 of 4.*temporary credentials\.$/)
  await change(/Signed again/, { exp: 1_700_000_000 }, /14 November 2023/)
  await expect(simulation.status).toHaveText(/refused: ExpiredTokenException/)
})

test('what is no JSON is explained, and nothing changes', async ({ page }) => {
  const simulation = new SimulationPage(page)
  const editor = new EditorPage(page)
  await simulation.open()
  await steps(simulation, 3)
  await simulation.tab('Request').click()
  await simulation.button('Edit the request').click()
  await expect(editor.codeMirror).toContainText('{WebIdentityToken}')
  await editor.write('{ "RoleArn": }')
  await editor.button(/^Apply/).click()
  await expect(editor.dialog.getByRole('alert')).toHaveText(
    'Line 1. This is not JSON from here on.',
  )
  await page.keyboard.press('Escape')
  await expect(editor.dialog.getByRole('alert')).toContainText('is not applied')
  await page.keyboard.press('Escape')
  await expect(editor.dialog).toBeHidden()
  await expect(simulation.status).toHaveText(/^Step 3 of 4.*temporary credentials\.$/)
  await expect(simulation.button(/^Undo the edit/)).toHaveCount(0)
})

test('whoever types faster than the page draws loses nothing', async ({ page }) => {
  const simulation = new SimulationPage(page)
  const editor = new EditorPage(page)
  await simulation.open()
  await simulation.button('Edit…').click()
  await simulation.button('Trust policy of lumen-photos').click()
  await editor.write('')
  const typed = 'abcdefghijklmnopqrstuvwxyz'
  // Several letters between two frames: a letter is drawn, the next one is there before it is shown.
  await page.evaluate(async (letters) => {
    for (const letter of letters) {
      document.execCommand('insertText', false, letter)
      await new Promise((resolve) => setTimeout(resolve))
    }
  }, typed)
  await expect(editor.codeMirror).toHaveText(typed)
})

test('the longest session of a role is set as IAM takes it, and can be undone', async ({
  page,
}) => {
  const simulation = new SimulationPage(page)
  const editor = new EditorPage(page)
  await simulation.open()
  await simulation.button('Edit…').click()
  await simulation.button('Maximum session duration of lumen-photos').click()
  await expect(editor.codeMirror).toContainText('"MaxSessionDuration": 3600')
  await editor.write('{ "MaxSessionDuration": 90000 }')
  await editor.button('Apply from step 1 on: open the sign-in page').click()
  await expect(editor.dialog.getByRole('alert')).toHaveText(
    /^ValidationError: .*'maxSessionDuration' .* less than or equal to 43200$/,
  )
  await editor.write('{ "MaxSessionDuration": 7200 }')
  await editor.button('Apply').click()
  await expect(editor.dialog).toBeHidden()
  const undo = simulation.button('Undo the edit: Maximum session duration of lumen-photos')
  await expect(undo).toHaveCount(1)
  await undo.click()
  await expect(undo).toHaveCount(0)
})

test('the editor says from which step on an edit counts, or which step it changes', async ({
  page,
}) => {
  const simulation = new SimulationPage(page)
  const editor = new EditorPage(page)
  await simulation.open()
  await steps(simulation, 2)
  const applyTitles = async (name: string | RegExp) => {
    await simulation.button('Edit…').click()
    await simulation.button(name).click()
    await expect(editor.codeMirror).toBeVisible()
    const titles = await editor.button(/^Apply/).allTextContents()
    await editor.button('Cancel').click()
    return titles
  }
  expect(await applyTitles('Trust policy of lumen-photos')).toEqual([
    'Apply from step 3 on: ask STS',
    'Apply and take the last step again',
  ])
  expect(await applyTitles(/^AssumeRoleWithWebIdentity/)).toEqual(['Apply to step 3: ask STS'])
  expect(await applyTitles('Claims of the ID token')).toEqual(['Apply from step 3 on: ask STS'])
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1440])
    test(`axe finds nothing in the editor in ${colorScheme}, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      const simulation = new SimulationPage(page)
      const editor = new EditorPage(page)
      await simulation.open()
      await steps(simulation, 3)
      const audit = async () => {
        const { violations } = await new AxeBuilder({ page }).include('.simulation').analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
      await simulation.button('Edit…').click()
      await expect(simulation.button('Claims of the ID token')).toBeVisible()
      await audit()
      await simulation.button('Claims of the ID token').click()
      await expect(editor.codeMirror).toBeVisible()
      await audit()
      await editor.write('{')
      await editor
        .button(/^Apply/)
        .first()
        .click()
      await audit()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })

test('the editor is used by keyboard alone: Tab leaves it', async ({ page }) => {
  const simulation = new SimulationPage(page)
  const editor = new EditorPage(page)
  await simulation.open()
  await steps(simulation, 3)
  await simulation.button('Edit…').focus()
  await page.keyboard.press('Enter')
  await expect(simulation.button('Trust policy of lumen-photos')).toBeVisible()
  await simulation.button('Trust policy of lumen-photos').focus()
  await page.keyboard.press('Enter')
  await expect(editor.codeMirror).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(editor.codeMirror).not.toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editor.dialog).toBeHidden()
  await expect(simulation.button('Edit…')).toBeFocused()
})

test('the focus comes back to where the editor was opened, or to the run if that may be gone', async ({
  page,
}) => {
  const simulation = new SimulationPage(page)
  const editor = new EditorPage(page)
  await simulation.open()
  await steps(simulation, 3)
  const openWith = async (name: string) => {
    await simulation.button(name).focus()
    await page.keyboard.press('Enter')
  }
  await openWith('Edit…')
  await openWith('Maximum session duration of lumen-photos')
  await editor.write('{ "MaxSessionDuration": 7200 }')
  await editor.button(/^Apply from step 4 on/).press('Enter')
  await expect(editor.dialog).toBeHidden()
  await expect(simulation.button('Edit…')).toBeFocused()

  await simulation.tab('Request').click()
  await openWith('Edit the request')
  await editor.button('Cancel').press('Enter')
  await expect(simulation.button('Edit the request')).toBeFocused()

  await simulation.tab('Token').click()
  await openWith('Edit the claims')
  await expect(editor.codeMirror).toContainText('"exp"')
  const claims = JSON.parse((await editor.codeMirror.innerText()).trim()) as object
  await editor.write(JSON.stringify({ ...claims, exp: 1_700_000_000 }))
  await editor.button('Apply and take the last step again').press('Enter')
  await expect(editor.dialog).toBeHidden()
  await expect(simulation.root).toBeFocused()
})
