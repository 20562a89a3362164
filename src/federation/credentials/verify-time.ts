/** Whether a signature is still, or already, good by the service's clock. @module */
import { isoDate } from '../encoding/http-date.ts'
import type { Authorization } from '../sigv4/authorization.ts'
import type { StepOutcome } from './authentication.ts'
import type { SigningProfile } from './signing-profile.ts'

/**
 * A signed request may differ from the service's clock by the allowance; a presigned URL is good
 * from its date, less the allowance, until it expires.
 *
 * @param now - Seconds since the Unix epoch.
 */
export function verifyTime(
  authorization: Authorization,
  profile: SigningProfile,
  now: number,
): StepOutcome {
  const { signedAt, expiresIn } = authorization
  const allowance = profile.clockAllowance
  if (expiresIn === undefined) {
    const step = {
      id: 'clock',
      passed: Math.abs(now - signedAt) <= allowance,
      expected: `${isoDate(now - allowance)} to ${isoDate(now + allowance)}`,
      actual: isoDate(signedAt),
    } as const
    const { timestamp } = authorization
    return step.passed
      ? { step }
      : { step, failure: { kind: 'clock-skew', timestamp, signedAt, now, allowance } }
  }
  const expiresAt = signedAt + expiresIn
  const early = signedAt > now + allowance
  const step = {
    id: 'clock',
    passed: !early && now <= expiresAt,
    expected: `${isoDate(signedAt)} to ${isoDate(expiresAt)}`,
    actual: isoDate(now),
    note: 'A presigned URL carries its own expiry.',
  } as const
  if (step.passed) return { step }
  const kind = early ? 'presign-not-yet-valid' : 'presign-expired'
  return { step, failure: { kind, expiresIn, signedAt, expiresAt, now } }
}
