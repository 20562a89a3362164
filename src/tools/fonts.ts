/**
 * Cuts the fonts down to what the pages need: the characters of Western European text and of our
 * drawings, and the weights that the styles use. Run it with `npm run fonts` after an update of the
 * fonts; a test compares its output with what is committed.
 *
 * @module
 */
/// <reference types="node" />
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import subsetFont from 'subset-font'

interface FontCut {
  /** Path of the committed file. */
  readonly file: string
  /** The package's file that it is cut from. */
  readonly source: string
  /** One weight, or the range that stays variable. */
  readonly weight: number | { readonly min: number; readonly max: number; readonly default: number }
}

const family = '@fontsource-variable/atkinson-hyperlegible'

export const fontCuts: readonly FontCut[] = [
  {
    file: 'src/styles/fonts/atkinson-hyperlegible-next.woff2',
    source: `${family}-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`,
    weight: { min: 400, max: 750, default: 400 },
  },
  {
    file: 'src/styles/fonts/atkinson-hyperlegible-mono.woff2',
    source: `${family}-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2`,
    weight: 400,
  },
]

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  )

/** ASCII, Latin-1, and the punctuation and signs beyond them that the pages use. */
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…•→←⇄⇒−×✓✕▶◀▾▸€™`

/** The font's bytes after the cut. */
export async function cutFont({ source, weight }: FontCut): Promise<Uint8Array> {
  const path = createRequire(import.meta.url).resolve(source)
  return subsetFont(readFileSync(path), characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weight },
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const cut of fontCuts) writeFileSync(cut.file, await cutFont(cut))
