/** “Show me” beside a question: a lesson has the simulation, and the link opens the run at its end. */
/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { linkedRun } from '../../src/components/lesson/link-to-run.ts'
import { runOutcome } from '../../src/components/lesson/run-outcome.ts'
import { bankFile } from '../../src/learning/assessment-schema.ts'
import { elementsOf, type Question, quizFile } from '../../src/learning/quiz-schema.ts'
import { advance, startPosition } from '../../src/machines/advance.ts'
import { machines } from '../../src/machines/index.ts'
import { readRunLink } from '../../src/machines/run-link.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

const files = globSync(['content/quizzes/*.yaml', 'content/bank/*.yaml']).sort()
const questions = files.flatMap((path) => {
  const file: unknown = parse(readFileSync(path, 'utf8'))
  if (path.includes('bank')) return bankFile.parse(file).questions
  const { guess, questions } = quizFile.parse(file)
  return [guess, ...questions]
})

/** The runs that a question can show: its own, or one for each of its elements. */
function runsOf(question: Question): readonly { scenario: string; faults: readonly string[] }[] {
  if (!('scenario' in question) || 'bench' in question) return []
  const { scenario } = question
  const own = 'faults' in question ? [{ scenario, faults: question.faults }] : []
  const each = elementsOf(question).flatMap((element) =>
    'faults' in element && Array.isArray(element.faults)
      ? [{ scenario, faults: element.faults.map(String) }]
      : [],
  )
  return [...own, ...each]
}

const runs = new Map(
  questions.flatMap(runsOf).map((run) => [`${run.scenario} ${run.faults.join(' ')}`.trim(), run]),
)

const simulated = globSync('content/lessons/*.mdx').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/<Simulation scenario="([^"]+)"/g)].map(
    ([, scenario]) => ({ scenario, lesson: basename(path) }),
  ),
)

test.for([...runs])('%s: a lesson runs it, and its link ends as the run does', async ([, run]) => {
  const scenario = readScenario(run.scenario)
  expect(simulated.filter((each) => each.scenario === run.scenario)).not.toEqual([])
  const { link } = await linkedRun(scenario, run.faults)
  const read = readRunLink(link, [scenario])
  if (typeof read?.run !== 'object') throw new Error(`${link}: ${read?.run}`)
  const { faults, events, cursor } = read.run
  let position = startPosition(machines[scenario.flow], startOf(scenario, faults))
  for (const event of events.slice(0, cursor))
    position = await advance(machines[scenario.flow], position, event)
  const { refusal } = position.context
  const ending = refusal ? { outcome: refusal.code, by: refusal.party } : { outcome: 'granted' }
  expect(ending).toEqual(await runOutcome(run.scenario, run.faults))
})
