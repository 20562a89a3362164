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

test('every term that a page names is in the glossary', () => {
  const known = new Set(terms.map(({ id }) => id))
  const named = globSync('content/**/*.mdx').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/<Term is="([^"]+)"/g)].map(([, id = '']) => id),
  )
  expect(named.filter((id) => !known.has(id))).toEqual([])
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
