import { expect, test } from 'vitest'
import type { Fact } from '../../../src/federation/facts/fact.ts'
import { allFacts, type FactId, factOf } from '../../../src/federation/facts.ts'

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
const ids = subjects.flatMap((facts) => Object.keys(facts))

test.for(subjects.flatMap((facts) => Object.entries(facts)))(
  '%s is found by its id, and cites a public page',
  async ([id, fact]) => {
    expect(await factOf(id as FactId)).toBe(fact)
    expect(fact.source).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+\//)
  },
)

test('no two facts have one id, and none is left out', async () => {
  expect(Object.keys(await allFacts()).sort()).toEqual(ids.toSorted())
})
