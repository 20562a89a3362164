import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Choice, quizFile } from '../../../src/learning/quiz-schema.ts'
import { rightOption } from '../../../src/learning/right-option.ts'

const option = (id: string, more: object = {}) => ({ id, says: id, because: id, ...more })

const sourced = {
  id: 'from-a-page',
  ask: 'What does the page say?',
  source: 'sts-api',
  options: [option('yes', { right: true }), option('no')],
}
const simulated = {
  id: 'from-a-run',
  ask: 'What does the run say?',
  scenario: 'photo-app-direct',
  options: [
    option('granted', { outcome: 'granted' }),
    option('by-sts', { outcome: 'AccessDenied', by: 'sts' }),
    option('by-s3', { outcome: 'AccessDenied', by: 's3' }),
  ],
}
const fileWith = (...questions: object[]) => ({ title: 'A quiz', guess: sourced, questions })

function complaints(file: object): string {
  const parsed = quizFile.safeParse(file)
  return parsed.success ? '' : z.prettifyError(parsed.error)
}

function questionOf(question: object): Choice {
  const [first] = quizFile.parse(fileWith(question)).questions
  if (!first || 'kind' in first) throw new Error('no question')
  return first
}

test('a quiz of both kinds of question is accepted, and a run has no faults unless it names them', () => {
  expect(complaints(fileWith(sourced, simulated))).toBe('')
  expect(questionOf(simulated)).toEqual({ ...simulated, faults: [] })
})

test.for([
  [
    'an answer key where the run decides',
    {
      ...simulated,
      options: [...simulated.options, option('key', { outcome: 'granted', right: true })],
    },
    '✖ Unrecognized key: "right"\n  → at questions[0].options[3]',
  ],
  [
    'no right option',
    { ...sourced, options: [option('a'), option('b')] },
    '✖ exactly one option is right: true (or name a scenario, and let the run decide)\n  → at questions[0].options',
  ],
  [
    'no source',
    { ...sourced, source: undefined },
    '✖ Invalid input: expected string, received undefined\n  → at questions[0].source',
  ],
  [
    'an option without feedback',
    { ...sourced, options: [option('a', { right: true }), { id: 'b', says: 'B' }] },
    '✖ Invalid input: expected string, received undefined\n  → at questions[0].options[1].because',
  ],
  [
    'two options of one id',
    { ...sourced, options: [option('a', { right: true }), option('a')] },
    '✖ two options have one id\n  → at questions[0].options',
  ],
] as const)('%s is refused, and the place is named', ([, question, complaint]) => {
  expect(complaints(fileWith(question))).toBe(complaint)
})

test.for([
  [{ outcome: 'granted' }, 'granted'],
  [{ outcome: 'AccessDenied', by: 'sts' }, 'by-sts'],
  [{ outcome: 'AccessDenied', by: 's3' }, 'by-s3'],
] as const)('the run %o makes one option right', ([run, right]) => {
  expect(rightOption(questionOf(simulated), run)).toBe(right)
})

test('a question that no option answers, or several do, cannot be asked', () => {
  const ambiguous = questionOf({
    ...simulated,
    options: [option('a', { outcome: 'AccessDenied' }), option('b', { outcome: 'AccessDenied' })],
  })
  const denied = { outcome: 'AccessDenied', by: 'sts' }
  expect(() => rightOption(ambiguous, denied)).toThrow(
    'Question "from-a-run": exactly one option must agree with AccessDenied by sts, but these do: a, b.',
  )
  expect(() => rightOption(ambiguous, { outcome: 'granted' })).toThrow(
    'exactly one option must agree with granted, but these do: none.',
  )
})

test('where no run decides, the marked option is right', () => {
  expect(rightOption(questionOf(sourced))).toBe('yes')
})
