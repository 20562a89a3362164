/// <reference types="node" />
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { readOptions } from '../../src/lab/options.ts'
import { scenarioIds } from '../../src/scenarios/read-scenario.ts'

const pages = globSync('content/training/*.mdx').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))

test('every run sheet has its page, and every page of a session its run sheet', () => {
  const sheets = globSync('content/run-sheets/*.yaml').map((path) => basename(path, '.yaml'))
  const named = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/<RunSheet of="([^"]+)"/g)].map(([, of]) => [basename(path, '.mdx'), of]),
  )
  expect(named.sort()).toEqual(sheets.sort().map((sheet) => [sheet, sheet]))
})

test.for(pages)('$path leads to pages that exist', ({ path, text }) => {
  const links = [...text.matchAll(/\]\((\.\.\/[^)#]+)\)/g)].map(([, link = '']) => link)
  // A page’s address is a folder of its own.
  const targets = links.map((link) => join(path.replace(/\.mdx$/, ''), link).replace(/\/$/, ''))
  const isThere = (target: string) =>
    existsSync(`${target}.mdx`) || existsSync(`${target.replace(/^content\//, 'src/pages/')}.astro`)
  expect(targets.filter((target) => !isThere(target))).toEqual([])
})

test.for(pages)('$path starts the lab with options that it has', ({ text }) => {
  for (const [, args = ''] of text.matchAll(/npm run lab -- ([^`\n]+)/g)) {
    const options = readOptions(args.trim().split(' '))
    if (!options.ok) throw new Error(options.refusal)
    expect(scenarioIds()).toContain(options.value.scenario)
  }
})
