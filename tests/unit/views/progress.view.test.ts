import { expect, test } from 'vitest'
import { nextStep, progressOf, type ShownRun } from '../../../src/views/progress.view.ts'
import { photoApp, runWith } from '../../support/run.ts'

async function player(cursor: number, recorded: number, ...faults: string[]): Promise<ShownRun> {
  const positions = (await runWith(...faults)).slice(0, recorded)
  return { scenario: photoApp, positions, cursor }
}

const inLetters = (context: ShownRun) =>
  progressOf(context).map(
    ({ title, status, position, refused }) =>
      `${position ?? '-'} ${title}, ${status}${refused ? ', refused' : ''}`,
  )

test('what was reached can be jumped to, what lies ahead cannot', async () => {
  const context = await player(1, 3)
  expect(inLetters(context)).toEqual([
    '0 Signed out, reached',
    '1 Signing in, current',
    '2 Has a token, reached',
    '- Has credentials, ahead',
    '- Has the object, ahead',
  ])
  expect(nextStep(context)).toBe('Sign in')
})

test('nothing lies ahead of a refusal', async () => {
  const context = await player(3, 9, 'wrong-audience')
  expect(inLetters(context).slice(2)).toEqual([
    '2 Has a token, reached',
    '3 Refused, current, refused',
  ])
  expect(nextStep(context)).toBeUndefined()
})

test('time that was let pass is a stop of its own', async () => {
  const context = await player(0, 2)
  const [start, second] = context.positions
  if (!start || !second) throw new Error('two positions were asked for')
  const world = { ...start.context.world, now: start.context.world.now + 300 }
  const later = { ...start, context: { ...start.context, world } }
  const waited = { ...context, positions: [start, later] }
  expect(inLetters(waited).slice(0, 3)).toEqual([
    '0 Signed out, current',
    '1 5 min later, reached',
    '- Signing in, ahead',
  ])
  expect(nextStep(waited)).toBe('Let time pass')
})
