/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { runOutcome } from '../../src/components/lesson/run-outcome.ts'
import { quizFile } from '../../src/learning/quiz-schema.ts'
import { rightOption } from '../../src/learning/right-option.ts'
import { source } from '../../src/learning/source-schema.ts'

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'))
const sources = z.record(z.string(), source).parse(read('content/sources.yaml'))
const quizzes = globSync('content/quizzes/*.yaml')
  .sort()
  .map((path) => ({ id: basename(path, '.yaml'), ...quizFile.parse(read(path)) }))
const questions = quizzes.flatMap(({ id, guess, questions }) =>
  [guess, ...questions].map((question) => ({ quiz: id, name: question.id, question })),
)

test.for(questions)('$quiz, $name: exactly one option is right', async ({ question }) => {
  const run =
    'scenario' in question ? await runOutcome(question.scenario, question.faults) : undefined
  const right = rightOption(question, run)
  expect(question.options.map(({ id }) => id)).toContain(right)
})

test.for(questions)('$quiz, $name: its source is listed', ({ question }) => {
  if ('source' in question) expect(Object.keys(sources)).toContain(question.source)
})

test.for(questions)('$quiz, $name: code stands between backticks', ({ question }) => {
  const texts = [question.ask, ...question.options.flatMap(({ says, because }) => [says, because])]
  expect(texts.filter((text) => (text.split('`').length - 1) % 2 === 1)).toEqual([])
})

test.for(quizzes)('$id: the right option is not always in the same place', async (quiz) => {
  const places = quiz.questions.map(async (question) => {
    const run =
      'scenario' in question ? await runOutcome(question.scenario, question.faults) : undefined
    const right = rightOption(question, run)
    return question.options.findIndex(({ id }) => id === right)
  })
  expect(new Set(await Promise.all(places)).size).toBeGreaterThan(1)
})

test.for(quizzes)('$id asks for a decision, and neither is a right answer once', (quiz) => {
  const decisions = quiz.questions.filter(({ about }) => about === 'cognito-or-sts')
  const right = decisions.map((question) =>
    'source' in question ? rightOption(question) : question.id,
  )
  expect(decisions.length).toBeGreaterThanOrEqual(3)
  expect(new Set(right)).toEqual(new Set(['cognito', 'direct-sts', 'neither']))
})

test('every listed document is cited', () => {
  const cited = [
    ...questions.flatMap(({ question }) => ('source' in question ? [question.source] : [])),
    ...globSync('content/**/*.mdx').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/<Source is="([^"]+)"/g)].map(([, id = '']) => id),
    ),
  ]
  expect(Object.keys(sources).filter((id) => !cited.includes(id))).toEqual([])
})

test('every document is listed once', () => {
  const urls = Object.values(sources).map(({ url }) => url)
  expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([])
})
