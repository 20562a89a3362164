/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The colours of one theme: the declarations in a block of tokens.css, by name. */
function theme(selector: string): ReadonlyMap<string, string> {
  const css = readFileSync('src/styles/tokens.css', 'utf8')
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  )
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const hex = colour.slice(1)
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = pairs
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const parties = ['app', 'idp', 'broker', 'sts', 'res']
const grounds = ['bg', 'panel', 'soft']
const pairs = [
  ...['ink', 'muted', 'accent', 'ok', 'no', ...parties].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ...parties.flatMap((party) => [
    [party, `${party}-bg`] as const,
    ['ink', `${party}-bg`] as const,
    ['muted', `${party}-bg`] as const,
  ]),
  ['accent-ink', 'accent'] as const,
]

test.for([
  { name: 'dark', selector: ':root' },
  { name: 'light', selector: ":root[data-theme='light']" },
])('every text colour of the $name theme stands out from its ground', ({ selector }) => {
  const colours = theme(selector)
  const weak = pairs
    .map(([text, ground]) => ({
      pair: `${text} on ${ground}`,
      contrast: contrast(colours.get(text) ?? '', colours.get(ground) ?? ''),
    }))
    .filter((pair) => !(pair.contrast >= 4.5))
  expect(weak).toEqual([])
})
