/**
 * Says where long names may break: after punctuation, and between the longer words of a name in camel case.
 * A narrow line otherwise breaks them inside a word, where nobody looks for the rest. `<wbr>` is a place to
 * break and no character: what is copied and found stays the same.
 *
 * What an island draws is left alone: its script expects the elements that it drew. So are listings and the
 * messages of a whole run, for their weight, and what gives a page, a link or a control its name: Chromium tells screen
 * readers of a space where a name may break.
 *
 * @see https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-wbr-element
 * @module
 */
import type { AstroIntegration } from 'astro'
import { rewrittenPages } from './rewritten-pages.ts'

/** A shorter name has a line to itself on any phone, and reads better whole. */
const long = 21
/** In the cells of tables there is less room. */
const longInCells = 13

const attributes = `(?:"[^"]*"|'[^']*'|[^>"'])*`
/** An element of one of these kinds, to the end tag that comes next. */
const whole = (tag: string, kinds: string) =>
  String.raw`<(?<${tag}>${kinds})(?=[\s>])${attributes}>[\s\S]*?</\k<${tag}>>`
const parts = new RegExp(
  [
    whole('left', 'astro-island|article|pre|script|style|svg|select|textarea|h1|a|button|summary'),
    whole('cell', 'td'),
    `<${attributes}>`,
    String.raw`(?<name>[^<\s]+)`,
  ].join('|'),
  'g',
)

/** Tags in a listing read better whole: what they hold is long, and breaks anywhere. */
const isMarkup = /&(?:lt|#x3c);/i

/** A name as it stands in a page, with a `<wbr>` wherever it may break if it is as long as that. */
export function withBreaks(name: string, from = long): string {
  if (name.replace(/&[#\w]+;/g, '.').length < from || isMarkup.test(name)) return name
  return name
    .replace(/(?<=\w{4}[.:/_=,@])(?=\w{3})/g, '<wbr>')
    .replace(/(?<![\w+&])[A-Za-z]{12,}(?![\w+;])/g, (words) =>
      words.replace(/(?<=[a-z]{3})(?=[A-Z][a-z]{2})|(?<=[A-Z]{2})(?=[A-Z][a-z]{3})/g, '<wbr>'),
    )
}

const breakable = (html: string, from: number): string =>
  html.replace(parts, (part, ...more) => {
    const { cell, name }: Readonly<Record<string, string | undefined>> = more.at(-1)
    if (name !== undefined) return withBreaks(name, from)
    if (cell === undefined) return part
    const inside = part.indexOf('>') + 1
    return part.slice(0, inside) + breakable(part.slice(inside), longInCells)
  })

/** The page with its long names made breakable. */
export function withBreakableNames(html: string): string {
  const body = html.indexOf('<body')
  if (body < 0) throw new Error('A page without a <body> has nothing to break')
  return html.slice(0, body) + breakable(html.slice(body), long)
}

/** The Astro integration that does it. */
export const breakableNames = (): AstroIntegration =>
  rewrittenPages('breakable-names', withBreakableNames)
