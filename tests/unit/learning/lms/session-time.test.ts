import { expect, test } from 'vitest'
import { duration, timeOfDay, timespan } from '../../../../src/learning/lms/session-time.ts'

test.for([
  [0, '0000:00:00.00', 'PT0S'],
  [4250, '0000:00:04.25', 'PT4.25S'],
  [59_999, '0000:01:00.00', 'PT60S'],
  [3_600_000, '0001:00:00.00', 'PT3600S'],
  [90_061_230, '0025:01:01.23', 'PT90061.23S'],
  [-1, '0000:00:00.00', 'PT0S'],
] as const)('%i ms are %s and %s', ([time, scorm, iso]) => {
  expect(timespan(time)).toBe(scorm)
  expect(duration(time)).toBe(iso)
})

test('a visit that never ends has the longest time that can be written', () => {
  expect(timespan(Number.MAX_SAFE_INTEGER)).toBe('9999:59:59.99')
})

test('the time of day is the learner’s', () => {
  expect(timeOfDay(new Date(2026, 0, 1, 9, 5, 7))).toBe('09:05:07')
})
