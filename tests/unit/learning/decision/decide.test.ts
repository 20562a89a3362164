import { expect, test } from 'vitest'
import {
  changed,
  type Decision,
  decide,
  flips,
  rank,
  type Situation,
} from '../../../../src/learning/decision/decide.ts'

const decision: Decision = {
  askers: [{ id: 'person' }, { id: 'machine' }],
  groups: [{ needs: [{ id: 'quick' }] }, { needs: [{ id: 'cheap' }] }],
  answers: [{ id: 'walk' }, { id: 'train' }, { id: 'post' }],
  rules: [
    { answers: ['walk'], any: ['machine'], speaks: 'rules-out', says: 'It has no legs.' },
    { answers: ['walk'], all: ['quick'], speaks: 'strongly-against', says: 'It takes a day.' },
    { answers: ['walk'], none: ['quick', 'cheap'], speaks: 'for', says: 'There is time.' },
    { answers: ['walk', 'post'], all: ['cheap'], speaks: 'strongly-for', says: 'It costs little.' },
    { answers: ['train'], all: ['quick'], speaks: 'for', says: 'It takes an hour.' },
    { answers: ['train'], all: ['quick', 'cheap'], speaks: 'against', says: 'It costs more.' },
    { answers: ['post'], any: ['person'], speaks: 'against', says: 'People are no parcels.' },
  ],
}

/** The ranking with what its rules say. */
const said = (of: Decision, situation: Situation) =>
  rank(of, situation).map(({ reasons, counterReasons, ...ranked }) => ({
    ...ranked,
    reasons: reasons.map(({ says }) => says),
    counterReasons: counterReasons.map(({ says }) => says),
  }))

test.for([
  [['person'], 'walk'],
  [['person', 'quick'], 'train'],
  [['person', 'cheap'], 'walk'],
  [['machine', 'cheap'], 'post'],
  [['machine', 'quick'], 'train'],
] as const)('%j: first is %s', ([holds, answer]) => {
  expect(decide(decision, new Set(holds))).toBe(answer)
})

test('what is ruled out comes last, whatever speaks for it', () => {
  expect(said(decision, new Set(['machine', 'cheap']))).toEqual([
    { answer: 'post', possible: true, reasons: ['It costs little.'], counterReasons: [] },
    { answer: 'train', possible: true, reasons: [], counterReasons: [] },
    {
      answer: 'walk',
      possible: false,
      reasons: ['It costs little.'],
      counterReasons: ['It has no legs.'],
    },
  ])
})

test('where nothing speaks for any, the answers stand in their order', () => {
  const empty = { ...decision, rules: [] }
  expect(rank(empty, new Set(['person'])).map(({ answer }) => answer)).toEqual([
    'walk',
    'train',
    'post',
  ])
})

test('the weightiest reasons stand first', () => {
  const both = { answers: ['train'], speaks: 'strongly-for', says: 'It is warm.' } as const
  const warm = { ...decision, rules: [...decision.rules, both] }
  const [train] = said(warm, new Set(['person', 'quick']))
  expect(train?.reasons).toEqual(['It is warm.', 'It takes an hour.'])
})

test('a flip is one change that makes another answer first', () => {
  expect(flips(decision, new Set(['person']))).toEqual([
    { change: 'quick', holds: true, answer: 'train' },
    { change: 'machine', holds: true, answer: 'train' },
  ])
})

test('another asker takes the place of the first, and needs stay', () => {
  expect(changed(decision, new Set(['person', 'quick']), 'machine')).toEqual(
    new Set(['machine', 'quick']),
  )
})

test('where everything is ruled out nothing is first, and what is nearest still has its reasons', () => {
  const strict = {
    ...decision,
    answers: [{ id: 'walk' }],
  }
  expect(decide(strict, new Set(['machine']))).toBeUndefined()
  expect(said(strict, new Set(['machine']))).toEqual([
    {
      answer: 'walk',
      possible: false,
      reasons: ['There is time.'],
      counterReasons: ['It has no legs.'],
    },
  ])
  expect(flips(strict, new Set(['machine']))).toEqual([
    { change: 'person', holds: true, answer: 'walk' },
  ])
})
