/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagramSources, drawingPath, stampOf, themes } from '../../src/tools/diagrams.ts'

const drawings = diagramSources().flatMap((source) =>
  themes.map((theme) => ({ source, theme, path: drawingPath(source, theme) })),
)

test('there is a diagram to check', () => {
  expect(drawings.length).toBeGreaterThan(0)
})

test.for(drawings)('$path is drawn from what its source says now', ({ source, theme, path }) => {
  const [, stamp] = /data-made-from="(\w+)"/.exec(readFileSync(path, 'utf8')) ?? []
  expect(stamp, 'stale: run `npm run diagrams`').toBe(stampOf(source, theme))
})

test.for(drawings)('$path is small and asks for nothing', ({ path }) => {
  const svg = readFileSync(path, 'utf8')
  expect(svg.length).toBeLessThan(16_000)
  expect(svg).not.toMatch(/<script|<image|<foreignObject|@import|url\((?!"?#)|\shref="(?!#)/)
})
