/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { runToEnd } from '../../src/components/lesson/run-outcome.ts'
import { fadedTask } from '../../src/learning/faded-task.ts'
import { elementsOf, quizFile } from '../../src/learning/quiz-schema.ts'
import { machines } from '../../src/machines/index.ts'

import { readScenario, scenarioIds } from '../../src/scenarios/read-scenario.ts'

const lessons = globSync('content/lessons/*.mdx')
  .sort()
  .map((path) => {
    const text = readFileSync(path, 'utf8')
    return { name: basename(path, '.mdx'), text, prose: text.replace(/^---[\s\S]*?^---/m, '') }
  })

const promise = z.looseObject({
  minutes: z.int().min(12).max(20),
  objectives: z
    .array(z.strictObject({ can: z.string(), asked: z.array(z.string()).min(1) }))
    .default([]),
})

/** All but the last, which is the assessment: it has nothing to run of its own. */
const taught = lessons.filter(({ text }) => !text.includes('<Assessment />'))

/** The values of an attribute of a component, wherever the text names it. */
const values = (text: string, component: string, attribute: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${component}\\s[^>]*?\\b${attribute}="([^"]+)"`, 'g'))].map(
    ([, value = '']) => value,
  )

/** The machine's states in which a run can rest. */
function restingStates(scenario: string): readonly string[] {
  const { states } = machines[readScenario(scenario).flow]
  return Object.entries(states)
    .filter(([name, { tags }]) => name !== 'broken' && tags.includes('resting'))
    .map(([name]) => name)
}

test('there is a lesson to check', () => {
  expect(lessons.length).toBeGreaterThan(0)
})

test.for(lessons)('$name has a step for every state in which its run can rest', ({ text }) => {
  for (const [, scenario = '', steps = ''] of text.matchAll(
    /<Simulation scenario="([^"]+)"[^>]*>([\s\S]*?)<\/Simulation>/g,
  )) {
    expect(values(steps, 'Step', 'on')).toEqual(restingStates(scenario))
  }
})

test.for(lessons)('$name names scenarios, faults, quizzes and diagrams that exist', ({ text }) => {
  const known = (pattern: string, ending: string) =>
    globSync(pattern).map((path) => basename(path, ending))
  const missing = (named: readonly string[], existing: readonly string[]) =>
    named.filter((name) => !existing.includes(name))
  const sources = Object.keys(parse(readFileSync('content/sources.yaml', 'utf8')))
  expect({
    scenarios: missing(
      [...values(text, 'Simulation', 'scenario'), ...values(text, '(?:Fault|Call)', 'of')],
      scenarioIds(),
    ),
    faults: missing(
      values(text, 'Fault', 'is'),
      [...new Set(values(text, 'Fault', 'of'))].flatMap((id) =>
        readScenario(id).faults.map((fault) => fault.id),
      ),
    ),
    quizzes: missing(
      values(text, '(?:Quiz|Guess)', 'of'),
      known('content/quizzes/*.yaml', '.yaml'),
    ),
    diagrams: missing(values(text, 'Diagram', 'of'), known('content/diagrams/*.mmd', '.mmd')),
    sources: missing(values(text, 'Source', 'is'), sources),
  }).toEqual({ scenarios: [], faults: [], quizzes: [], diagrams: [], sources: [] })
})

test.for(taught)('$name guesses, runs, breaks and checks', ({ text }) => {
  const parts = ['<Guess ', '<Simulation ', '<Diagram ', '<Fault ', '<Quiz ', '## Recap']
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  expect(values(text, 'Fault', 'is').length).toBeGreaterThanOrEqual(3)
})

