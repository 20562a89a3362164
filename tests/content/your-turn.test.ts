/** Every lesson’s own task: any safe solution counts, and one that is too broad is refused with the reason. */
/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { defectOf, runBench } from '../../src/components/lesson/repair-bench.ts'
import {
  aroundBlanks,
  type FadedTask,
  fadedTask,
  piecesOf,
  shuffledPieces,
} from '../../src/learning/faded-task.ts'
import { caseVerdict, repairAnswer } from '../../src/learning/repair-verdict.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

const tasks = globSync('content/your-turn/*.yaml')
  .sort()
  .map((path) => ({
    name: basename(path, '.yaml'),
    task: fadedTask.parse(parse(readFileSync(path, 'utf8'))),
  }))

const run = (task: FadedTask, text: string) => runBench(readScenario(task.scenario), task, text)
const answerTo = async (task: FadedTask, text: string) => repairAnswer(await run(task, text))

/** Words that a reason has at least. */
const leastWords = 15

const wordsIn = (text: string) => text.split(/\s+/).length

test('every lesson but the last has its task, under the heading of that name', () => {
  const lessons = globSync('content/lessons/*.mdx')
    .sort()
    .map((path) => readFileSync(path, 'utf8'))
    .filter((text) => !text.includes('<Assessment />'))
  const places = lessons.map(
    (text) => /^## Your turn\n\n<YourTurn of="([^"]+)" \/>\n\n/m.exec(text)?.[1],
  )
  const quizzes = lessons.map((text) => /<Quiz of="([^"]+)"/.exec(text)?.[1])
  expect(places).toEqual(quizzes)
  expect(tasks.map(({ name }) => name)).toEqual(quizzes.toSorted())
})

test.for(tasks)('$name, the example: AWS would take it, and it does what it says', async (row) => {
  const { task } = row
  expect(defectOf(task.example.text, task)).toBeUndefined()
  const results = await run(task, task.example.text)
  const lets = results.filter(({ run: { outcome } }) => outcome === 'granted')
  expect(lets.map(({ tried }) => tried.id)).toEqual(task.example.lets)
  expect(repairAnswer(results), 'the example is not the answer').not.toBe('passed')
})

test.for(tasks)('$name, the example: what it says stands in a listed document', ({ task }) => {
  const sources = Object.keys(parse(readFileSync('content/sources.yaml', 'utf8')))
  expect(task.example.sources.filter((source) => !sources.includes(source))).toEqual([])
})

test.for(tasks)('$name, the blanks: filled as they were, they pass', async ({ task }) => {
  const parts = aroundBlanks(task)
  const filled = parts.map((part, index) => part + (task.blanks[index] ?? '')).join('')
  expect(filled).toBe(task.working.trimEnd())
  expect(await answerTo(task, filled)).toBe('passed')
  for (const [index] of task.blanks.entries()) {
    const others = parts.map((part, at) => part + (at === index ? '' : (task.blanks[at] ?? '')))
    const text = others.join('')
    const taken = defectOf(text, task) === undefined
    expect(taken && (await answerTo(task, text)), `blank ${index + 1} counts`).not.toBe('passed')
  }
})

test.for(tasks)('$name, the order: laid out it fails, put right it passes', async ({ task }) => {
  const pieces = piecesOf(task)
  const laidOut = shuffledPieces(task)
  expect(laidOut.toSorted()).toEqual(pieces.toSorted())
  expect(await answerTo(task, pieces.join('\n'))).toBe('passed')
  const text = laidOut.join('\n')
  expect(defectOf(text, task) === undefined && (await answerTo(task, text))).not.toBe('passed')
})

test.for(tasks)('$name, free: what it starts with does not pass', async ({ task }) => {
  const taken = defectOf(task.start, task) === undefined
  expect(taken && (await answerTo(task, task.start))).not.toBe('passed')
})

const safe = tasks.flatMap(({ name, task }) =>
  [task.working, ...task.accepts].map((text, index) => ({ name, index, task, text })),
)

test.for(safe)('$name: safe version $index passes', async ({ task, text }) => {
  expect(defectOf(text, task)).toBeUndefined()
  expect(await answerTo(task, text)).toBe('passed')
})

test.for(tasks)('$name: its safe versions are different documents', ({ task }) => {
  const documents = [task.working, ...task.accepts].map((text) => JSON.stringify(JSON.parse(text)))
  expect(new Set(documents).size).toBe(documents.length)
  expect(documents.length).toBeGreaterThanOrEqual(2)
})

const broad = tasks.flatMap(({ name, task }) =>
  task.tooBroad.map((version, index) => ({ name, index, task, version })),
)

test.for(broad)('$name: version $index lets in too many, and it is said why', async (row) => {
  const { task, version } = row
  expect(defectOf(version.text, task)).toBeUndefined()
  const results = await run(task, version.text)
  expect(results.map(caseVerdict)).toContain('too-broad')
  expect(wordsIn(version.because)).toBeGreaterThanOrEqual(leastWords)
})

test.for(tasks)('$name says in full why each of its cases should come out so', ({ task }) => {
  const short = task.bench.filter(({ because }) => wordsIn(because) < leastWords)
  expect(short.map(({ id, because }) => `${id}: ${because}`)).toEqual([])
})

test.for(tasks)('$name: whatever is written, the bench says something', async ({ task }) => {
  for (const text of ['', '{', '[]', '{}', 'null', '{"Version":"2012-10-17","Statement":[]}']) {
    if (defectOf(text, task) === undefined) expect(await answerTo(task, text)).not.toBe('passed')
  }
})
