import { describe, expect, test } from 'vitest'
import type { Course } from '../../../../src/learning/lms/course.ts'
import { reportOf } from '../../../../src/learning/lms/report.ts'
import { noProgress, type Progress, withAnswer } from '../../../../src/learning/progress.ts'

const question = { kind: 'choice', words: ['yes', 'no'], needed: true, guess: false }
const course: Course = {
  title: 'A course',
  passMark: 80,
  questions: [
    { ...question, quiz: 'one', question: 'guess', needed: false, guess: true },
    { ...question, quiz: 'one', question: 'first' },
    { ...question, quiz: 'two', question: 'second' },
  ],
}
const withoutMark: Course = { ...course, passMark: undefined }

const answered = (progress: Progress, quiz: string, name: string): Progress =>
  withAnswer(progress, { quiz, question: name }, { option: 'yes', right: false })
const all = answered(answered(noProgress, 'one', 'first'), 'two', 'second')
const handedIn = (points: number, progress: Progress = noProgress): Progress =>
  withAnswer(
    progress,
    { quiz: 'final-assessment', question: 'result' },
    { option: `${points}-of-40`, right: false },
  )

describe('with a pass mark', () => {
  test('a course is incomplete and has no score until the assessment is handed in', () => {
    expect(reportOf(noProgress, course)).toEqual({ status: 'incomplete', answeredAll: false })
    expect(reportOf(all, course)).toEqual({ status: 'incomplete', answeredAll: true })
  })

  test.for([
    [31, 'failed', 77.5],
    [32, 'passed', 80],
    [40, 'passed', 100],
    [0, 'failed', 0],
  ] as const)('%i of 40 is %s', ([points, status, score]) => {
    expect(reportOf(handedIn(points), course)).toEqual({ status, score, answeredAll: false })
  })

  test('a score is never rounded up to the mark', () => {
    const progress = withAnswer(
      noProgress,
      { quiz: 'final-assessment', question: 'result' },
      { option: '799999-of-1000000', right: false },
    )
    expect(reportOf(progress, course)).toMatchObject({ status: 'failed', score: 79.99 })
  })

  test('who has failed can pass', () => {
    const earlier = { status: 'failed', score: 50 }
    expect(reportOf(handedIn(34), course, earlier)).toMatchObject({ status: 'passed', score: 85 })
  })

  test('who has passed stays so, with the better score', () => {
    const earlier = { status: 'passed', score: 90 }
    expect(reportOf(handedIn(10), course, earlier)).toMatchObject({ status: 'passed', score: 90 })
    expect(reportOf(noProgress, course, earlier)).toMatchObject({ status: 'passed', score: 90 })
  })

  test('what an earlier visit came to stays where its answers could not be read', () => {
    for (const status of ['failed', 'completed'])
      expect(reportOf(noProgress, course, { status }).status).toBe(status)
  })
})

describe('without a pass mark', () => {
  test('a course is completed when every question of its lessons is answered, right or wrong', () => {
    expect(reportOf(answered(noProgress, 'one', 'first'), withoutMark).status).toBe('incomplete')
    expect(reportOf(all, withoutMark).status).toBe('completed')
    expect(reportOf(noProgress, withoutMark, { status: 'completed' }).status).toBe('completed')
  })

  test('the assessment gives a score, and nobody fails by it', () => {
    expect(reportOf(handedIn(4), withoutMark)).toMatchObject({ status: 'incomplete', score: 10 })
  })
})
