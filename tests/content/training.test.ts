/// <reference types="node" />
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOptions } from '../../src/lab/options.ts'
import { scenarioIds } from '../../src/scenarios/read-scenario.ts'

const pages = globSync('content/training/*.mdx').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))

test.for([
  ['60-minutes', 60],
  ['half-day', 210],
  ['full-day', 420],
] as const)('%s is planned from the first minute to the %s th, without a gap', ([name, length]) => {
  const text = readFileSync(`content/training/${name}.mdx`, 'utf8')
  const blocks = [...text.matchAll(/^\| (\d+)–(\d+) \|/gm)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to),
  }))
  expect(blocks.map(({ from }) => from)).toEqual([0, ...blocks.slice(0, -1).map(({ to }) => to)])
  expect(blocks.at(-1)?.to).toBe(length)
})

test.for(pages)('$path leads to pages that exist', ({ path, text }) => {
  const links = [...text.matchAll(/\]\((\.\.\/[^)#]+)\)/g)].map(([, link = '']) => link)
  // A page’s address is a folder of its own.
  const targets = links.map((link) => join(path.replace(/\.mdx$/, ''), link).replace(/\/$/, ''))
  expect(targets.filter((target) => !existsSync(`${target}.mdx`))).toEqual([])
})

test.for(pages)('$path starts the lab with options that it has', ({ text }) => {
  for (const [, args = ''] of text.matchAll(/npm run lab -- ([^`\n]+)/g)) {
    const options = readOptions(args.trim().split(' '))
    if (!options.ok) throw new Error(options.refusal)
    expect(scenarioIds()).toContain(options.value.scenario)
  }
})
