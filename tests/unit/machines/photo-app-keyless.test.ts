/** The first lesson's world: what somebody gains who takes an app apart that holds no key. */
import { describe, expect, test } from 'vitest'
import { runToEnd } from '../../../src/components/lesson/run-outcome.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { refusalOf } from '../../support/run.ts'

const id = 'photo-app-keyless'

test('without a fault, Ana gets her photo', async () => {
  expect((await runToEnd(id, [])).state).toBe('granted')
})

const rows = [
  ['app-copied', 's3', 403, 'AccessDenied', 's3-policy-allows'],
  ['token-rewritten', 'sts', 400, 'InvalidIdentityToken', 'signature'],
  ['own-provider', 'sts', 400, 'InvalidIdentityToken', 'provider-known'],
  ['access-revoked', 's3', 403, 'AccessDenied', 's3-policy-allows'],
  ['found-next-day', 's3', 400, 'ExpiredToken', 's3-credentials-current'],
  ['another-folder', 's3', 403, 'AccessDenied', 's3-policy-allows'],
] as const

describe('nothing that leaks opens Ana’s photos for long', () => {
  test.for(rows)('%s: %s answers %i %s at the check %s', async (row) => {
    const [fault, party, status, code, check] = row
    expect(refusalOf(await runToEnd(id, [fault]))).toEqual({ party, status, code, check })
  })

  test('the scenario has no fault without a row above', () => {
    expect(readScenario(id).faults.map((fault) => fault.id)).toEqual(rows.map(([fault]) => fault))
  })
})
