import { expect, test } from 'vitest'
import {
  loadProgress,
  noProgress,
  parseProgress,
  progressKey,
  saveProgress,
  withAnswer,
} from '../../../src/learning/progress.ts'

const guess = { quiz: 'sts', question: 'keys' }

test('the first answer to a question stays, the latest is replaced', () => {
  const once = withAnswer(noProgress, guess, { option: 'asks-google', right: false })
  const twice = withAnswer(once, guess, { option: 'fetches-keys', right: true })
  expect(twice).toEqual({
    version: 1,
    quizzes: { sts: { keys: { first: 'asks-google', latest: 'fetches-keys', right: true } } },
  })
})

test('an answer leaves the answers to other questions as they are', () => {
  const one = withAnswer(noProgress, guess, { option: 'a', right: true })
  const two = withAnswer(one, { quiz: 'sts', question: 'role' }, { option: 'b', right: false })
  expect(two.quizzes['sts']).toEqual({
    keys: { first: 'a', latest: 'a', right: true },
    role: { first: 'b', latest: 'b', right: false },
  })
})

test('what is stored is read back', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const progress = withAnswer(noProgress, guess, { option: 'a', right: true })
  saveProgress(() => storage, progress)
  expect([...kept.keys()]).toEqual([progressKey])
  expect(loadProgress(() => storage)).toEqual(progress)
})

test.for([
  ['nothing', null],
  ['no JSON', '{'],
  ['no record', '[1]'],
  ['no version', '{"quizzes":{}}'],
  ['nothing answered', '{"version":1}'],
])('%s counts as no progress', ([, text]) => {
  expect(parseProgress(text ?? null)).toEqual(noProgress)
})

test('a damaged answer is dropped and the others are kept', () => {
  const text =
    '{"version":1,"quizzes":{"sts":{"keys":{"first":"a"},"role":{"first":"b","latest":"b","right":true}},"x":7}}'
  expect(parseProgress(text)).toEqual({
    version: 1,
    quizzes: { sts: { role: { first: 'b', latest: 'b', right: true } }, x: {} },
  })
})

test('what a newer version of the site stored is neither read nor replaced', () => {
  expect(parseProgress('{"version":2,"quizzes":{}}')).toBeUndefined()
})

test('a browser that forbids storage has no progress and raises nothing', () => {
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  expect(loadProgress(forbidden)).toEqual(noProgress)
  expect(() => saveProgress(forbidden, noProgress)).not.toThrow()
})
