/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { bankFile, designFile, taskFile } from '../../src/learning/assessment-schema.ts'
import { decide } from '../../src/learning/decision/decide.ts'
import { decisionFile } from '../../src/learning/decision/decision-schema.ts'
import { drawPaper, paperSize } from '../../src/learning/draw-paper.ts'
import { quizFile } from '../../src/learning/quiz-schema.ts'

const files = <File>(pattern: string, schema: { parse: (value: unknown) => File }) =>
  globSync(pattern)
    .sort()
    .map((path) => ({
      id: basename(path, '.yaml'),
      file: schema.parse(parse(readFileSync(path, 'utf8'))),
    }))

const quizzes = files('content/quizzes/*.yaml', quizFile)
const more = files('content/bank/*.yaml', bankFile)
const tasks = files('content/assessment/tasks/*.yaml', taskFile)
const designs = files('content/assessment/designs/*.yaml', designFile)
const rules = decisionFile.parse(parse(readFileSync('content/decision/rules.yaml', 'utf8')))

const questions = [...quizzes, ...more]
  .flatMap(({ id, file }) => file.questions.map((question) => ({ lesson: id, question })))
  .filter(({ question }) => !('bench' in question))
const bank = {
  questions: questions.map(({ lesson, question }) => ({
    id: `${lesson}.${question.id}`,
    lesson,
    decision: question.about === 'cognito-or-sts',
  })),
  tasks: tasks.map(({ id }) => id),
  designs: designs.map(({ id }) => id),
}

test('the bank has at least 120 questions, and no two of one id or one wording', () => {
  expect(questions.length).toBeGreaterThanOrEqual(120)
  for (const words of [
    bank.questions.map(({ id }) => id),
    questions.map(({ question }) => question.ask),
  ])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})

test('more questions, and tasks, are about a lesson that there is', () => {
  const known = quizzes.map(({ id }) => id)
  const named = [...more.map(({ id }) => id), ...tasks.map(({ file }) => file.lesson)]
  expect(named.filter((id) => !known.includes(id))).toEqual([])
})

test('a task is called like its file', () => {
  expect(tasks.map(({ file }) => file.task.id)).toEqual(tasks.map(({ id }) => id))
})

test('a paper is whole, and two sittings have no question in common', () => {
  for (const name of ['printed', 'team-a', 'team-b']) {
    const [first, second] = [0, 1].map((sitting) => drawPaper(bank, { name, sitting }))
    expect(first?.questions.length).toBe(paperSize.questions)
    expect(first?.tasks.length).toBe(paperSize.tasks)
    expect(first?.questions.filter((id) => second?.questions.includes(id))).toEqual([])
  }
})

const decisions = designs.flatMap(({ id, file }) =>
  Object.entries(file.situations).map(([name, holds]) => ({
    design: id,
    name,
    holds,
    question: file.decisions.find((question) => question.id === name),
  })),
)

test.for(decisions)('$design, $name: the rules of the decision explorer agree', (row) => {
  const { question, holds } = row
  const words = [...rules.askers, ...rules.groups.flatMap(({ needs }) => needs)]
  expect(holds.filter((word) => !words.some(({ id }) => id === word))).toEqual([])
  const answer = decide(rules, new Set(holds))
  const family = rules.answers.find(({ id }) => id === answer)?.family
  const right =
    question && 'options' in question
      ? question.options.filter((option) => 'right' in option).map(({ id }) => id)
      : []
  expect(right, answer).toEqual([family])
})

test.for(designs)('$id decides between all three, and asks for reasons', ({ file }) => {
  const choices = file.decisions.filter(({ about }) => about === 'cognito-or-sts')
  expect(choices.map(({ id }) => id)).toEqual(Object.keys(file.situations))
  expect(file.decisions.length - choices.length).toBeGreaterThanOrEqual(2)
  const families = choices.flatMap((question) =>
    'options' in question
      ? question.options.filter((option) => 'right' in option).map(({ id }) => id)
      : [],
  )
  expect(new Set(families)).toEqual(new Set(['cognito', 'direct-sts', 'neither']))
})
