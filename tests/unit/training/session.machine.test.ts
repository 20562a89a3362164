import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import {
  ranUntil,
  type SessionEvent,
  sessionMachine,
} from '../../../src/training/session.machine.ts'
import { clockText, driftWords, sessionView } from '../../../src/views/session.view.ts'

const minute = 60_000

/** The session after these events, blocks of ten, five and twenty minutes. */
function after(...events: readonly SessionEvent[]) {
  const actor = createActor(sessionMachine)
  actor.start()
  for (const event of [{ type: 'plan', planned: [10, 5, 20] } as const, ...events])
    actor.send(event)
  return actor.getSnapshot()
}

const start = { type: 'start', at: 0 } as const

test('the clock stands until it is started', () => {
  const { value, context } = after()
  expect(value).toBe('ready')
  expect(sessionView(context, 90 * minute)).toEqual({
    elapsed: '0:00',
    left: '10:00',
    isOver: false,
    drift: 'On time',
    behind: 0,
  })
})

test('a pause does not count', () => {
  const { value, context } = after(
    start,
    { type: 'pause', at: 3 * minute },
    { type: 'start', at: 20 * minute },
  )
  expect(value).toBe('running')
  expect(ranUntil(context, 21 * minute)).toBe(4 * minute)
  expect(sessionView(context, 21 * minute).left).toBe('6:00')
})

test('a block that runs over is behind by what it runs over', () => {
  const { context } = after(start)
  expect(sessionView(context, 14 * minute)).toEqual({
    elapsed: '14:00',
    left: '−4:00',
    isOver: true,
    drift: '4 min behind',
    behind: 4,
  })
})

test('a block that began late is behind by that, and one that began early ahead', () => {
  const late = after(start, { type: 'goTo', block: 1, at: 13 * minute }).context
  expect(sessionView(late, 14 * minute)).toMatchObject({ left: '4:00', drift: '3 min behind' })
  const early = after(start, { type: 'goTo', block: 1, at: 8 * minute }).context
  expect(sessionView(early, 9 * minute)).toMatchObject({ left: '4:00', drift: '2 min ahead' })
})

test('a minute more was a minute of the block, too', () => {
  const { context } = after(start, { type: 'adjust', minutes: 1, at: 2 * minute })
  expect(sessionView(context, 2 * minute)).toMatchObject({ elapsed: '3:00', left: '7:00' })
})

test('no less than nothing can have run', () => {
  const { context } = after(start, { type: 'adjust', minutes: -5, at: 2 * minute })
  expect(ranUntil(context, 2 * minute)).toBe(0)
})

test('no block began later than now', () => {
  const { context } = after(
    start,
    { type: 'goTo', block: 1, at: 10 * minute },
    { type: 'adjust', minutes: -1, at: 10 * minute },
  )
  expect(sessionView(context, 10 * minute)).toMatchObject({ left: '5:00', drift: '1 min ahead' })
})

test('there is no block before the first, nor after the last', () => {
  for (const block of [-1, 3]) {
    expect(after(start, { type: 'goTo', block, at: 0 }).context.block).toBe(0)
  }
})

test('another plan is another session', () => {
  const { value, context } = after(start, { type: 'plan', planned: [7] })
  expect(value).toBe('ready')
  expect(context).toEqual({ planned: [7], block: 0, ran: 0, since: undefined, blockBegan: 0 })
})

test.for([
  [0, 'On time'],
  [4, '4 min behind'],
  [-2, '2 min ahead'],
] as const)('%d minutes late reads “%s”', ([minutes, words]) => {
  expect(driftWords(minutes)).toBe(words)
})

test.for([
  [0, '0:00'],
  [61_000, '1:01'],
  [3_724_000, '1:02:04'],
  [-500, '0:00'],
  [-65_000, '−1:05'],
  [600_000, '10:00'],
] as const)('%d milliseconds read %s', ([milliseconds, text]) => {
  expect(clockText(milliseconds)).toBe(text)
})
