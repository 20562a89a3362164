import { expect, test } from 'vitest'
import { wrongParts } from '../../../src/learning/wrong-parts.ts'

test.for([
  ['several', 'all is right', 'a c', 'a c', []],
  ['several', 'one is left out and one is too much', 'a b', 'a c', ['b', 'c']],
  ['order', 'all is right', 'a b c', 'a b c', []],
  ['order', 'two have changed places', 'b a c', 'a b c', ['a', 'b']],
  ['match', 'all is right', 'a=x b=y c=x', 'a=x b=y c=x', []],
  ['match', 'one is matched with something else', 'a=x b=x c=x', 'a=x b=y c=x', ['b']],
] as const)('%s: %s', ([kind, , answer, right, wrong]) => {
  expect(wrongParts(kind, ['a', 'b', 'c'], answer, right)).toEqual(wrong)
})
