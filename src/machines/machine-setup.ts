/**
 * XState's `setup` less its actions. What that returns refers to every action built into XState, so
 * all of them came with each page; the machines here assign, and do nothing else.
 *
 * @module
 */
import { createMachine, type setup } from 'xstate'

/** What `setup` does with its argument, as of XState 5.33; the `types` in it are for the compiler alone. */
const setUpMachines = (implementations: Parameters<typeof createMachine>[1]) => ({
  createStateConfig: (config: never) => config,
  createMachine: (config: Parameters<typeof createMachine>[0]) =>
    createMachine(config, implementations),
})

type MachineMaker = keyof ReturnType<typeof setUpMachines>

/** The same function, of whose result no more is to be seen; its type parameters stay. */
const onlyMachines = <Given extends unknown[], Made extends Record<MachineMaker, unknown>>(
  setUp: (...given: Given) => Made,
): ((...given: Given) => Pick<Made, MachineMaker>) => setUp

/**
 * Types and implementations, to which the machines and states made with them then hold. What XState
 * demands of a configuration stands in the type of its `setup` alone.
 */
export const machineSetup = onlyMachines(setUpMachines as unknown as typeof setup)
