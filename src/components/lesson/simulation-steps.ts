/** Whether a lesson's steps fit the machine that they are about: checked when the page is built. @module */
import type { HandshakeMachine } from '../../machines/handshake.ts'
import type { Prediction } from '../stage/prediction.ts'

interface Subject {
  readonly machine: HandshakeMachine
  readonly predictions: readonly Prediction[]
  /** Where the author has to look. */
  readonly file: string
}

/** The states that a step can be about: the resting ones, but for the one that no run reaches. */
export const restingStates = (machine: HandshakeMachine): readonly string[] =>
  Object.values(machine.states)
    .filter((state) => state.tags.includes('resting') && state.key !== 'broken')
    .map((state) => state.key)

/** The states named by the `<Step>`s of rendered prose, in order. */
export const statesNamed = (prose: string): readonly string[] =>
  [...prose.matchAll(/<div class="step-prose[^"]*" data-on="([^"]*)"/g)].map(([, on = '']) => on)

/**
 * Makes sure that every resting state has its step, no step is about anything else, and predictions
 * are about states that the flow reaches.
 *
 * @throws {Error} With the place, what was expected and what was found.
 */
export function checkSteps(prose: string, { machine, predictions, file }: Subject): void {
  const expected = restingStates(machine)
  const found = statesNamed(prose)
  const problems = [
    ...unknown('<Step on', found, expected),
    ...unknown(
      'predictions: before',
      predictions.map(({ before }) => before),
      expected,
    ),
    ...expected
      .filter((state) => !found.includes(state))
      .map((state) => `there is no <Step on="${state}">`),
    ...found
      .filter((state, index) => found.indexOf(state) !== index)
      .map((state) => `there are two <Step on="${state}">`),
  ]
  if (problems.length === 0) return
  throw new Error(
    [
      `${file}: the steps do not fit the machine "${machine.id}".`,
      ...problems.map((problem) => `- ${problem}`),
      `Expected one <Step> for each of: ${expected.join(', ')}.`,
      `Found: ${found.join(', ') || 'none'}.`,
    ].join('\n'),
  )
}

const unknown = (
  where: string,
  named: readonly string[],
  states: readonly string[],
): readonly string[] =>
  named
    .filter((name) => !states.includes(name))
    .map((name) => `${where}="${name}" names no resting state`)

/** The prose with the step of one state shown and the others hidden, until the island takes over. */
export const firstStepShown = (prose: string, state: string): string =>
  prose.replace(/<div (class="step-prose[^"]*") data-on="([^"]*)"/g, (all, kind, on) =>
    on === state ? all : `<div ${kind} hidden data-on="${on}"`,
  )
