import { expect, test } from 'vitest'
import {
  type CopyState,
  type Registered,
  stateOf,
  wordsFor,
} from '../../../../src/components/lesson/offline-state.ts'

const nothing: Registered = { installing: null, waiting: null, active: null }

test.for<[string, Registered | undefined, CopyState]>([
  ['never asked for', undefined, 'none'],
  ['taken away', nothing, 'none'],
  ['being fetched', { ...nothing, installing: {} }, 'copying'],
  ['fetched and about to start', { ...nothing, waiting: {} }, 'copying'],
  ['there', { ...nothing, active: {} }, 'kept'],
  ['there while a newer one is fetched', { ...nothing, installing: {}, active: {} }, 'kept'],
  ['there with a newer one', { ...nothing, waiting: {}, active: {} }, 'newer'],
])('a copy that is %s', ([, registration, state]) => {
  expect(stateOf(registration)).toBe(state)
})

test('what is there can be taken away, and what is not can be had', () => {
  expect(wordsFor('none').ways).toEqual(['keep'])
  expect(wordsFor('failed').ways).toEqual(['keep'])
  expect(wordsFor('kept').ways).toEqual(['remove'])
  expect(wordsFor('newer').ways).toEqual(['take-over', 'remove'])
})
