/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { datedFact, dayText } from '../../src/learning/reference-schema.ts'

const facts = z.array(datedFact).parse(parse(readFileSync('content/dated-facts.yaml', 'utf8')))

/** Days after which a fact is to be read again at its source. */
const oldAfter = 180

const months = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2026, index)).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' }),
)

test.for(['date', 'status', 'source', 'verified'] as const)(
  'a dated fact without its %s is no fact',
  (part) => {
    const [fact] = facts
    if (!fact) throw new Error('there is no dated fact')
    const { [part]: _, ...rest } = fact
    expect(datedFact.safeParse(fact).success).toBe(true)
    expect(datedFact.safeParse(rest).success).toBe(false)
  },
)

test('facts that were not read for long are listed', () => {
  const old = facts.filter((fact) => Date.now() - Date.parse(fact.verified) > oldAfter * 86_400_000)
  console.info(
    `Dated facts to be read again, older than ${oldAfter} days: ${old.map(({ id }) => id).join(', ') || 'none'}`,
  )
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
})

test('no fact was read in the future', () => {
  const today = new Date().toISOString().slice(0, 10)
  expect(facts.filter(({ verified }) => verified > today)).toEqual([])
})

test.for([
  ['2026-07-30', '30 July 2026'],
  ['2026-01', 'January 2026'],
] as const)('%s is written %s', ([date, words]) => {
  expect(dayText(date)).toBe(words)
})

const texts = globSync(['content/lessons/*.mdx', 'content/quizzes/*.yaml'])

test.for(texts)('every date in %s is that of a dated fact, or of its reading', (path) => {
  const known = facts.flatMap(({ date, verified }) => [dayText(date), dayText(verified)])
  const pattern = new RegExp(`\\b(?:\\d{1,2} )(?:${months.join('|')})\\s+20\\d\\d`, 'g')
  const shown = readFileSync(path, 'utf8').replaceAll('**', '').match(pattern) ?? []
  expect(shown.filter((date) => !known.includes(date.replace(/\s+/g, ' ')))).toEqual([])
})
