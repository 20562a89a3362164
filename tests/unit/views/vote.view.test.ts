import { expect, test } from 'vitest'
import { goOnWith, openVote, withCount } from '../../../src/training/vote.ts'
import { voteView } from '../../../src/views/vote.view.ts'

const first = withCount(
  withCount(
    openVote({ ask: 'Which?', options: ['One', 'Two'], right: { option: 1, because: '' } }),
    0,
    6,
  ),
  1,
  2,
)

test('the first round’s bars stay hidden until the second is closed', () => {
  const talk = goOnWith(first)
  const second = withCount(goOnWith(talk), 1, 8)
  for (const vote of [first, talk, second])
    expect(voteView(vote).rows.flatMap(({ bars }) => bars)).toEqual([])
  expect(voteView(goOnWith(second)).rows).toEqual([
    {
      letter: 'A',
      says: 'One',
      bars: [
        { round: 'First vote', count: 6, share: 75 },
        { round: 'Second vote', count: 0, share: 0 },
      ],
      isRight: false,
    },
    {
      letter: 'B',
      says: 'Two',
      bars: [
        { round: 'First vote', count: 2, share: 25 },
        { round: 'Second vote', count: 8, share: 100 },
      ],
      isRight: false,
    },
  ])
})

test('how many were counted is said, and not for what', () => {
  expect(voteView(first).status).toBe('First vote. Everybody decides alone. 8 counted.')
})

test('the right option is marked when it is asked for', () => {
  const rows = voteView({ ...first, revealed: true }).rows
  expect(rows.map(({ isRight }) => isRight)).toEqual([false, true])
})

test('a round in which nobody voted has bars of nothing', () => {
  const closed = goOnWith(goOnWith(goOnWith(openVote({ ask: 'Which?', options: ['One', 'Two'] }))))
  expect(voteView(closed).rows[0]?.bars.map(({ share }) => share)).toEqual([0, 0])
})
