import { expect, test } from 'vitest'
import type { Fact } from '../../../src/federation/facts/fact.ts'
import { facts } from '../../../src/federation/facts.ts'

/** Each file of `facts/` that holds facts on one subject, as it exports them. */
const subjects = Object.values(
  import.meta.glob<Readonly<Record<string, Readonly<Record<string, Fact>>>>>(
    '../../../src/federation/facts/*.ts',
    { eager: true },
  ),
).flatMap((module) =>
  Object.entries(module)
    .filter(([name]) => name.endsWith('Facts'))
    .map(([, facts]) => facts),
)
const ids = subjects.flatMap((subject) => Object.keys(subject))

test.for(Object.entries<Fact>(facts))('%s cites a public page', ([, { source }]) => {
  expect(source).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+\//)
})

test('no two facts have one id, and none is left out', () => {
  expect(Object.keys(facts).sort()).toEqual(ids.toSorted())
})
