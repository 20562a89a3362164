import { expect, test } from 'vitest'
import {
  aroundBlanks,
  type FadedTask,
  piecesOf,
  shuffledPieces,
} from '../../../src/learning/faded-task.ts'

const task: FadedTask = {
  ask: 'Write it.',
  scenario: 'photo-app-direct',
  document: { name: 'Letters', is: { kind: 'trust', at: ['world', 'letters'] } },
  example: { does: 'Nothing.', text: 'x', notes: ['One.', 'Two.'], sources: [], lets: [] },
  working: 'a b\nc\nb d\ne\n',
  blanks: ['b', 'b', 'e'],
  cuts: [2, 4],
  start: '',
  accepts: ['x'],
  tooBroad: [],
  bench: [],
}

test('blanks are cut out in their order, each after the one before it', () => {
  expect(aroundBlanks(task)).toEqual(['a ', '\nc\n', ' d\n', ''])
})

test('a blank that the working version does not have is a mistake of the file', () => {
  expect(() => aroundBlanks({ ...task, blanks: ['e', 'b'] })).toThrow('has no “b”')
})

test('pieces begin at the lines that are named', () => {
  expect(piecesOf(task)).toEqual(['a b', 'c\nb d', 'e'])
})

test('pieces are laid out alike for everybody', () => {
  expect(shuffledPieces(task)).toEqual(shuffledPieces(task))
  expect(shuffledPieces(task).toSorted()).toEqual(piecesOf(task).toSorted())
})
