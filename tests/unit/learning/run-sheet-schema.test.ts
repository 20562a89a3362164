import { expect, test } from 'vitest'
import { runSheet } from '../../../src/learning/run-sheet-schema.ts'

const sheet = {
  title: 'A quarter of an hour',
  lasts: 15,
  goal: 'Everybody has seen one.',
  short: 'Leave out the talk.',
  blocks: [
    { title: 'See', minutes: 10 },
    { title: 'Talk', minutes: 5 },
  ],
}

test('a block needs a title and minutes only', () => {
  expect(runSheet.parse(sheet).blocks[0]).toEqual({
    title: 'See',
    minutes: 10,
    say: [],
    do: [],
    ask: [],
    wrong: [],
    scenes: [],
    votes: [],
  })
})

test('the blocks have to fill the session', () => {
  const { error } = runSheet.safeParse({ ...sheet, lasts: 20 })
  expect(error?.issues[0]?.message).toContain('do not add up')
})

test.for([
  ['a run that does not say how it ends', { scenario: 'photo-app-direct', shows: 'Signed out' }],
  ['a page with slashes around its path', { page: '/reference/decide/', shows: 'Decide' }],
  ['a run and a page in one', { scenario: 'a', page: 'b/c', shows: 'x', ends: 'granted' }],
])('a scene may not be %s', ([, scene]) => {
  const blocks = [{ title: 'See', minutes: 15, scenes: [scene] }]
  expect(runSheet.safeParse({ ...sheet, blocks }).success).toBe(false)
})

test('a vote offers four options at most, for the letters A to D', () => {
  const options = ['one', 'two', 'three', 'four', 'five']
  const blocks = [{ title: 'See', minutes: 15, votes: [{ ask: 'Which?', options }] }]
  expect(runSheet.safeParse({ ...sheet, blocks }).success).toBe(false)
})
