import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSituation, writeSituation } from '../../../../src/learning/decision/situation-link.ts'

const decision = {
  askers: [{ id: 'person' }, { id: 'machine' }],
  groups: [{ needs: [{ id: 'quick' }, { id: 'cheap' }] }],
  answers: [],
  rules: [],
}

test.for([
  [['person'], '#asks=person'],
  [['cheap', 'machine', 'quick'], '#asks=machine&needs=quick,cheap'],
] as const)('%j is written %s, and read as what it was', ([holds, fragment]) => {
  expect(writeSituation(decision, new Set(holds))).toBe(fragment)
  expect(readSituation(decision, fragment)).toEqual(new Set(holds))
})

test.for(['', '#', '#the-rules', '#asks=', '#asks=nobody&needs=quick', '#needs=quick'])(
  '"%s" is no situation',
  (fragment) => {
    expect(readSituation(decision, fragment)).toBeUndefined()
  },
)

test('a need that the rules do not know is left out', () => {
  expect(readSituation(decision, '#asks=person&needs=quick,gone')).toEqual(
    new Set(['person', 'quick']),
  )
})

test('no fragment throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void readSituation(decision, `#${text}`)))
})
