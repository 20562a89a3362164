import { expect, test } from 'vitest'
import { fromPromise, setup } from 'xstate'
import { machineSetup } from '../../../src/machines/machine-setup.ts'

const lamp = {
  types: { context: {} as { presses: number }, events: {} as { type: 'press' } },
  actors: { warmUp: fromPromise(async () => 'warm') },
  actions: { count: () => {} },
  guards: { isNew: () => true },
  delays: { soon: 10 },
}

const config = {
  context: { presses: 0 },
  initial: 'off',
  states: {
    off: { on: { press: { guard: 'isNew', target: 'on', actions: 'count' } } },
    on: { invoke: { src: 'warmUp' }, after: { soon: 'off' } },
  },
} as const

test('a machine is the one that XState’s own setup makes', () => {
  const own = setup(lamp).createMachine(config)
  const made = machineSetup(lamp).createMachine(config)
  expect(JSON.stringify(made.definition)).toBe(JSON.stringify(own.definition))
  expect(made.implementations).toEqual(own.implementations)
})

test('a state stays as it is written', () => {
  const { off } = config.states
  expect(machineSetup(lamp).createStateConfig(off)).toBe(off)
})
