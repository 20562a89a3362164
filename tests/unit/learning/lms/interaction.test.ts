import { expect, test } from 'vitest'
import type { Course, CourseQuestion } from '../../../../src/learning/lms/course.ts'
import { newInteractions } from '../../../../src/learning/lms/interaction.ts'
import { noProgress, withAnswer } from '../../../../src/learning/progress.ts'

const words = ['old-token', 'half-token', 'sts', 's3']

const courseOf = (kind: string, guess = false): Course => {
  const question: CourseQuestion = {
    quiz: 'your-turn.the-quiz',
    question: 'the-question',
    kind,
    words,
    needed: true,
    guess,
  }
  return { title: 'A course', passMark: 80, questions: [question] }
}

const after = (option: string, right = true) =>
  withAnswer(
    noProgress,
    { quiz: 'your-turn.the-quiz', question: 'the-question' },
    { option, right },
  )

test.for([
  ['choice', 'sts', 'choice', 'c'],
  ['claim', 'old-token', 'choice', 'a'],
  ['several', 'old-token s3', 'choice', 'a,d'],
  ['order', 's3 sts half-token old-token', 'sequencing', 'd,c,b,a'],
  ['match', 'old-token=sts half-token=s3', 'matching', 'a.c,b.d'],
  ['repair', 'passed', 'performance', 'passed'],
  ['repair', 'old-token half-token', 'performance', 'old-token,half-token'],
  ['result', '24-of-33', 'numeric', '24'],
] as const)('a %s answered with “%s” is %s “%s”', ([kind, option, type, response]) => {
  expect(newInteractions(noProgress, after(option), courseOf(kind))).toEqual([
    { id: 'your_turn_the_quiz__the_question', type, response, result: 'correct' },
  ])
})

test('an answer is right or wrong, a guess neither', () => {
  const [wrong] = newInteractions(noProgress, after('sts', false), courseOf('choice'))
  expect(wrong?.result).toBe('wrong')
  const [guess] = newInteractions(noProgress, after('sts', false), courseOf('choice', true))
  expect(guess?.result).toBe('neutral')
})

test('only what was answered anew is told', () => {
  const course = courseOf('choice')
  expect(newInteractions(after('sts'), after('sts'), course)).toEqual([])
  expect(newInteractions(after('sts'), after('s3', false), course)).toHaveLength(1)
})
