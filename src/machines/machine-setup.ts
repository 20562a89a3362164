/**
 * XState's `setup` less its actions. What that returns refers to every action built into XState, so
 * all of them came with each page; the machines here assign, and do nothing else.
 *
 * @module
 */
import { createMachine, type setup } from 'xstate'

/** What `setup` does with its argument, as of XState 5.33; the `types` in it are for the compiler alone. */
const made = (implementations: Parameters<typeof createMachine>[1]) => ({
  createStateConfig: (config: never) => config,
  createMachine: (config: Parameters<typeof createMachine>[0]) =>
    createMachine(config, implementations),
})

type MachineMaker = 'createStateConfig' | 'createMachine'

/** The same function, of whose result no more is to be seen; its type parameters stay. */
const onlyMachines = <Given extends unknown[], Made extends Record<MachineMaker, unknown>>(
  setUp: (...given: Given) => Made,
): ((...given: Given) => Pick<Made, MachineMaker>) => setUp

/** Types and implementations of machines, which `createMachine` and `createStateConfig` then hold to. */
// XState says by types alone what its configurations may be: nothing else can be typed as it is.
export const machineSetup = onlyMachines(made as unknown as typeof setup)
