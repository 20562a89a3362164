import { expect, test } from 'vitest'
import { standingAt, towards } from '../../../src/machines/follow-run.ts'
import { type RunToOpen, replay, startOver } from '../../../src/machines/player.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenario = readScenario('photo-app-direct')
const next = { type: 'next' } as const

/** A player of that scenario that shows the run. */
async function playing(run: RunToOpen) {
  const positions = await replay({ scenario, ...run })
  return { ...startOver(scenario, run.faults), ...run, positions }
}

const start: RunToOpen = { faults: [], events: [], cursor: 0 }

test('what is recorded is jumped to, what is not is stepped to', async () => {
  const player = await playing({ faults: [], events: [next, next], cursor: 1 })
  expect(towards(player, standingAt(start, 1))).toBe('there')
  expect(towards(player, standingAt(start, 2))).toEqual({ type: 'jump', to: 2 })
  expect(towards(player, standingAt(start, 0))).toEqual({ type: 'jump', to: 0 })
  expect(towards(player, standingAt(start, 3))).toEqual({ type: 'jump', to: 2 })
  expect(towards({ ...player, cursor: 2 }, standingAt(start, 3))).toEqual({ type: 'forward' })
})

test('another run is opened', async () => {
  const player = await playing({ faults: [], events: [next], cursor: 1 })
  const broken = standingAt({ ...start, faults: ['wrong-audience'] }, 2)
  expect(towards(player, broken)).toEqual({ type: 'open', run: broken })
  const waits = {
    faults: [],
    events: [{ type: 'moveClock', seconds: 60 } as const, next],
    cursor: 2,
  }
  expect(towards(player, waits)).toEqual({ type: 'open', run: waits })
})

test('a run that ends before it comes there is over', async () => {
  const player = await playing(standingAt({ ...start, faults: ['wrong-audience'] }, 3))
  expect(towards(player, standingAt({ ...start, faults: ['wrong-audience'] }, 9))).toBe('over')
})

test('a link’s own position counts where no other is asked for', () => {
  const run = { faults: [], events: [next, next, next], cursor: 1 }
  expect(standingAt(run)).toEqual(run)
  expect(standingAt(run, 2)).toEqual({ ...run, cursor: 2 })
  expect(standingAt(run, 4)).toEqual({ faults: [], events: [next, next, next, next], cursor: 4 })
})
