/// <reference types="node" />
/**
 * Makes the site's own scripts smaller than the bundler's minifier does, which then goes over all of
 * them. Large libraries that are fetched on demand are left to it alone: they hardly get smaller, and
 * going through them takes a third of a build.
 *
 * @module
 */
import type { AstroUserConfig } from 'astro'
import { minify } from 'terser'

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

/** Whether a fifth of a script or more, by characters, is written here. */
function isOurs(modules: Readonly<Record<string, { readonly renderedLength: number }>>): boolean {
  const lengths = { ours: 0, others: 0 }
  for (const [id, { renderedLength }] of Object.entries(modules))
    lengths[id.includes('/node_modules/') ? 'others' : 'ours'] += renderedLength
  return lengths.ours * 4 >= lengths.others
}

/** The Vite plugin, for astro.config.mjs. */
export const smallerScripts = (): VitePlugin => ({
  name: 'handshake:smaller-scripts',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async renderChunk(code, { modules }) {
    if (!isOurs(modules)) return null
    const options = {
      module: true,
      ecma: 2022,
      // What is put in line, and what variables are called, the bundler's minifier settles after this.
      compress: { passes: 3, inline: 1 },
      mangle: false,
    } as const
    return { code: (await minify(code, options)).code ?? code, map: null }
  },
})
