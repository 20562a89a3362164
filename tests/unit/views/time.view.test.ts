import { expect, test } from 'vitest'
import { dateText, spanText, timeText } from '../../../src/views/time.view.ts'

test.for([
  [0, '0 s'],
  [59, '59 s'],
  [60, '1 min'],
  [-60, '1 min'],
  [3492, '58 min 12 s'],
  [3900, '1 h 5 min'],
  [3601, '1 h'],
  [90_000, '1 d 1 h'],
] as const)('%i seconds read as %s', ([seconds, text]) => {
  expect(spanText(seconds)).toBe(text)
})

test('a time of day and a date are in UTC', () => {
  expect(timeText(1_795_349_071)).toBe('12:04:31 UTC')
  expect(dateText(1_795_349_071)).toBe('22 November 2026, 12:04:31 UTC')
})
