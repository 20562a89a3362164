import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CourseQuestion } from '../../../../src/learning/lms/course.ts'
import { packProgress, unpackProgress } from '../../../../src/learning/lms/suspend-data.ts'
import { noProgress, type Progress } from '../../../../src/learning/progress.ts'

const asked = (
  question: string,
  kind: string,
  words: readonly string[],
  quiz = 'trust-policies',
): CourseQuestion => ({ quiz, question, kind, words, needed: true, guess: false })

const questions = [
  asked('token-of-another-app', 'choice', ['credentials', 'invalid', 'denied']),
  asked('which-fail', 'several', ['expired', 'tampered', 'in-date']),
  asked('checks', 'order', ['issuer', 'signature', 'audience', 'expiry']),
  asked('who-said-no', 'match', ['old-token', 'half-credentials', 'sts', 's3']),
  asked('blanks', 'repair', ['passed', 'ana', 'bo'], 'your-turn.trust-policies'),
  asked('result', 'result', [], 'final-assessment'),
]

const progress: Progress = {
  version: 1,
  quizzes: {
    'trust-policies': {
      'token-of-another-app': { first: 'credentials', latest: 'denied', right: true },
      'which-fail': { first: 'expired tampered', latest: 'expired tampered', right: true },
      checks: {
        first: 'signature issuer audience expiry',
        latest: 'issuer signature expiry audience',
        right: false,
      },
      'who-said-no': {
        first: 'old-token=sts half-credentials=s3',
        latest: 'old-token=sts half-credentials=s3',
        right: true,
      },
    },
    'your-turn.trust-policies': { blanks: { first: 'ana bo', latest: 'passed', right: true } },
    'final-assessment': { result: { first: '20-of-33', latest: '30-of-33', right: true } },
  },
}

test('answers of every kind come back as they were', () => {
  const text = packProgress(progress, questions)
  expect(text).toMatch(/^1[\w-]+$/)
  expect(unpackProgress(text, questions)).toEqual(progress)
})

test('nothing answered is a text as well, and comes back as nothing', () => {
  expect(unpackProgress(packProgress(noProgress, questions), questions)).toEqual(noProgress)
})

test('any choice of words of any questions comes back', () => {
  const answers = fc.record(
    Object.fromEntries(
      questions
        .filter(({ kind }) => kind !== 'result' && kind !== 'match')
        .map(({ question, words }) => [
          question,
          fc.option(
            fc.tuple(
              fc.subarray([...words], { minLength: 1 }),
              fc.shuffledSubarray([...words], { minLength: 1 }),
              fc.boolean(),
            ),
          ),
        ]),
    ),
  )
  fc.assert(
    fc.property(answers, (drawn) => {
      const quizzes: Record<string, Progress['quizzes'][string]> = {}
      for (const { quiz, question } of questions) {
        const [first, latest, right] = drawn[question] ?? []
        if (!first || !latest || right === undefined) continue
        const answer = { first: first.join(' '), latest: latest.join(' '), right }
        quizzes[quiz] = { ...quizzes[quiz], [question]: answer }
      }
      const text = packProgress({ version: 1, quizzes }, questions)
      expect(unpackProgress(text, questions)).toEqual({ version: 1, quizzes })
    }),
  )
})

describe('after an edit of the course', () => {
  const text = packProgress(progress, questions)

  test('answers survive that questions and options are put into another order', () => {
    const reordered = questions
      .map((each) => ({ ...each, words: each.words.toReversed() }))
      .toReversed()
    expect(unpackProgress(text, reordered)).toEqual(progress)
  })

  test('a question that is gone is left out, and the others are read', () => {
    const [, ...rest] = questions
    const { 'token-of-another-app': _, ...kept } = progress.quizzes['trust-policies'] ?? {}
    expect(unpackProgress(text, rest)?.quizzes['trust-policies']).toEqual(kept)
  })

  test('where options changed, the question counts as answered but not how', () => {
    const [first, ...rest] = questions
    if (!first) throw new Error('no question')
    const edited = [{ ...first, words: [...first.words, 'nothing'] }, ...rest]
    expect(unpackProgress(text, edited)?.quizzes['trust-policies']).toEqual({
      ...progress.quizzes['trust-policies'],
      'token-of-another-app': { first: '', latest: '', right: true },
    })
  })
})

test.for(['', '2AAAA', '1AA!', 'true', '{"version":1}'])('"%s" is not read', (text) => {
  expect(unpackProgress(text, questions)).toBeUndefined()
})

test('a text that was cut off is not read', () => {
  const text = packProgress(progress, questions)
  expect(unpackProgress(text.slice(0, -2), questions)).toBeUndefined()
})
