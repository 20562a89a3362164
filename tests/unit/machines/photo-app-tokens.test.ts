/** The worlds of the lesson on tokens: which token STS takes, and what it finds in it. */
import { describe, expect, test } from 'vitest'
import { runToEnd } from '../../../src/components/lesson/run-outcome.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { refusalOf } from '../../support/run.ts'

const rows = [
  ['photo-app-id-token', 'access-token-taken', 400, 'InvalidIdentityToken', 'token-form'],
  ['photo-app-id-token', 'claim-changed', 400, 'InvalidIdentityToken', 'signature'],
  ['photo-app-id-token', 'token-of-another-app', 403, 'AccessDenied', 'trust-policy'],
  ['photo-app-id-token', 'token-kept-too-long', 400, 'ExpiredTokenException', 'token-times'],
  ['photo-app-id-token', 'key-rotated', undefined, undefined, undefined],
  ['photo-app-id-token', 'key-withdrawn', 400, 'InvalidIdentityToken', 'verification-key'],
  ['photo-app-id-token', 'asked-for-by-another-app', 403, 'AccessDenied', 'trust-policy'],
  ['photo-app-facebook', 'token-of-another-app', 403, 'AccessDenied', 'trust-policy'],
  ['photo-app-facebook', 'token-kept-too-long', 403, 'IDPRejectedClaim', 'access-token'],
  ['photo-app-facebook', 'provider-unreachable', 400, 'IDPCommunicationError', 'provider-answers'],
] as const

test.for(['photo-app-id-token', 'photo-app-facebook'])(
  '%s: without a fault, Ana gets her photo',
  async (id) => {
    expect((await runToEnd(id, [])).state).toBe('granted')
  },
)

describe('each fault ends where AWS would end it', () => {
  test.for(rows)('%s, %s: STS answers %s %s at the check %s', async (row) => {
    const [id, fault, status, code, check] = row
    expect(refusalOf(await runToEnd(id, [fault]))).toEqual({
      party: code && 'sts',
      status,
      code,
      check,
    })
  })

  test('the scenarios have no fault without a row above', () => {
    const faults = ['photo-app-id-token', 'photo-app-facebook'].flatMap((id) =>
      readScenario(id).faults.map((fault) => [id, fault.id]),
    )
    expect(faults).toEqual(rows.map(([id, fault]) => [id, fault]))
  })
})

test('the wrong token of Google’s answer is held as what it is', async () => {
  const { holdings } = (await runToEnd('photo-app-id-token', ['access-token-taken'])).context
  expect([holdings.idToken, holdings.accessToken?.slice(0, 5)]).toEqual([undefined, 'ya29.'])
})
