import { expect, test } from 'vitest'
import {
  checkSteps,
  firstStepShown,
  restingStates,
  statesNamed,
} from '../../../../src/components/lesson/simulation-steps.ts'
import { directStsMachine as machine } from '../../../../src/machines/direct-sts.machine.ts'

const step = (on: string) => `<div class="step-prose" data-on="${on}"><p>…</p></div>`
const file = 'lesson 3, <Simulation scenario="photo-app-direct">'
const all = ['signedOut', 'signingIn', 'identified', 'credentialed', 'granted', 'refused']

test('every resting state but the broken one wants a step', () => {
  expect(restingStates(machine)).toEqual(all)
  expect(statesNamed(all.map(step).join('\n'))).toEqual(all)
  expect(() => checkSteps(all.map(step).join(''), { machine, predictions: [], file })).not.toThrow()
})

test('what does not fit is said with its place, what was expected and what was found', () => {
  const prose = ['signedOut', 'signedOut', 'asumingRole', 'identified', 'credentialed', 'granted']
  const predictions = [{ before: 'forbidden', ask: '?', accepted: 'yes', refusals: [] }]
  expect(() =>
    checkSteps(prose.map(step).join(''), { machine, predictions, file }),
  ).toThrowErrorMatchingInlineSnapshot(`
    [Error: lesson 3, <Simulation scenario="photo-app-direct">: the steps do not fit the machine "direct-sts".
    - <Step on="asumingRole" names no resting state
    - predictions: before="forbidden" names no resting state
    - there is no <Step on="signingIn">
    - there is no <Step on="refused">
    - there are two <Step on="signedOut">
    Expected one <Step> for each of: signedOut, signingIn, identified, credentialed, granted, refused.
    Found: signedOut, signedOut, asumingRole, identified, credentialed, granted.]
  `)
})

test('only the step of the first state is shown', () => {
  expect(firstStepShown(step('signedOut') + step('granted'), 'signedOut')).toBe(
    `${step('signedOut')}<div class="step-prose" hidden data-on="granted"><p>…</p></div>`,
  )
})
