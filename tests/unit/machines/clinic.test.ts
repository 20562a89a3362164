import { expect, test } from 'vitest'
import { runOutcome } from '../../../src/components/lesson/run-outcome.ts'

const runs = [
  { faults: [], ends: { outcome: 'AccessDenied', by: 'sts' } },
  { faults: ['trust-mended'], ends: { outcome: 'InvalidAccessKeyId', by: 's3' } },
  { faults: ['both-mended'], ends: { outcome: 'granted' } },
  { faults: ['wrong-photo'], ends: { outcome: 'AccessDenied', by: 's3' } },
  { faults: ['slow-phone'], ends: { outcome: 'ExpiredTokenException', by: 'sts' } },
  { faults: ['other-client'], ends: { outcome: 'NotAuthorizedException', by: 'cognito-identity' } },
] as const

test.for(runs)('the clinic with $faults: $ends.outcome', async ({ faults, ends }) => {
  expect(await runOutcome('clinic', faults)).toEqual(ends)
})
