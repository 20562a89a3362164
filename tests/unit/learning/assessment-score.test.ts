import { describe, expect, test } from 'vitest'
import { type Marked, scoreOf } from '../../../src/learning/assessment-score.ts'
import { calibrationAdvice, calibrationOf } from '../../../src/learning/certainty.ts'

const item = (lesson: string, right: boolean, points = 1, decision = false): Marked => ({
  lesson,
  right,
  points,
  decision,
})

describe('a score', () => {
  test('adds points and counts by lesson and among decisions', () => {
    const marked = [
      item('direct', true),
      item('pool', false, 1, true),
      item('direct', true, 2),
      item('pool', true, 1, true),
    ]
    expect(scoreOf(marked, 80)).toEqual({
      points: 4,
      of: 5,
      passed: true,
      lessons: [
        { lesson: 'direct', right: 2, of: 2 },
        { lesson: 'pool', right: 1, of: 2 },
      ],
      decisions: { right: 1, of: 2 },
    })
  })

  test.for([
    { right: 8, passMark: 80, passed: true },
    { right: 7, passMark: 80, passed: false },
    { right: 7, passMark: 70, passed: true },
    { right: 0, passMark: 0, passed: true },
  ])('$right of 10 at $passMark %: $passed', ({ right, passMark, passed }) => {
    const marked = Array.from({ length: 10 }, (_, index) => item('any', index < right))
    expect(scoreOf(marked, passMark).passed).toBe(passed)
  })

  test('of nothing is not passed', () => {
    expect(scoreOf([], 0).passed).toBe(false)
  })
})

describe('how sure somebody was', () => {
  const answers = [
    { certainty: 'sure', right: true },
    { certainty: 'sure', right: false },
    { certainty: 'guess', right: true },
  ] as const

  test('is counted for each level that was used', () => {
    expect(calibrationOf(answers)).toEqual([
      { says: 'A guess', right: 1, of: 1 },
      { says: 'Sure', right: 1, of: 2 },
    ])
  })

  test.for([
    [answers, 'You were sure of 1 that was not right: read the explanation of this first.'],
    [
      [answers[1], answers[1]],
      'You were sure of 2 that were not right: read the explanation of these first.',
    ],
    [[answers[2]], 'You know more than you trust yourself with: most of your guesses were right.'],
    [[answers[0]], 'What you were sure of was right.'],
    [[{ certainty: 'guess', right: false }], 'Nothing that you were sure of was wrong.'],
  ] as const)('comes to a sentence: %#', ([given, advice]) => {
    expect(calibrationAdvice(given)).toBe(advice)
  })
})
