/**
 * Moves the style sheets that stand among a page's content into its head. Starlight's code listings
 * ask for theirs where the first listing is: a browser then draws what is above it, waits, and what
 * it drew may move when the sheet is there.
 *
 * @module
 */
/// <reference types="node" />
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

const sheet = /<link\b[^>]*\brel="stylesheet"[^>]*>/g

/** The page with every style sheet that its content asks for at the end of its head, each once. */
export function withStylesFirst(html: string): string {
  const end = html.indexOf('</head>')
  if (end < 0) throw new Error('A page without a <head> has no place for style sheets')
  const head = html.slice(0, end)
  const content = html.slice(end)
  const late = new Set(content.match(sheet) ?? [])
  return (
    head + [...late].filter((link) => !head.includes(link)).join('') + content.replace(sheet, '')
  )
}

/** The Astro integration: rewrites each page of a finished build. */
export function stylesFirst(): AstroIntegration {
  return {
    name: 'styles-first',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir)
        for (const page of globSync('**/*.html', { cwd: folder })) {
          const file = join(folder, page)
          writeFileSync(file, withStylesFirst(readFileSync(file, 'utf8')))
        }
      },
    },
  }
}
