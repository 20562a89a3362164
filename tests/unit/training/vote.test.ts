import { expect, test } from 'vitest'
import { goOnWith, openVote, type Vote, withCount } from '../../../src/training/vote.ts'

const plan = {
  ask: 'Which?',
  options: ['One', 'Two', 'Three'],
  right: { option: 1, because: 'It is.' },
}

const counted = (vote: Vote, counts: readonly number[]): Vote =>
  counts.reduce((so, count, option) => withCount(so, option, count), vote)

test('a vote goes through two rounds and ends', () => {
  const first = counted(openVote(plan), [5, 3, 1])
  const second = counted(goOnWith(goOnWith(first)), [1, 8, 0])
  const closed = goOnWith(second)
  expect(closed).toEqual({
    ask: 'Which?',
    options: ['One', 'Two', 'Three'],
    stage: 'closed',
    rounds: [
      [5, 3, 1],
      [1, 8, 0],
    ],
    right: 1,
    revealed: false,
  })
  expect(goOnWith(closed)).toBe(closed)
})

test('between the rounds and after them nothing is counted', () => {
  const talk = goOnWith(openVote(plan))
  expect(talk.stage).toBe('talk')
  expect(withCount(talk, 0, 4)).toBe(talk)
})

test.for([
  [-1, 0],
  [2.7, 2],
  [Number.NaN, 0],
  [5000, 999],
] as const)('a count of %d is taken for %d', ([typed, kept]) => {
  expect(withCount(openVote(plan), 0, typed).rounds).toEqual([[kept, 0, 0]])
})

test('an option that is not there cannot be counted', () => {
  const vote = openVote(plan)
  expect(withCount(vote, 3, 1)).toBe(vote)
})
