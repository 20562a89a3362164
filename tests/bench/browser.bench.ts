/**
 * What a learner waits for, in Chromium, on the built site. Every number stands beside its budget:
 * a busy machine would break a test that is timed, so this is where they are kept.
 */
/// <reference types="node" />
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { preview } from 'astro'
import { setUpChromium } from '../../src/tools/set-up.mjs'
import { longestTask } from './longest-task.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
if (!existsSync(`${root}dist/index.html`)) throw new Error('run `npm run build` first')

/** Times in milliseconds, and what they may be. */
interface Measured {
  readonly times: readonly number[]
  readonly budget: number
}

const direct = { lesson: '03-assume-role-with-web-identity', steps: 4 }
const enhanced = { lesson: '06-cognito-identity-pool', steps: 5 }
type Lesson = typeof direct

/** The rows of the table: medians and 95th percentiles, by what was measured. */
export async function measure(): Promise<Readonly<Record<string, object>>> {
  const server = await preview({ root, server: { port: 4318 }, logLevel: 'error' })
  const path = setUpChromium(process.execPath)
  const browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const home = `http://localhost:${server.port}`
    const opened = await repeated(5, () => firstStep(browser, home, direct))
    const page = await openLesson(browser, home, direct)
    await playedSteps(page, direct.steps, 5)
    let played: readonly (readonly number[])[] = []
    const task = await longestTask(browser, page, async () => {
      played = await playedSteps(page, direct.steps, 20)
    })
    await page.context().close()
    const pool = await openLesson(browser, home, enhanced)
    await playedSteps(pool, enhanced.steps, 5)
    const whole = (await playedSteps(pool, enhanced.steps, 20)).map(sum)
    return rows({
      'a step, its signatures included': { times: played.flat(), budget: 16 },
      'main thread, from opening to the first step drawn': { times: opened, budget: 150 },
      'the longest task while stepping': { times: [task], budget: 50 },
      'a whole enhanced handshake': { times: whole, budget: 60 },
    })
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** A page of its own, with nothing cached, whose simulation runs. */
async function openLesson(browser: Browser, home: string, { lesson }: Lesson): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${home}/lessons/${lesson}/`)
  const island = page.locator('.simulation-home astro-island').first()
  await island.locator('section').first().scrollIntoViewIfNeeded()
  await page.waitForFunction(
    () => !document.querySelector('.simulation-home astro-island')?.hasAttribute('ssr'),
  )
  return page
}

/** Milliseconds for which the main thread worked until the first step was drawn. */
async function firstStep(browser: Browser, home: string, lesson: Lesson): Promise<number> {
  const page = await openLesson(browser, home, lesson)
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Performance.enable')
  await playedSteps(page, 1, 1)
  const { metrics } = await devTools.send('Performance.getMetrics')
  await page.context().close()
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

/** Each round starts the run again: milliseconds from each press to the sentence that tells of the step. */
const playedSteps = (page: Page, steps: number, rounds: number): Promise<number[][]> =>
  page.evaluate(
    async ([steps, rounds]) => {
      const stage = document.querySelector('.simulation-home .simulation')
      const status = stage?.querySelector('[role="status"]')
      const buttons = [...(stage?.querySelectorAll<HTMLButtonElement>('.controls button') ?? [])]
      const next = buttons.find((button) => button.classList.contains('primary'))
      const reset = buttons.find((button) => button.textContent === 'Reset')
      if (!status || !next || !reset) throw new Error('the stage has changed')
      const press = (button: HTMLButtonElement) =>
        new Promise<number>((resolve, reject) => {
          const start = performance.now()
          setTimeout(() => reject(new Error(`stays at: ${status.textContent}`)), 10_000)
          const observer = new MutationObserver(() => {
            observer.disconnect()
            resolve(performance.now() - start)
          })
          observer.observe(status, { childList: true, characterData: true, subtree: true })
          button.click()
        })
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const played: number[][] = []
      for (let round = 0; round < rounds; round++) {
        if (reset.ariaDisabled !== 'true') await press(reset)
        const times: number[] = []
        for (let step = 0; step < steps; step++) {
          await frame()
          times.push(await press(next))
        }
        await frame()
        played.push(times)
      }
      return played
    },
    [steps, rounds] as const,
  )

async function repeated(times: number, measureOnce: () => Promise<number>): Promise<number[]> {
  const measured: number[] = []
  for (let time = 0; time < times; time++) measured.push(await measureOnce())
  return measured
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

const rows = (measured: Readonly<Record<string, Measured>>) =>
  Object.fromEntries(
    Object.entries(measured).map(([name, { times, budget }]) => {
      const sorted = times.toSorted((one, other) => one - other)
      const at = (share: number) =>
        Number(
          (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1),
        )
      const median = at(0.5)
      return [
        name,
        {
          'median ms': median,
          'p95 ms': at(0.95),
          'budget ms': budget,
          kept: median < budget,
          samples: sorted.length,
        },
      ]
    }),
  )
