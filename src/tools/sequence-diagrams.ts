/**
 * Mermaid without what a sequence diagram does not need. It brings thirty kinds of diagram and their
 * layouts, to be fetched when a text asks for one; the page draws exports of runs, which ask for one
 * kind only. The others would be five megabytes of the site and half of its build.
 *
 * @module
 */
import type { AstroUserConfig } from 'astro'

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

const nothing = '\0handshake:no-such-diagram'

/** The Vite plugin, for astro.config.mjs. */
export const sequenceDiagrams = (): VitePlugin => ({
  name: 'handshake:sequence-diagrams',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer, { kind }) {
    const isMermaids = importer?.includes('/node_modules/mermaid/') === true
    return kind === 'dynamic-import' && isMermaids && !source.includes('/sequenceDiagram-')
      ? nothing
      : null
  },
  load: (id) => (id === nothing ? 'export default undefined' : null),
})
