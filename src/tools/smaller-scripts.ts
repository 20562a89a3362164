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

/** Whether it runs handshakes and draws nothing, so that nothing that it imports has styles. */
const isUnstyled = (modules: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(modules).every((id) => /\/(src\/(federation|machines)|node_modules)\//.test(id))

/** The code without Vite's wrapper around each `import()`, which fetches the styles of what is imported. */
const withoutPreloading = (code: string): string =>
  code
    .replace(/__vitePreload\(\(\) => (import\([\s\S]*?), __VITE_PRELOAD__\)/g, '$1')
    .replace(/__vitePreload\((async \(\) => \{[\s\S]*?\}), __VITE_PRELOAD__\)/g, '($1)()')

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
    const bare = isUnstyled(modules) ? withoutPreloading(code) : code
    return { code: (await minify(bare, options)).code ?? bare, map: null }
  },
})
