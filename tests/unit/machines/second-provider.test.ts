/** The two worlds of the lesson that decides: one person, two providers, with and without a pool. */
import { describe, expect, test } from 'vitest'
import { runToEnd } from '../../../src/components/lesson/run-outcome.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const rows = [
  ['second-provider', [], 's3 403 AccessDenied'],
  ['second-provider', ['signs-in-with-google'], 'granted'],
  ['second-provider', ['apple-not-registered'], 'sts 400 InvalidIdentityToken'],
  ['second-provider', ['role-trusts-google-only'], 'sts 403 AccessDenied'],
  ['second-provider', ['credentials-expired'], 's3 400 ExpiredToken'],
  ['second-provider-pool', [], 'granted'],
  ['second-provider-pool', ['signs-in-with-google'], 'granted'],
  ['second-provider-pool', ['apple-not-linked'], 's3 403 AccessDenied'],
  ['second-provider-pool', ['apple-not-in-pool'], 'cognito-identity 400 NotAuthorizedException'],
  [
    'second-provider-pool',
    ['no-roles'],
    'cognito-identity 400 InvalidIdentityPoolConfigurationException',
  ],
  ['second-provider-pool', ['credentials-expired'], 's3 400 ExpiredToken'],
] as const

describe('where the tablet gets to', () => {
  test.for(rows)('%s with %s: %s', async ([id, faults, ending]) => {
    const { refusal } = (await runToEnd(id, faults)).context
    expect(refusal ? `${refusal.party} ${refusal.status} ${refusal.code}` : 'granted').toBe(ending)
  })
})

test.for(['second-provider', 'second-provider-pool'])('%s has no other fault', (id) => {
  const played = rows.flatMap(([of, faults]) => (of === id ? faults : []))
  expect(readScenario(id).faults.map((fault) => fault.id)).toEqual(played)
})

test('through the pool the session is the same identity’s, whichever way it came', async () => {
  const ways = [[], ['signs-in-with-google']]
  const ends = await Promise.all(ways.map((faults) => runToEnd('second-provider-pool', faults)))
  expect(ends.map(({ context }) => context.holdings.identityId)).toEqual([
    'us-east-1:2f8c4b1a-9d3e-4c57-8a60-5e7b9d1c3f24',
    'us-east-1:2f8c4b1a-9d3e-4c57-8a60-5e7b9d1c3f24',
  ])
})
