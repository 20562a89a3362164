import { expect, test } from 'vitest'
import { markedLines } from '../../../src/learning/marked-lines.ts'
import {
  type BenchResult,
  endingWords,
  repairAnswer,
  repairSummary,
} from '../../../src/learning/repair-verdict.ts'

const result = (id: string, lets: 'in' | 'nobody', outcome: string, by?: string): BenchResult => ({
  tried: { id, says: id, because: id, faults: [], lets },
  run: by === undefined ? { outcome } : { outcome, by },
})
const ana = result('ana', 'in', 'granted')
const stranger = result('stranger', 'nobody', 'AccessDenied', 'sts')
const anaOut = result('ana', 'in', 'AccessDenied', 'sts')
const strangerIn = result('stranger', 'nobody', 'granted')

test.for([
  [[ana, stranger], 'passed', 'All 2 cases come out as they should.'],
  [[ana, strangerIn], 'stranger', 'Too broad: 1 of those to keep out gets in.'],
  [[anaOut, stranger], 'ana', 'Too narrow: 1 of those to let in is kept out.'],
  [
    [anaOut, strangerIn],
    'ana stranger',
    'Too broad: 1 of those to keep out gets in. Too narrow: 1 of those to let in is kept out.',
  ],
] as const)('%#: a repair is %s', ([results, answer, summary]) => {
  expect(repairAnswer(results)).toBe(answer)
  expect(repairSummary(results)).toBe(summary)
})

test('an ending names the code and who answered', () => {
  expect(endingWords(ana)).toBe('gets in')
  expect(endingWords(stranger)).toBe('kept out: AccessDenied from sts')
})

test('lines that only one version has are marked, whatever their indentation', () => {
  expect(markedLines('{\n  "a": 1,\n  "b": 2\n}\n', '{\n"a": 1\n}')).toEqual([
    { text: '{', differs: false },
    { text: '  "a": 1,', differs: false },
    { text: '  "b": 2', differs: true },
    { text: '}', differs: false },
  ])
})
