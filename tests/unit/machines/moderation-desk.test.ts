/** The world of the lesson on trust policies: who gets into the moderators' role, and who does not. */
import { describe, expect, test } from 'vitest'
import { runToEnd } from '../../../src/components/lesson/run-outcome.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { refusalOf } from '../../support/run.ts'

const id = 'moderation-desk'

test('ForAllValues on a claim that IAM does not see lets a member in', async () => {
  const { state, context } = await runToEnd(id, [])
  expect([state, context.holdings.assumedRoleUser?.arn]).toEqual([
    'granted',
    'arn:aws:sts::111122223333:assumed-role/lumen-moderators/desk-7',
  ])
})

const tooWide = ['claim-if-exists', 'claim-excluded', 'pattern-without-slash', 'no-audience']
const closed = [
  'claim-without-qualifier',
  'wildcard-in-string-equals',
  'sub-wrong-case',
  'audience-tested',
  'assume-role-action',
  'principal-with-scheme',
  'repaired',
]

test.for([...tooWide, 'repaired-for-bo'])('%s lets in', async (fault) => {
  expect((await runToEnd(id, [fault])).state).toBe('granted')
})

describe('the trust policy keeps out', () => {
  test.for(closed)('%s', async (fault) => {
    expect(refusalOf(await runToEnd(id, [fault]))).toEqual({
      party: 'sts',
      status: 403,
      code: 'AccessDenied',
      check: 'trust-policy',
    })
  })
})

test('the scenario has no fault without a row above', () => {
  expect(new Set(readScenario(id).faults.map((fault) => fault.id))).toEqual(
    new Set([...tooWide, ...closed, 'repaired-for-bo']),
  )
})
