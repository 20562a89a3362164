/** Titles that begin with a name keep their capital within a sentence, whatever names scenarios bring. */
/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readScenario, scenarioIds } from '../../src/scenarios/read-scenario.ts'
import { legTitles } from '../../src/views/leg-words.ts'
import { lowerFirst } from '../../src/views/lower-first.ts'

const texts = globSync('content/**/*.{mdx,yaml}').map((path) => readFileSync(path, 'utf8'))

const timesWithin = (words: RegExp): number =>
  texts.reduce((sum, text) => sum + [...text.matchAll(words)].length, 0)

/** Words that the course mostly writes with a capital, within a sentence too. */
const isName = (word: string): boolean =>
  timesWithin(new RegExp(`[a-z,;] ${word} [a-z]`, 'g')) >
  timesWithin(new RegExp(`[a-z,;] ${word.toLowerCase()} [a-z]`, 'g'))

const faults = scenarioIds().flatMap((id) => readScenario(id).faults.map(({ name }) => name))
const titles = [...new Set([...faults, ...Object.values(legTitles)])]
const byFirstWord = new Map(titles.map((title) => [/^\w+/.exec(title)?.[0] ?? '', title]))

test.for([...byFirstWord])('“%s” begins as it does in the course’s prose', ([word, title]) => {
  expect(lowerFirst(title) === title).toBe(isName(word))
})
