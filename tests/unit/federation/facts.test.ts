import { expect, test } from 'vitest'
import { facts as direct } from '../../../src/federation/facts/direct-handshake.ts'
import { facts as others } from '../../../src/federation/facts/others.ts'
import { type FactId, factOf } from '../../../src/federation/facts.ts'

const all = { ...direct, ...others }

test.for(Object.entries(all))(
  '%s is found by its id, and cites a public page',
  async ([id, fact]) => {
    expect(await factOf(id as FactId)).toBe(fact)
    expect(fact.source).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+\//)
  },
)

test('no two facts have one id', () => {
  expect(Object.keys(all)).toHaveLength(Object.keys(direct).length + Object.keys(others).length)
})
