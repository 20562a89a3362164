/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const {
  dependencies,
  devDependencies,
}: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'))
const packages = Object.entries({ ...dependencies, ...devDependencies })

const guide = readFileSync('CONTRIBUTING.md', 'utf8')
const [, section = ''] = /^## Dependencies$([\s\S]*?)^## /m.exec(guide) ?? []

/** The first cells of the section's tables: names in code marks, `*` for any ending. */
const explained = [...section.matchAll(/^\| (`.+?) \|/gm)]
  .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)])
  .map(([, name = '']) => name)

const names = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name

describe.for(packages)('%s', ([name, version]) => {
  test('has its reason in CONTRIBUTING.md', () => {
    expect(explained.filter((pattern) => names(pattern, name))).toHaveLength(1)
  })

  test('is of one exact version', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

test('CONTRIBUTING.md explains no package that is not there', () => {
  const idle = explained.filter((pattern) => !packages.some(([name]) => names(pattern, name)))
  expect(idle).toEqual([])
})
