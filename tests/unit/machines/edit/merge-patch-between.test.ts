import fc from 'fast-check'
import { apply } from 'tiny-merge-patch'
import { expect, test } from 'vitest'
import { mergePatchBetween } from '../../../../src/machines/edit/merge-patch-between.ts'

test.for<[before: object, after: object, patch: object]>([
  [{}, {}, {}],
  [{ a: 1 }, { a: 1 }, {}],
  [{ a: 1, b: 2 }, { b: 2 }, { a: null }],
  [{ a: 1 }, { a: 2 }, { a: 2 }],
  [{}, { a: { b: 1 } }, { a: { b: 1 } }],
  [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, { a: { c: 3 } }],
  [{ a: { b: 1 } }, { a: {} }, { a: { b: null } }],
  [{ a: [1, 2] }, { a: [1] }, { a: [1] }],
  [{ a: { b: 1 } }, { a: 'text' }, { a: 'text' }],
  [{ a: 1 }, { a: null }, { a: null }],
])('from %j to %j: %j', ([before, after, patch]) => {
  expect(mergePatchBetween({ ...before }, { ...after })).toEqual(patch)
})

test('applied to the one object it gives the other', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'iss', 'Logins')
  const { object } = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.integer(), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(name, tie('value'), { noNullPrototype: true }),
  }))
  fc.assert(
    fc.property(object, object, (before, after) => {
      expect(apply<unknown, unknown>(before, mergePatchBetween(before, after))).toEqual(after)
    }),
    { numRuns: 2000 },
  )
})
