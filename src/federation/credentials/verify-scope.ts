/** Whether a signature was made for this service in this region. @module */
import type { Authorization } from '../sigv4/authorization.ts'
import { renderCredentialScope } from '../sigv4/credential-scope.ts'
import type { StepOutcome } from './authentication.ts'
import type { SigningProfile } from './signing-profile.ts'

/** A signing key is good for one day, one region and one service only; the day was read before. */
export function verifyScope(
  { scope, placement }: Authorization,
  profile: SigningProfile,
): StepOutcome {
  const region = profile.region ?? scope.region
  const step = {
    id: 'credential-scope',
    passed: false,
    expected: renderCredentialScope({ date: scope.date, region, service: profile.service }),
    actual: renderCredentialScope(scope),
  } as const
  if (scope.region !== region)
    return {
      step,
      failure: { kind: 'wrong-region', placement, expected: region, actual: scope.region },
    }
  if (scope.service !== profile.service)
    return {
      step,
      failure: {
        kind: 'wrong-service',
        placement,
        expected: profile.service,
        actual: scope.service,
      },
    }
  return { step: { ...step, passed: true } }
}
