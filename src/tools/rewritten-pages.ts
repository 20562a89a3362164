/** Pages that are changed once the whole build is there. @module */
/// <reference types="node" />
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** An Astro integration that rewrites each page of a finished build. */
export const rewrittenPages = (
  name: string,
  rewrite: (html: string) => string,
): AstroIntegration => ({
  name,
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir)
      for (const page of globSync('**/*.html', { cwd: folder })) {
        const file = join(folder, page)
        writeFileSync(file, rewrite(readFileSync(file, 'utf8')))
      }
    },
  },
})
