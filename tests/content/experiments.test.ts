/** Every experiment of the playground ends as its card says. */
/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { eventsOf, experimentLink } from '../../src/components/playground/experiment-run.ts'
import { withNested } from '../../src/federation/exchange.ts'
import { type Experiment, experiment } from '../../src/learning/experiment-schema.ts'
import { advance, type Position } from '../../src/machines/advance.ts'
import { readAnyRunLink } from '../../src/machines/edited-run-link.ts'
import { machines } from '../../src/machines/index.ts'
import { replay } from '../../src/machines/player.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

const cards = z.array(experiment).parse(parse(readFileSync('content/experiments.yaml', 'utf8')))

/** After what was done and every step that is left. */
async function lastPosition({ scenario: id, faults, ...card }: Experiment): Promise<Position> {
  const scenario = readScenario(id)
  let last = (await replay({ scenario, faults, events: eventsOf(card) })).at(-1)
  while (last?.canGoOn) last = await advance(machines[scenario.flow], last, { type: 'next' })
  if (!last) throw new Error('a run without a position')
  return last
}

/** As a card says it: that all was granted, or who refused and at which check. */
function endingOf({ context: { refusal, trace } }: Position): Experiment['ends'] {
  if (!refusal) return 'granted'
  const { party: by, status, code } = refusal
  const [exchange] = trace.at(-1)?.exchanges.slice(-1) ?? []
  const checks = exchange ? withNested(exchange).flatMap(({ checks: made }) => made) : []
  const check = checks.find(({ verdict }) => verdict === 'fail')?.id ?? ''
  return { by, status, code, check }
}

test.for(cards)('$id ends as its card says', async (card) => {
  const known = readScenario(card.scenario).faults.map(({ id }) => id)
  expect(known).toEqual(expect.arrayContaining(card.faults))
  expect(endingOf(await lastPosition(card))).toEqual(card.ends)
})

test.for(cards)('$id opens by its link', async (card) => {
  const scenario = readScenario(card.scenario)
  const { faults } = card
  expect(await readAnyRunLink(await experimentLink(scenario, card), [scenario])).toEqual({
    scenario: scenario.id,
    run: { faults, events: eventsOf(card), cursor: 0 },
  })
})

test('there are at least twenty-five, of three groups, each with an id of its own', () => {
  expect(cards.length).toBeGreaterThanOrEqual(25)
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
  expect(new Set(cards.map(({ group }) => group))).toEqual(
    new Set(['obvious', 'surprising', 'dangerous']),
  )
})

test('what is dangerous goes through, and nothing obvious does', () => {
  const endings = (group: string) =>
    cards.filter((card) => card.group === group).map(({ ends }) => ends === 'granted')
  expect(new Set(endings('dangerous'))).toEqual(new Set([true]))
  expect(new Set(endings('obvious'))).toEqual(new Set([false]))
})
