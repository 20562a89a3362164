/** Whose credentials signed, and whether they still count. @module */
import { isoDate } from '../encoding/http-date.ts'
import type { World } from '../world.ts'
import type { AuthenticationFailure, AuthenticationStep, Principal } from './authentication.ts'
import { resolveAccessKey } from './resolve-access-key.ts'

export type VerifiedAccessKey = { readonly steps: readonly AuthenticationStep[] } & (
  | { readonly ok: true; readonly principal: Principal; readonly secretAccessKey: string }
  | { readonly ok: false; readonly failure: AuthenticationFailure }
)

/** Looks the access key up, opens the session token and compares its expiry with the clock. */
export async function verifyAccessKey(
  world: World,
  accessKeyId: string,
  sessionToken: string | undefined,
): Promise<VerifiedAccessKey> {
  const resolved = await resolveAccessKey(world, accessKeyId, sessionToken)
  if (!resolved.ok)
    return {
      ok: false,
      failure: resolved.failure,
      steps: failedSteps(resolved.failure, accessKeyId),
    }
  if (resolved.expiresAt === undefined) return resolved
  const { principal, secretAccessKey, expiresAt } = resolved
  const current = {
    id: 'credentials-current',
    passed: world.now < expiresAt,
    expected: `before ${isoDate(expiresAt)}`,
    actual: isoDate(world.now),
  } as const
  const steps: readonly AuthenticationStep[] = [
    { id: 'access-key-known', passed: true, actual: accessKeyId },
    {
      id: 'session-token',
      passed: true,
      note: 'The session token was issued with this access key.',
    },
    current,
  ]
  const { now } = world
  const failure = { kind: 'expired', sessionToken: resolved.sessionToken, expiresAt, now } as const
  return current.passed
    ? { ok: true, principal, secretAccessKey, steps }
    : { ok: false, failure, steps }
}

function failedSteps(
  { kind }: AuthenticationFailure,
  accessKeyId: string,
): readonly AuthenticationStep[] {
  const key = { id: 'access-key-known', actual: accessKeyId } as const
  if (kind === 'session-token-missing' || kind === 'session-token-invalid')
    return [
      { ...key, passed: true, note: 'A temporary key is known only with its session token.' },
      {
        id: 'session-token',
        passed: false,
        expected: `the session token that was issued with ${accessKeyId}`,
        actual: kind === 'session-token-missing' ? 'none' : 'another text',
      },
    ]
  const unknown = { ...key, passed: false }
  return [kind === 'principal-gone' ? { ...unknown, note: 'Its role or user is gone.' } : unknown]
}
