/** Every rule that is modelled names its source and its test, every known difference its test or its reason. */
/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { knownDifferences, modelledRules } from '../../src/components/lesson/readme-rows.ts'
import { facts } from '../../src/federation/facts.ts'
import { type FactTest, factTest, heldDifference } from '../../src/learning/reference-schema.ts'

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'))
const readme = readFileSync('src/federation/README.md', 'utf8')
const factIds = Object.keys(facts)
const rules = modelledRules(readme)
const differences = knownDifferences(readme)
const factTests = z.record(z.string(), factTest).parse(read('content/fidelity.yaml'))
const ruleTests = z.record(z.string(), factTest).parse(read('content/modelled-rules.yaml'))
const held = z.record(z.string(), heldDifference).parse(read('content/differences.yaml'))

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’.-]{3,}/gu) ?? []

/** What is missing of a named test: its file, its title, or the words of its row. */
function missingOf({ file, title, row = '' }: FactTest): readonly string[] {
  if (!existsSync(file)) return [file]
  const text = readFileSync(file, 'utf8').replaceAll(/\\(['"`])/g, '$1')
  const titled = wordsOf(title)
  const words = wordsOf(row).filter((word) => !titled.includes(word))
  return [title, ...words].filter((words) => !text.includes(words))
}

const named = [
  ...Object.entries(factTests),
  ...Object.entries(ruleTests),
  ...Object.entries(held).flatMap(([begins, { test }]) => (test ? [[begins, test] as const] : [])),
].map(([what, is]) => ({ what, is }))

test.for(named)('$what: the test that it names exists', ({ is }) => {
  expect(missingOf(is)).toEqual([])
})

test('every fact names a test, and only facts do', () => {
  expect(Object.keys(factTests).sort()).toEqual(factIds.toSorted())
})

test('every row of the table of rules names a test, and no other row is named', () => {
  expect(rules.length).toBeGreaterThan(30)
  expect(Object.keys(ruleTests)).toEqual(rules.map(({ subject }) => subject))
})

test.for(rules)('$subject: its source is named', ({ sources }) => {
  expect(sources.map(({ text }) => text).join('')).toMatch(/\S/)
})

test('every known difference has one entry, and every entry is about one', () => {
  const begun = differences.map((text) => Object.keys(held).filter((key) => text.startsWith(key)))
  expect(begun.map((keys) => keys.length)).toEqual(differences.map(() => 1))
  expect(new Set(begun.flat())).toEqual(new Set(Object.keys(held)))
})

test('a reason is a sentence', () => {
  const reasons = Object.values(held).flatMap(({ because }) => because ?? [])
  expect(reasons.filter((because) => wordsOf(because).length < 8)).toEqual([])
})
