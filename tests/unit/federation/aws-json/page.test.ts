import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf } from '../../../../src/federation/aws-json/page.ts'

/** All pages, one after the other. */
function allPages(names: readonly string[], most: number): readonly string[] {
  const seen: string[] = []
  let token: string | undefined
  do {
    const page = pageOf(names, (name) => name, most, token)
    if (!page) throw new Error('a token of the list was refused')
    seen.push(...page.items)
    token = page.nextToken
  } while (token !== undefined)
  return seen
}

test('the pages together are the whole list, in order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 1, max: 7 }),
      (names, most) => {
        expect(allPages(names, most)).toEqual(
          names.toSorted((one, other) => (one < other ? -1 : 1)),
        )
      },
    ),
  )
})

test('a token stands when the item that it names is gone', () => {
  const { nextToken } = pageOf(['a', 'b', 'c'], (name) => name, 2, undefined) ?? {}
  expect(pageOf(['a', 'c'], (name) => name, 2, nextToken)).toEqual({ items: ['c'] })
})

test('text that is no token is refused', () => {
  expect(pageOf(['a'], (name) => name, 1, '%')).toBeUndefined()
})
