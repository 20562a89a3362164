import { expect, test } from 'vitest'
import { pages } from './dist.ts'
import { shellOf, simulationOf, total } from './weight.ts'

const lessons = pages().filter(({ file }) => file.startsWith('lessons/'))

/** 1 KB is 1,000 bytes, sent with `gzip -9`; fonts are compressed as they are. */
const KB = 1000

test('there is a lesson to weigh', () => {
  expect(lessons.length).toBeGreaterThan(0)
})

test.for(lessons)('$file weighs at most 100 KB without its simulation', (page) => {
  const shell = shellOf(page)
  expect(total(shell), JSON.stringify(Object.fromEntries(shell), null, 2)).toBeLessThan(100 * KB)
})

test.for(lessons)('the simulation of $file weighs at most 90 KB', (page) => {
  const simulation = simulationOf(page)
  const sizes = JSON.stringify(Object.fromEntries(simulation), null, 2)
  expect(total(simulation), sizes).toBeLessThan(90 * KB)
})
