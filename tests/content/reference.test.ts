/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { errorCatalogue } from '../../src/components/lesson/error-catalogue.ts'
import { parsePolicy } from '../../src/federation/iam/parse-policy.ts'
import { policyPattern, term } from '../../src/learning/reference-schema.ts'
import { tryPolicy } from '../../src/learning/try-policy.ts'

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'))
const terms = z.array(term).parse(read('content/glossary.yaml'))
const patterns = z.array(policyPattern).parse(read('content/policy-patterns.yaml'))

test.for(patterns)('$title: AWS would store it', ({ policy }) => {
  expect(parsePolicy(policy, 'trust').ok).toBe(true)
})

test.for(patterns.flatMap((pattern) => pattern.tries.map((each) => ({ pattern, each, ...each }))))(
  '$pattern.title, $says: the engine decides so',
  ({ pattern, each }) => {
    expect(tryPolicy(pattern, each)).toBe(each.lets)
  },
)

test('there are good patterns and bad ones', () => {
  expect(new Set(patterns.map(({ good }) => good))).toEqual(new Set([true, false]))
})

test('ids are unique, and terms are in order', () => {
  for (const list of [terms, patterns]) {
    const ids = list.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  }
  const words = terms.map(({ id }) => id)
  expect(words).toEqual(words.toSorted())
})

/** The terms that a text opens, in its order. */
const opened = (text: string): readonly string[] =>
  [...text.matchAll(/<Term is="([^"]+)"/g)].map(([, id = '']) => id)

const texts = globSync('content/**/*.mdx').map((path) => ({
  path,
  opens: opened(readFileSync(path, 'utf8')),
}))

test.for(texts)('$path opens terms of the glossary, each once', ({ opens }) => {
  const known = terms.map(({ id }) => id)
  expect(opens.filter((id) => !known.includes(id))).toEqual([])
  expect(opens).toEqual([...new Set(opens)])
})

test('every term of the glossary is opened in a lesson', () => {
  const lessons = texts.filter(({ path }) => path.startsWith('content/lessons/'))
  const used = new Set(lessons.flatMap(({ opens }) => opens))
  expect(terms.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
})

test('the catalogue of errors holds the codes of every lesson, each with a cause', {
  timeout: 60_000,
}, async () => {
  const errors = await errorCatalogue()
  expect(errors.filter(({ causes }) => causes.length === 0)).toEqual([])
  const codes = new Set(errors.map(({ code }) => code))
  for (const code of [
    'AccessDenied',
    'ExpiredToken',
    'ExpiredTokenException',
    'InvalidIdentityToken',
    'ValidationError',
  ])
    expect(codes).toContain(code)
})
