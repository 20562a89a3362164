/** A checklist writes down what was made sure of, when somebody reads it. */
import { expect, test } from 'vitest'
import { checklist, writtenChecks } from '../../../src/federation/checklist.ts'

const plan = [
  { id: 'form', title: 'It has a form', fact: 'sts-parameters' },
  { id: 'key', title: 'It has a key', fact: 'sts-keys' },
  { id: 'role', title: 'It has a role', fact: 'sts-trust-policy' },
] as const

test('in the order of the plan, with what was compared', () => {
  const list = checklist(plan)
  list.fail('key', () => ({ expected: 'k1', actual: 'k2' }))
  list.pass('form', { note: 'as AWS has it' })
  expect(list.checks()).toEqual([
    { ...plan[0], verdict: 'pass', note: 'as AWS has it' },
    { ...plan[1], verdict: 'fail', expected: 'k1', actual: 'k2' },
    { ...plan[2], verdict: 'not-reached' },
  ])
})

test('the last verdict on a check counts', () => {
  const list = checklist(plan)
  list.pass('form')
  list.fail('form')
  expect(list.checks()[0]).toEqual({ ...plan[0], verdict: 'fail' })
})

test('what words the evidence is not asked before somebody reads it', () => {
  const list = checklist(plan)
  let asked = 0
  list.pass('key', () => {
    asked++
    return { actual: 'k1' }
  })
  expect(asked).toBe(0)
  expect(writtenChecks(list.checks)).toEqual(list.checks())
  expect(writtenChecks(list.checks())[1]).toEqual({ ...plan[1], verdict: 'pass', actual: 'k1' })
})
