/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { runToEnd } from '../../src/components/lesson/run-outcome.ts'
import { machines } from '../../src/machines/index.ts'
import { readScenario, scenarioIds } from '../../src/scenarios/read-scenario.ts'

const lessons = globSync('content/lessons/*.mdx')
  .sort()
  .map((path) => {
    const text = readFileSync(path, 'utf8')
    return { name: basename(path, '.mdx'), text, prose: text.replace(/^---[\s\S]*?^---/m, '') }
  })

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

test.for(lessons)('$name guesses, runs, breaks and checks', ({ text }) => {
  const parts = ['<Guess ', '<Simulation ', '<Diagram ', '<Fault ', '<Quiz ', '## Recap']
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  expect(values(text, 'Fault', 'is').length).toBeGreaterThanOrEqual(3)
})

test.for(lessons)(
  '$name quotes sessions and roles as its run has them',
  async ({ text, prose }) => {
    const [scenario = ''] = values(text, 'Simulation', 'scenario')
    const { context } = await runToEnd(scenario, [])
    const run = JSON.stringify([context.trace, context.app])
    // What a task asks its reader to make up is not in the run.
    const told = prose.replace(/^## Your turn[\s\S]*?^(?=## )/m, '')
    const quoted =
      told.match(/\barn:aws:[^\s`"]+|\bAROA\w+:[\w-]+|\d{12}-\w+\.apps\.\w+\.com/g) ?? []
    expect(quoted.filter((value) => !run.includes(value))).toEqual([])
  },
)

test.for(lessons)('$name is plain: no hype, no shouting, and short enough to read', ({ prose }) => {
  const words =
    /\b(simply|just|easy|easily|obviously|powerful|seamless\w*|blazing\w*|awesome|magic\w*)\b/i
  const outsideCode = prose.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`]*`/g, '')
  expect(outsideCode.replace(/^## What just happened$/m, '').match(words)).toBeNull()
  expect(outsideCode).not.toMatch(/[^<]!/)
  expect(prose.split('\n').length).toBeLessThanOrEqual(190)
})
