/// <reference types="node" />
/**
 * Makes the site's own scripts smaller than the bundler's minifier does, which then goes over all of
 * them. Large libraries that are fetched on demand are left to it alone: they come minified, and going
 * through them again takes most of a build.
 *
 * @module
 */
import type { AstroUserConfig } from 'astro'
import { minify } from 'terser'

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

/** Whether a script holds anything that is written here. */
const isOurs = (moduleIds: readonly string[]): boolean =>
  moduleIds.some((id) => !id.includes('/node_modules/'))

/** The Vite plugin, for astro.config.mjs. */
export const smallerScripts = (): VitePlugin => ({
  name: 'handshake:smaller-scripts',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async renderChunk(code, { moduleIds }) {
    if (!isOurs(moduleIds)) return null
    const options = { module: true, ecma: 2022, compress: { passes: 3 } } as const
    return { code: (await minify(code, options)).code ?? code, map: null }
  },
})
