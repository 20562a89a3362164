/// <reference types="node" />
/**
 * Lessons name components and import nothing: `<Quiz of="…" />` in an MDX file of content/ is
 * src/components/lesson/Quiz.astro. Each page gets the ones that it names, and so only their styles.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroUserConfig } from 'astro'

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

const components = fileURLToPath(new URL('../components/lesson/', import.meta.url))

/**
 * An MDX text with the imports that it needs, at its end so that no line moves.
 *
 * @throws {Error} It names a component that does not exist.
 */
export function withComponents(
  mdx: string,
  exists: (path: string) => boolean = existsSync,
): string {
  const prose = mdx.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '')
  const named = new Set([...prose.matchAll(/<([A-Z]\w*)[\s/>]/g)].map(([, name = '']) => name))
  // MDX has a Fragment of its own.
  named.delete('Fragment')
  const imported = [...prose.matchAll(/^import (\w+) from /gm)].map(([, name]) => name)
  const missing = [...named].filter((name) => !imported.includes(name))
  const imports = missing.map((name) => {
    const path = `${components}${name}.astro`
    if (!exists(path)) throw new Error(`<${name}> is no component: there is no ${path}`)
    return `import ${name} from '${path}'`
  })
  return imports.length > 0 ? `${mdx}\n\n${imports.join('\n')}\n` : mdx
}

/** The Vite plugin, for astro.config.mjs. It has to come before MDX is compiled. */
export function lessonComponents(): VitePlugin {
  return {
    name: 'lesson-components',
    enforce: 'pre',
    transform: {
      filter: { id: /\/content\/.*\.mdx$/ },
      handler: (code: string) => ({ code: withComponents(code), map: null }),
    },
  }
}
