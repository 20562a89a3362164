/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Files that may be longer, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {}

const limits = [
  { files: 'src/**/*.{ts,tsx,mjs}', lines: 200 },
  { files: 'src/**/*.astro', lines: 150 },
]

test.for(limits)('no file of $files is longer than $lines lines', ({ files, lines }) => {
  const sizes = globSync(files).map((file) => ({
    file,
    lines: readFileSync(file, 'utf8').split('\n').length - 1,
  }))
  expect(sizes.filter((size) => size.lines > lines && !exceptions[size.file])).toEqual([])
})

test('every exception is still needed', () => {
  const long = Object.keys(exceptions).filter((file) => {
    const limit = file.endsWith('.astro') ? 150 : 200
    return readFileSync(file, 'utf8').split('\n').length - 1 > limit
  })
  expect(long).toEqual(Object.keys(exceptions))
})
