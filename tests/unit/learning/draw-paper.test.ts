import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bank,
  drawPaper,
  paperSize,
  readPaperName,
  writePaperName,
} from '../../../src/learning/draw-paper.ts'

const lessons = Array.from({ length: 13 }, (_, index) => `lesson-${index + 1}`)

/** Three decisions and seven other questions for each of thirteen lessons. */
const bank: Bank = {
  questions: lessons.flatMap((lesson) =>
    Array.from({ length: 10 }, (_, index) => ({
      id: `${lesson}.${index}`,
      lesson,
      decision: index < 3,
    })),
  ),
  tasks: ['one', 'two', 'three', 'four', 'five', 'six'],
  designs: ['school', 'city'],
}

const decisionsOf = (ids: readonly string[]) =>
  bank.questions.filter(({ id, decision }) => decision && ids.includes(id)).length

const paperName = fc.record({ name: fc.string(), sitting: fc.nat(40) })

describe('any paper', () => {
  test('has its numbers, every lesson, and no question twice', () => {
    fc.assert(
      fc.property(paperName, (name) => {
        const { questions, tasks, design } = drawPaper(bank, name)
        expect(new Set(questions).size).toBe(paperSize.questions)
        expect(new Set(tasks).size).toBe(paperSize.tasks)
        expect(decisionsOf(questions)).toBe(paperSize.decisions)
        expect(new Set(questions.map((id) => id.split('.')[0]))).toEqual(new Set(lessons))
        expect(bank.designs).toContain(design)
      }),
    )
  })

  test('is the same whenever its name is', () => {
    fc.assert(
      fc.property(paperName, (name) => {
        expect(drawPaper(bank, name)).toEqual(drawPaper(bank, name))
      }),
    )
  })
})

test('at least a third of a paper are decisions', () => {
  expect(paperSize.decisions * 3).toBeGreaterThanOrEqual(paperSize.questions)
})

test('the next sitting asks other questions, tasks and another case', () => {
  const [first, second] = [0, 1].map((sitting) => drawPaper(bank, { name: 'team-a', sitting }))
  expect(first?.questions.filter((id) => second?.questions.includes(id))).toEqual([])
  expect(first?.tasks.filter((id) => second?.tasks.includes(id))).toEqual([])
  expect(second?.design).not.toBe(first?.design)
})

test('papers of two names differ', () => {
  const of = (name: string) => drawPaper(bank, { name, sitting: 0 }).questions
  expect(of('team-a')).not.toEqual(of('team-b'))
})

test('a bank that is too small is a defect, not a short paper', () => {
  expect(() => drawPaper({ ...bank, questions: [] }, { name: 'any', sitting: 0 })).toThrow(
    'too small',
  )
})

describe('the name of a paper', () => {
  test.for([
    ['team-a', { name: 'team-a', sitting: 0 }],
    ['team-a.2', { name: 'team-a', sitting: 1 }],
    ['Spring 2027!', { name: 'spring-2027-', sitting: 0 }],
    ['', { name: 'paper', sitting: 0 }],
    ['.3', { name: 'paper', sitting: 2 }],
  ] as const)('%s', ([text, name]) => {
    expect(readPaperName(text)).toEqual(name)
  })

  test('is read as it was written', () => {
    const words = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
    fc.assert(
      fc.property(words, fc.nat(99), (name, sitting) => {
        expect(readPaperName(writePaperName({ name, sitting }))).toEqual({ name, sitting })
      }),
    )
  })
})
