import { expect, test } from '@playwright/test'
import { SearchPage } from './search.page.ts'
import { SimulationPage } from './simulation.page.ts'

test('nothing is copied unless a reader asks for it', async ({ page }) => {
  await page.goto('./reference/offline/')
  await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible()
  const kept = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }))
  expect(kept).toEqual({ workers: 0, caches: [] })
})

test('a site that is kept runs without a connection, until it is taken away', async ({
  page,
  context,
}) => {
  await page.goto('./reference/offline/')
  const status = page.locator('offline-copy').getByRole('status')
  await page.getByRole('button', { name: 'Keep a copy' }).press('Enter')
  await expect(status).toHaveText(/is kept in this browser/, { timeout: 60_000 })

  await context.setOffline(true)
  const simulation = new SimulationPage(page)
  await simulation.open()
  await simulation.stepToEnd()
  await expect(simulation.status).toHaveText(/^Step 4 of 4/)
  const search = new SearchPage(page)
  await search.open('./reference/glossary/')
  await search.lookFor('AssumedRoleId')
  await expect(search.found.first()).toBeVisible()
  await page.goto('./lessons/10-sync-and-silent-push/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await context.setOffline(false)
  await page.goto('./reference/offline/')
  await page.getByRole('button', { name: 'Remove the copy' }).press('Enter')
  await expect(status).toHaveText(/has no copy/)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await page.reload()
  await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible()
})

test('a copy that breaks off says so and can be tried again', async ({ page, context }) => {
  await page.goto('./reference/offline/')
  const copy = page.locator('offline-copy')
  await context.route(/\/scenarios\/photo-app-direct\.json/, (route) => route.abort())
  await copy.getByRole('button', { name: 'Keep a copy' }).click()
  await expect(copy.getByRole('status')).toHaveText(/is not complete/, { timeout: 60_000 })
  await context.unrouteAll()
  await copy.getByRole('button', { name: 'Keep a copy' }).click()
  await expect(copy.getByRole('status')).toHaveText(/is kept in this browser/, { timeout: 60_000 })
})

test('a newer version waits beside the one that is read, and comes when it is asked for', async ({
  page,
}) => {
  await page.goto('./reference/offline/')
  const status = page.locator('offline-copy').getByRole('status')
  await page.getByRole('button', { name: 'Keep a copy' }).click()
  await expect(status).toHaveText(/is kept in this browser/, { timeout: 60_000 })

  // From now on the page is answered from the copy.
  await page.reload()
  // A browser takes a worker of another address for a newer version, as one with other files.
  await page.evaluate(() =>
    navigator.serviceWorker.register(new URL('../../service-worker.js?newer', location.href)),
  )
  await expect(status).toHaveText(/a newer version of it as well/, { timeout: 60_000 })
  await page.getByRole('button', { name: 'Use the new version now' }).click()
  await expect(status).toHaveText(/is kept in this browser/)
})