test.for(taught)('$name quotes sessions and roles as its run has them', async ({ text, prose }) => {
  const [scenario = ''] = values(text, 'Simulation', 'scenario')
  const { context } = await runToEnd(scenario, [])
  const run = JSON.stringify([context.trace, context.app])
  // What a task asks its reader to make up is not in the run.
  const told = prose.replace(/^## Your turn[\s\S]*?^(?=## )/m, '')
  const quoted = told.match(/\barn:aws:[^\s`"]+|\bAROA\w+:[\w-]+|\d{12}-\w+\.apps\.\w+\.com/g) ?? []
  expect(quoted.filter((value) => !run.includes(value))).toEqual([])
})

test.for(lessons)('$name is plain: no hype, no shouting, and short enough to read', ({ prose }) => {
  const words =
    /\b(simply|just|easy|easily|obviously|powerful|seamless\w*|blazing\w*|awesome|magic\w*)\b/i
  const outsideCode = prose.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`]*`/g, '')
  expect(outsideCode.replace(/^## What just happened$/m, '').match(words)).toBeNull()
  expect(outsideCode).not.toMatch(/[^<]!/)
  expect(prose.split('\n').length).toBeLessThanOrEqual(190)
})

/** A lesson's quiz, and what its head promises. */
const heads = taught.map(({ name, text, prose }) => {
  const head: unknown = parse(text.split(/^---$/m)[1] ?? '')
  const [quiz = ''] = values(text, 'Quiz', 'of')
  const file = quiz && readFileSync(`content/quizzes/${quiz}.yaml`, 'utf8')
  return {
    name,
    prose,
    ...promise.parse(head),
    quiz: file ? quizFile.parse(parse(file)) : undefined,
    task: fadedTask.parse(parse(readFileSync(`content/your-turn/${quiz}.yaml`, 'utf8'))),
  }
})

test.for(heads)('$name asks for each of its objectives in its quiz', ({ objectives, quiz }) => {
  const asked = quiz?.questions.map(({ id }) => id) ?? []
  expect(objectives.length).toBeGreaterThanOrEqual(quiz ? 2 : 0)
  expect(objectives.flatMap((each) => each.asked).filter((id) => !asked.includes(id))).toEqual([])
})

/** What a reader reads in a minute, and the seconds that doing takes beyond reading. */
const pace = { words: 200, step: 12, fault: 20, question: 12, task: 90 }

const words = (text: string) => text.split(/\s+/).filter(Boolean).length

test.for(heads)('$name takes the minutes that it promises', ({ prose, minutes, quiz, task }) => {
  const questions = quiz?.questions ?? []
  const told = prose.replace(/^```[\s\S]*?^```/gm, '').replace(/<[A-Z/][^>]*>/g, '')
  const asked = questions.map((question) =>
    [question.ask, ...elementsOf(question).map(({ says = '' }) => says)].join(' '),
  )
  const given = [task.ask, task.example.does, ...task.example.notes]
  const seconds =
    (60 * words([told, ...asked, ...given].join(' '))) / pace.words +
    pace.task +
    pace.step * values(prose, 'Step', 'on').length +
    pace.fault * values(prose, 'Fault', 'is').length +
    pace.question * questions.length
  expect(seconds / 60).toBeLessThanOrEqual(minutes)
  expect(seconds / 60).toBeGreaterThan(minutes / 2)
})

const everywhere = globSync(['content/**/*.mdx', 'content/**/*.yaml', 'content/**/*.mmd'])

test.for(everywhere)('%s holds no placeholder', (path) => {
  expect(readFileSync(path, 'utf8')).not.toMatch(
    /\b(?:TODO|FIXME|TBD|XXX|lorem ipsum)\b|\{\{|\[\?\]|\?\?\?/i,
  )
})

test.for(globSync('content/**/*.mdx'))('%s names its sources within the paragraph', (path) => {
  // MDX takes a line of nothing but components for a block of its own, after the paragraph.
  const alone = readFileSync(path, 'utf8').match(/(?<=[^\n]\n)(?:<Source [^>]*\/>[ .,]*)+$/gm)
  expect(alone).toBeNull()
})

test.for(lessons)('$name runs what it can show', ({ text }) => {
  const simulations = values(text, 'Simulation', 'scenario')
  expect(values(text, 'Fault', 'of').filter((id) => !simulations.includes(id))).toEqual([])
})
