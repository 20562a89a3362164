import { expect, test } from 'vitest'
import { withDigit } from '../../../src/training/scene-number.ts'

test.for([
  { typed: '', digit: '4', scenes: 9, is: { typed: '', scene: 4 } },
  { typed: '', digit: '1', scenes: 12, is: { typed: '1' } },
  { typed: '1', digit: '2', scenes: 12, is: { typed: '', scene: 12 } },
  { typed: '', digit: '2', scenes: 12, is: { typed: '', scene: 2 } },
  { typed: '1', digit: '5', scenes: 12, is: { typed: '', scene: 5 } },
  { typed: '', digit: '0', scenes: 12, is: { typed: '' } },
  { typed: '', digit: '9', scenes: 4, is: { typed: '' } },
  { typed: '', digit: '1', scenes: 0, is: { typed: '' } },
])('“$typed”, then $digit of $scenes scenes', ({ typed, digit, scenes, is }) => {
  expect(withDigit(typed, digit, scenes)).toEqual(is)
})
