import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { SimulationPage } from './simulation.page.ts'
import { watch } from './watch.ts'

/** What is read of Chromium's trace: how many elements got new styles at a time. */
interface Trace {
  readonly traceEvents: readonly {
    readonly name: string
    readonly args: { readonly elementCount?: number }
  }[]
}

test.describe('accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1440])
      test(`axe finds nothing in ${colorScheme}, ${width} pixels wide, at any step`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 900 })
        const simulation = new SimulationPage(page)
        await simulation.open()
        const audit = async () => {
          const { violations } = await new AxeBuilder({ page }).include('.simulation').analyze()
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
        }
        await audit()
        for (const number of [1, 2, 3]) {
          await simulation.step(new RegExp(`^Step ${number} of 4`))
          await audit()
        }
        for (const tab of ['Request', 'Response', 'Token', 'State']) {
          await simulation.tab(tab).click()
          await audit()
        }
        await simulation.breakWith('The token was issued to another app')
        await expect(simulation.status).toHaveText(/refused: AccessDenied/)
        await simulation.button('What if…').click()
        await audit()
      })

  test('the whole handshake runs by keyboard alone', async ({ page }) => {
    const seen = await watch(page)
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.stepButton.focus()
    await page.keyboard.press('Enter')
    await expect(simulation.status).toHaveText(/^Step 1 of 4/)
    await expect(simulation.stepButton).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(simulation.status).toHaveText(/^Step 2 of 4/)
    await page.keyboard.press('ArrowRight')
    await expect(simulation.status).toHaveText(/^Step 3 of 4/)
    await page.keyboard.press('ArrowRight')
    await expect(simulation.status).toHaveText(/^Step 4 of 4.*the object\.$/)
    await expect(simulation.button('The run is over')).toBeFocused()
    await page.keyboard.press('Home')
    await expect(simulation.status).toHaveText(/^Ready/)
    await page.keyboard.press('End')
    await expect(simulation.status).toHaveText(/^Step 4 of 4/)
    await page.keyboard.press('ArrowLeft')
    await expect(simulation.status).toHaveText(/^Step 3 of 4/)

    await simulation.button('What if…').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(
      simulation.root.getByRole('checkbox', { name: 'The token has expired' }),
    ).toBeFocused()
    await page.keyboard.press('Space')
    await expect(simulation.status).toHaveText(/refused: ExpiredTokenException/)
    await page.keyboard.press('Escape')
    await expect(simulation.button('What if…')).toBeFocused()

    await simulation.tab('What was checked').focus()
    await page.keyboard.press('ArrowRight')
    await expect(simulation.tab('State')).toBeFocused()
    await expect(simulation.status).toHaveText(/refused: ExpiredTokenException/)
    await expect(simulation.panel).toContainText('refused the app is here')
    await simulation.stepButton.or(simulation.button('The run is over')).focus()
    await page.keyboard.press('r')
    await expect(simulation.status).toHaveText(/^Ready/)
    await page.keyboard.press('End')
    await expect(simulation.status).toHaveText(/^Ready/)
    expect(seen).toEqual([])
  })

  for (const width of [390, 1280])
    test(`what takes the focus does not hide behind the bar, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      const simulation = new SimulationPage(page)
      await simulation.open()
      await simulation.step(/^Step 1 of 4/)
      await page.getByRole('heading', { level: 1 }).click()
      const focused = simulation.root.locator(':focus')
      const seen: string[] = []
      while (!seen.at(-1)?.startsWith('Step: ')) {
        await page.keyboard.press('Tab')
        if ((await focused.count()) === 0) continue
        const { name, hidden } = await focused.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect()
          const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
          // A panel may be taller than the window.
          const isControl = element.matches('button, summary, a, input, select')
          const isSeen = element.contains(there) || there?.contains(element)
          return { name: element.textContent, hidden: isControl && !isSeen }
        })
        expect(hidden, name).toBe(false)
        seen.push(name)
      }
      expect(seen.length).toBeGreaterThan(4)
    })

  test('shortcuts can be switched off, and stay off', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.button('More…').click()
    await simulation.root.getByRole('checkbox', { name: 'Use these shortcuts' }).uncheck()
    await page.keyboard.press('Escape')
    await simulation.open()
    await simulation.stepButton.focus()
    await page.keyboard.press('ArrowRight')
    await simulation.step(/^Step 1 of 4/)
    expect(await page.evaluate(() => localStorage.getItem('handshake-shortcuts'))).toBe('off')
  })

  test('keys with modifiers and keys outside belong to the browser', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.stepButton.focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('ArrowRight')
    await expect(simulation.status).toHaveText(/^Ready/)
  })
})

test.describe('a run', () => {
  test('is stepped, taken back, jumped in and started over', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.step(/^Step 1 of 4/)
    await simulation.root
      .getByRole('region', { name: 'Sign in with Google' })
      .getByRole('button')
      .click()
    await expect(simulation.status).toHaveText(/^Step 2 of 4/)
    await expect(simulation.shelf).toContainText('1 h left')
    await simulation.step(/^Step 3 of 4/)
    await simulation.step(/^Step 4 of 4/)
    await expect(simulation.shelf).toContainText('harbour.svg')

    await simulation.stop('Has a token').click()
    await expect(simulation.stop('Has a token')).toHaveAttribute('aria-current', 'step')
    await expect(simulation.status).toHaveText(/^Step 2 of 4/)
    await expect(simulation.shelf).not.toContainText('harbour.svg')
    await simulation.button('Back').click()
    await expect(simulation.status).toHaveText(/^Step 1 of 4/)
    await simulation.button('Reset').click()
    await expect(simulation.status).toHaveText(/^Ready/)
    await expect(simulation.stop('Has the object')).toHaveAttribute('aria-disabled', 'true')
  })

  test('tells what the lesson says of each state', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await expect(
      simulation.root.getByText('Lumen holds nothing: no token, no AWS key.'),
    ).toBeVisible()
    await simulation.step(/^Step 1 of 4/)
    await expect(
      simulation.root.getByText('Lumen holds nothing: no token, no AWS key.'),
    ).toBeHidden()
    await expect(simulation.root.getByText('This page is Google’s, not Lumen’s')).toBeVisible()
  })

  test('that is refused shows the check that failed and the line of the policy', async ({
    page,
  }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.breakWith('The token was issued to another app')
    for (const number of [1, 2]) await simulation.step(new RegExp(`^Step ${number} of 4`))
    await simulation.step(/refused: AccessDenied\.$/)
    await expect(simulation.stage).toContainText(
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    )
    await expect(simulation.tab('What was checked')).toHaveAttribute('aria-selected', 'true')
    await expect(simulation.panel).toContainText(
      'does not match: "accounts.google.com:aud": "553012844871-lumen.apps.googleusercontent.com"',
      { ignoreCase: true },
    )
    await expect(simulation.panel).toContainText('881290455017-torch.apps.googleusercontent.com')

    await simulation.stage.getByRole('button', { name: 'Take the step back' }).press('Enter')
    await expect(simulation.status).toHaveText(/^Step 2 of 4/)
    // What was pressed is gone, and the keys still step the run.
    await page.keyboard.press('ArrowRight')
    await expect(simulation.status).toHaveText(/refused: AccessDenied\.$/)
    await simulation.stage.getByRole('button', { name: 'Undo the fault' }).press('Enter')
    await expect(simulation.status).toHaveText(/^Step 3 of 4.*temporary credentials\.$/)
    await page.keyboard.press('ArrowLeft')
    await expect(simulation.status).toHaveText(/^Step 2 of 4/)
  })

  test('opens any message, hidden ones as well', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.stepToEnd()
    await simulation.stage.getByRole('button', { name: /hidden from the app: Public keys/ }).click()
    await expect(simulation.tab('Response')).toHaveAttribute('aria-selected', 'true')
    await expect(simulation.panel).toContainText('AWS STS → Google jwks')
    await simulation.stage
      .getByRole('button', { name: 'Lumen → AWS STS: AssumeRoleWithWebIdentity' })
      .click()
    await expect(simulation.panel).toContainText('RoleSessionName = ana-phone')
    await simulation.tab('Token').click()
    await expect(simulation.panel).toContainText('accounts.google.com:sub')
  })

  test('goes on with expired credentials when time has passed', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.stepToEnd()
    await simulation.letPass(/^Until the credentials expire/)
    await expect(simulation.status).toHaveText('1 h later: it is 13:04:00 UTC.')
    await expect(simulation.shelf).toContainText('expired just now')
    await simulation.step(/refused: ExpiredToken\.$/)
  })

  test('keeps the focus in the menu when a time that was chosen has come', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.stepToEnd()
    await simulation.button('Clock…').press('Enter')
    await simulation.button(/^Until the credentials expire/).press('Enter')
    await expect(simulation.button(/^Until the credentials expire/)).toHaveCount(0)
    await expect(simulation.button('Clock…')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(simulation.button('5 minutes later')).toBeHidden()
  })

  test('keeps a guess beside what happened', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.breakWith('The token was changed')
    for (const number of [1, 2]) await simulation.step(new RegExp(`^Step ${number} of 4`))
    await simulation.stage.getByRole('radio', { name: 'Credentials' }).check()
    await simulation.step(/refused: InvalidIdentityToken/)
    await expect(simulation.stage).toContainText(
      'You said Credentials. It was InvalidIdentityToken.',
    )
  })

  test('styles anew what a step changes, not the rest of the lesson', async ({ page, browser }) => {
    const lesson = '06-cognito-identity-pool'
    const simulation = new SimulationPage(page, lesson, 'photo-app-enhanced')
    await simulation.open()
    await simulation.step(/^Step 1 of 5/)
    await browser.startTracing(page, { categories: ['devtools.timeline'] })
    await simulation.step(/^Step 2 of 5/)
    const { traceEvents }: Trace = JSON.parse((await browser.stopTracing()).toString())
    const styled = traceEvents
      .filter(({ name }) => name === 'UpdateLayoutTree')
      .map(({ args }) => args.elementCount ?? 0)
    expect(await page.locator('main *').count()).toBeGreaterThan(1000)
    expect(Math.max(...styled)).toBeLessThan(200)
    expect(Math.max(...styled)).toBeGreaterThan(0)
  })

  test('plays by itself and can be paused', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await page.clock.install()
    await simulation.open()
    await simulation.button('Play').click()
    await expect(simulation.status).toHaveText(/^Step 1 of 4/)
    await page.clock.runFor(2300)
    await expect(simulation.status).toHaveText(/^Step 2 of 4/)
    await simulation.button('Pause').click()
    await page.clock.runFor(9000)
    await expect(simulation.status).toHaveText(/^Step 2 of 4/)
  })

  test('is shown by a question of the quiz', async ({ page }) => {
    const simulation = new SimulationPage(page)
    await page.goto('./lessons/03-assume-role-with-web-identity/')
    await page.evaluate(() => {
      const detail = { scenario: 'photo-app-direct', faults: ['role-does-not-exist'] }
      document.dispatchEvent(new CustomEvent('handshake:show-run', { detail }))
    })
    await simulation.root.scrollIntoViewIfNeeded()
    await expect(simulation.status).toHaveText(/refused: AccessDenied/)
    await expect(simulation.panel).toContainText('no such role')
  })
})

test.describe('the place that it takes', () => {
  for (const width of [320, 390, 768, 1440])
    test(`nothing sticks out at ${width} pixels, at any step`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      const simulation = new SimulationPage(page)
      await simulation.open()
      await simulation.breakWith('The photo is somebody else’s')
      for (const number of [1, 2, 3, 4]) {
        await simulation.step(new RegExp(`^Step ${number} of 4`))
        const outside = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(outside).toBe(0)
      }
    })

  for (const width of [768, 1440])
    test(`stepping does not move the controls at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      const simulation = new SimulationPage(page)
      await simulation.open()
      await simulation.stepButton.focus()
      const place = async () => {
        const box = await simulation.button(/^Step: |^The run is over/).boundingBox()
        return [box?.x, box?.y, box?.width, box?.height].map((value) => Math.round(value ?? -1))
      }
      const before = await place()
      for (const number of [1, 2, 3, 4]) {
        await page.keyboard.press('ArrowRight')
        await expect(simulation.status).toHaveText(new RegExp(`^Step ${number} of 4`))
        expect(await place()).toEqual(before)
      }
    })

  for (const width of [320, 390, 768])
    test(`what drives the run is one row, and the menus at most two, at ${width} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      const simulation = new SimulationPage(page)
      await simulation.open()
      await simulation.step(/^Step 1 of 4/)
      await simulation.breakWith('The token has expired')
      await expect(simulation.button('Runs (2)…')).toBeVisible()
      const names = [
        'Back',
        /^Step: /,
        'Play',
        'Runs (2)…',
        'What if…',
        'Clock…',
        'Share…',
        'More…',
      ]
      const rows = await Promise.all(
        names.map(async (name) => {
          const box = await simulation.button(name).first().boundingBox()
          return Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)
        }),
      )
      expect(new Set(rows.slice(0, 3)).size).toBe(1)
      // The narrowest screens have no room for six menus beside one another.
      expect(new Set(rows.slice(3)).size).toBe(width < 360 ? 2 : 1)
    })

  test('messages appear in place when the reader wants no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.step(/^Step 1 of 4/)
    const names = await simulation.stage
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).animationName))
    expect(new Set(names)).toEqual(new Set(['none']))
  })

  test('buttons are large enough to press', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    const simulation = new SimulationPage(page)
    await simulation.open()
    await simulation.step(/^Step 1 of 4/)
    const sizes = await simulation.root.getByRole('button').evaluateAll((buttons) =>
      buttons
        .map((button) => ({
          name: button.textContent,
          ...button.getBoundingClientRect().toJSON(),
        }))
        .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)),
    )
    expect(sizes).toEqual([])
  })
})

test('where its scenario does not come, a simulation says so, and the run can be read', async ({
  page,
}) => {
  await page.route('**/scenarios/*.json', (route) => route.abort())
  const simulation = new SimulationPage(page)
  await simulation.open()
  await expect(page.getByRole('alert')).toContainText('Load the page again')
  await page.getByText('The whole handshake, message by message').click()
  await expect(page.getByRole('heading', { name: 'Step 3: Ask STS' })).toBeVisible()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the words and the whole run are there to read', async ({ page }) => {
    await page.goto('./lessons/03-assume-role-with-web-identity/')
    await expect(page.getByText('Lumen holds nothing: no token, no AWS key.')).toBeVisible()
    await expect(page.getByText('S3 found the request’s signature good')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Step 3: Ask STS' })).toBeVisible()
    await expect(page.getByText('AWS STS: 13 of 13 passed.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Step:/ })).toBeHidden()
  })
})
