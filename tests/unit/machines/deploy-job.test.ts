/** The world of the lesson on workloads: which jobs of GitHub Actions get the role of a deployment. */
import { describe, expect, test } from 'vitest'
import { runToEnd } from '../../../src/components/lesson/run-outcome.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { refusalOf } from '../../support/run.ts'

const id = 'deploy-job'

const refusals = [
  [[], 403, 'AccessDenied', 'trust-policy'],
  [['branch-named-instead'], 403, 'AccessDenied', 'trust-policy'],
  [['wildcard-in-string-equals'], 403, 'AccessDenied', 'trust-policy'],
  [['pull-request'], 403, 'AccessDenied', 'trust-policy'],
  [['name-taken-over'], 403, 'AccessDenied', 'trust-policy'],
  [['default-audience'], 400, 'InvalidIdentityToken', 'audience-registered'],
  [['token-expired'], 400, 'ExpiredTokenException', 'token-times'],
  [['provider-not-registered'], 400, 'InvalidIdentityToken', 'provider-known'],
] as const

describe('STS refuses', () => {
  test.for(refusals)('%s: %i %s at the check %s', async ([faults, status, code, check]) => {
    expect(refusalOf(await runToEnd(id, faults))).toEqual({ party: 'sts', status, code, check })
  })
})

const exact = ['new-subject', 'claims-of-github']
const tooWide = ['pull-request-any-job', 'owner-prefix', 'ids-as-wildcards', 'everybody-on-github']

test.for(exact)('%s: the deployment gets in', async (fault) => {
  expect((await runToEnd(id, [fault])).state).toBe('granted')
})

test.for(tooWide)('%s: a job gets in that should not', async (fault) => {
  expect((await runToEnd(id, [fault])).state).toBe('granted')
})

test('the scenario has no fault without a row above', () => {
  const played = [...refusals.flatMap(([faults]) => faults), ...exact, ...tooWide]
  expect(new Set(readScenario(id).faults.map((fault) => fault.id))).toEqual(new Set(played))
})
