/** Watches a page for what it must never do: break its policy, call elsewhere, raise an error. */
import { expect, type Page } from '@playwright/test'

/**
 * Starts watching; call it before the page is opened.
 *
 * @returns What was seen, in the order it happened; it grows while the page runs.
 */
export async function watch(page: Page): Promise<readonly string[]> {
  const seen: string[] = []
  const origin = (address: string) => new URL(address).origin
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const home = origin(page.url() === 'about:blank' ? request.url() : page.url())
    if (/^https?:/.test(request.url()) && origin(request.url()) !== home) {
      seen.push(`request: ${request.url()}`)
    }
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      console.error(`policy: ${violation.effectiveDirective} ${violation.blockedURI}`)
    })
  })
  return seen
}

/** Brings every island of the page into view, one after another, and waits until it runs. */
export async function wakeIslands(page: Page): Promise<void> {
  for (const island of await page.locator('astro-island').all()) {
    // The island's own element has no box: it lays out as its content.
    await island.evaluate((element) => (element.firstElementChild ?? element).scrollIntoView())
    // One that is left again before the browser has looked would never start.
    await expect(island).not.toHaveAttribute('ssr', /.*/, { timeout: 30_000 })
  }
}
