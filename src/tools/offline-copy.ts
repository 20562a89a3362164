/**
 * Builds the service worker (`src/offline`) as a file beside the site's pages, so that its scope is the
 * whole site, and writes into it what there is to copy once all is there.
 *
 * @module
 */
/// <reference types="node" />
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroUserConfig } from 'astro'

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

const source = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url))
const fileName = 'service-worker.js'
const placeholder = 'filesOfTheSite'

/** A file of the site for the copy; relative to the site's root. */
export interface FileToCopy {
  readonly url: string
  /** What tells one version from another; `null` where the name does. */
  readonly revision: string | null
}

/** What nobody needs without a connection: answers to missing pages, and what only visitors from outside read. */
const left = /^(404\.html|robots\.txt|sitemap.*\.xml|stage\.png|service-worker\.js)$/

/** The files to copy; a page under the address by which it is asked for. */
export function filesToCopy(
  names: readonly string[],
  read: (name: string) => Uint8Array,
): readonly FileToCopy[] {
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !left.test(name))
    .sort()
    .map((name) => ({
      url: name === 'index.html' ? './' : name.replace(/\/index\.html$/, '/'),
      revision: name.startsWith('_astro/') ? null : digestOf(read(name)),
    }))
}

const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 16)

/** The Vite plugin that has the service worker built with the site's scripts. */
export const serviceWorker = (): VitePlugin => ({
  name: 'handshake:service-worker',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  buildStart() {
    this.emitFile({ type: 'chunk', id: source, fileName, preserveSignature: false })
  },
})

/** The Astro integration that tells it the files; to be the last one that changes any. */
export const offlineCopy = (): AstroIntegration => ({
  name: 'offline-copy',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [serviceWorker()] } })
    },
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir)
      const names = globSync('**/*', { cwd: folder, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
      const files = filesToCopy(names, (name) => readFileSync(join(folder, name)))
      const worker = join(folder, fileName)
      const script = readFileSync(worker, 'utf8')
      if (!script.includes(placeholder)) throw new Error(`${fileName} has no ${placeholder}`)
      writeFileSync(
        worker,
        script.replaceAll(placeholder, () => JSON.stringify(files)),
      )
    },
  },
})
