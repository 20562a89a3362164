/**
 * Moves the style sheets that stand among a page's content into its head. Starlight's code listings
 * ask for theirs where the first listing is: a browser then draws what is above it, waits, and what
 * it drew may move when the sheet is there.
 *
 * @module
 */
import type { AstroIntegration } from 'astro'
import { rewrittenPages } from './rewritten-pages.ts'

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

/** The Astro integration that moves them. */
export const stylesFirst = (): AstroIntegration => rewrittenPages('styles-first', withStylesFirst)
