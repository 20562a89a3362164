/**
 * Keeps a copy of the whole site in the browser and answers from it. A page registers it only when a
 * reader asks for the copy (`components/lesson/offline-copy.ts`).
 *
 * A new version of the site is copied beside the old one, and takes over once no page of the old one
 * is open or the reader says so: a page and its scripts are of one build.
 *
 * @see https://w3c.github.io/ServiceWorker/
 * @module
 */
import { addPlugins, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import type { Copying, TakeOver } from './copying.ts'

declare const self: ServiceWorkerGlobalScope

/** The files of the site; the build writes them here (`tools/offline-copy.ts`). */
declare const filesOfTheSite: readonly PrecacheEntry[]

const files = [...filesOfTheSite]
let copied = 0

async function tellPages(): Promise<void> {
  const message: Copying = { type: 'copying', copied, of: files.length }
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  for (const page of pages) page.postMessage(message)
}

addPlugins([
  {
    handlerDidComplete: async ({ event, error }) => {
      if (event.type !== 'install' || error) return
      copied++
      await tellPages()
    },
  },
])

// No file depends on what stands after a question mark; the search adds the time there.
precacheAndRoute(files, { ignoreURLParametersMatching: [/./] })

const takeOver: TakeOver['type'] = 'take-over'

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (data?.type === takeOver) void self.skipWaiting()
})
