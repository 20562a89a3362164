/** Every experiment of the playground ends as its card says. */
/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  endingOf,
  endOf,
  eventsOf,
  experimentLink,
} from '../../src/components/playground/experiment-run.ts'
import { experiment } from '../../src/learning/experiment-schema.ts'
import { readAnyRunLink } from '../../src/machines/edited-run-link.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

const cards = z.array(experiment).parse(parse(readFileSync('content/experiments.yaml', 'utf8')))

test.for(cards)('$id ends as its card says', async ({ scenario: id, faults, ends, ...card }) => {
  const scenario = readScenario(id)
  expect(scenario.faults.map((fault) => fault.id)).toEqual(expect.arrayContaining(faults))
  expect(endingOf(await endOf(scenario, faults, eventsOf(card)))).toEqual(ends)
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
