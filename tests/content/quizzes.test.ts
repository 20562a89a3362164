/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { defectOf, runBench, versionsOf } from '../../src/components/lesson/repair-bench.ts'
import { playedRun } from '../../src/components/lesson/run-outcome.ts'
import { bankFile, designFile, taskFile } from '../../src/learning/assessment-schema.ts'
import { decisionFile } from '../../src/learning/decision/decision-schema.ts'
import { fadedTask } from '../../src/learning/faded-task.ts'
import { elementsOf, isSimulated, quizFile } from '../../src/learning/quiz-schema.ts'
import { repairAnswer } from '../../src/learning/repair-verdict.ts'
import { rightAnswer } from '../../src/learning/right-answer.ts'
import { source } from '../../src/learning/source-schema.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'))
const sources = z.record(z.string(), source).parse(read('content/sources.yaml'))
const quizzes = globSync('content/quizzes/*.yaml')
  .sort()
  .map((path) => ({ id: basename(path, '.yaml'), ...quizFile.parse(read(path)) }))
const lessons = globSync('content/lessons/*.mdx')
  .sort()
  .map((path) => ({
    path,
    quiz: /<Quiz of="([^"]+)"/.exec(readFileSync(path, 'utf8'))?.[1] ?? '',
  }))
/** What the final assessment has beside the quizzes: in each folder, files with questions in them. */
const assessment = [
  { folder: 'bank', read: (file: unknown) => bankFile.parse(file).questions },
  { folder: 'assessment/tasks', read: (file: unknown) => [taskFile.parse(file).task] },
  { folder: 'assessment/designs', read: (file: unknown) => designFile.parse(file).decisions },
].flatMap(({ folder, read: questionsOf }) =>
  globSync(`content/${folder}/*.yaml`)
    .sort()
    .map((path) => ({
      id: `${folder}/${basename(path, '.yaml')}`,
      questions: questionsOf(read(path)),
    })),
)
const asked = quizzes.map(({ id, guess, questions }) => ({ id, questions: [guess, ...questions] }))
const questions = [...asked, ...assessment].flatMap(({ id, questions }) =>
  questions.map((question) => ({ quiz: id, name: question.id, question })),
)

/** The share of questions that a run must decide, of those that are not decisions. */
const decidedByRun = 0.6

/** Lessons have at least so many questions, so many of them decisions between Cognito, STS and neither. */
const least = { questions: 6, decisions: 3 }

/** Words that the feedback on a wrong option has at least. */
const leastWords = 15

test.for(questions)(
  '$quiz, $name: the run or the file makes it answerable',
  async ({ question }) => {
    const right = await rightAnswer(question, playedRun)
    expect(right).not.toBe('')
  },
)

test.for(questions)('$quiz, $name: its source is listed', ({ question }) => {
  if (!isSimulated(question)) expect(Object.keys(sources)).toContain(question.source)
})

test.for(questions)('$quiz, $name: code stands between backticks', ({ question }) => {
  const texts = [
    question.ask,
    ...elementsOf(question).flatMap(({ says = '', because }) => [says, because]),
  ]
  expect(texts.filter((text) => (text.split('`').length - 1) % 2 === 1)).toEqual([])
})

test.for(questions)('$quiz, $name: whoever is wrong reads why', async ({ question }) => {
  const right = (await rightAnswer(question, playedRun)).split(' ')
  // Of several, matched or ordered, each can be got wrong.
  const chosenAlone = 'options' in question && !('kind' in question && question.kind === 'several')
  const short = elementsOf(question)
    .filter(({ id }) => !(chosenAlone && right.includes(id)))
    .filter(({ because }) => because.split(/\s+/).length < leastWords)
  expect(short.map(({ id, because }) => `${id}: ${because}`)).toEqual([])
})

const repairs = questions.flatMap(({ quiz, name, question }) =>
  'bench' in question ? [{ quiz, name, question }] : [],
)

test.for(repairs)('$quiz, $name: its start fails and its working version passes', async (row) => {
  const { question } = row
  const scenario = readScenario(question.scenario)
  const { start, working } = versionsOf(question)
  expect(defectOf(working)).toBeUndefined()
  expect(repairAnswer(await runBench(scenario, question, working))).toBe('passed')
  expect(repairAnswer(await runBench(scenario, question, start))).not.toBe('passed')
})

test.for(quizzes)('$id: the right option is not always in the same place', async (quiz) => {
  const places = quiz.questions
    .filter((question) => !('kind' in question))
    .map(async (question) => {
      const right = await rightAnswer(question, playedRun)
      return elementsOf(question).findIndex(({ id }) => id === right)
    })
  expect(new Set(await Promise.all(places)).size).toBeGreaterThan(1)
})

test.for(quizzes)('$id asks for decisions, and neither is a right answer once', async (quiz) => {
  const decisions = quiz.questions.filter(({ about }) => about === 'cognito-or-sts')
  expect(decisions.length).toBeGreaterThanOrEqual(least.decisions)
  const right = await Promise.all(
    decisions.map((question) =>
      isSimulated(question) ? question.id : rightAnswer(question, playedRun),
    ),
  )
  expect(new Set(right)).toEqual(new Set(['cognito', 'direct-sts', 'neither']))
})

test.for(quizzes)('$id has enough questions, and comes back to an earlier lesson', (quiz) => {
  expect(quiz.questions.length).toBeGreaterThanOrEqual(least.questions)
  const order = lessons.map((lesson) => lesson.quiz)
  const place = order.indexOf(quiz.id)
  const back = quiz.questions.flatMap(({ reachesBack }) => reachesBack ?? [])
  expect(back.filter((id) => order.indexOf(id) < 0 || order.indexOf(id) >= place)).toEqual([])
  // The first lesson has nothing to come back to.
  if (place > 0) expect(back.length).toBeGreaterThan(0)
})

test('most of what is not a decision is decided by a run', () => {
  const plain = questions.filter(({ question }) => question.about === undefined)
  const simulated = plain.filter(({ question }) => isSimulated(question))
  const share = simulated.length / plain.length
  console.info(
    `Decided by the simulation: ${simulated.length} of ${plain.length} questions that are not decisions, ${Math.round(share * 100)} %`,
  )
  expect(share).toBeGreaterThanOrEqual(decidedByRun)
})

test('every listed document is cited', () => {
  const cited = [
    ...questions.flatMap(({ question }) => (isSimulated(question) ? [] : [question.source])),
    ...globSync('content/your-turn/*.yaml').flatMap(
      (path) => fadedTask.parse(read(path)).example.sources,
    ),
    ...decisionFile.parse(read('content/decision/rules.yaml')).answers.map((each) => each.source),
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
