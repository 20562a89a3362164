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
  const { principal, secretAccessKey } = resolved
  const expiresAt = principal.session?.expiresAt
  const found = [
    { id: 'access-key-known', passed: true, actual: accessKeyId },
    {
      id: 'session-token',
      passed: true,
      note: tokenNote[expiresAt === undefined ? 'user' : 'session'],
    },
  ] as const satisfies AuthenticationStep[]
  if (expiresAt === undefined || sessionToken === undefined) {
    const note = 'Long-term keys do not expire.'
    const steps = [...found, { id: 'credentials-current', passed: true, note } as const]
    return { ok: true, principal, secretAccessKey, steps }
  }
  const current = {
    id: 'credentials-current',
    passed: world.now < expiresAt,
    expected: `before ${isoDate(expiresAt)}`,
    actual: isoDate(world.now),
  } as const
  const steps = [...found, current]
  return current.passed
    ? { ok: true, principal, secretAccessKey, steps }
    : {
        ok: false,
        failure: { kind: 'expired', sessionToken, expiresAt, now: world.now },
        steps,
      }
}

const tokenNote = {
  session: 'The session token was issued with this access key.',
  user: 'A long-term key has no session token.',
} as const

function failedSteps(failure: AuthenticationFailure, accessKeyId: string): AuthenticationStep[] {
  if (failure.kind === 'session-token-missing' || failure.kind === 'session-token-invalid')
    return [
      {
        id: 'access-key-known',
        passed: true,
        actual: accessKeyId,
        note: 'A temporary key is known only together with its session token.',
      },
      {
        id: 'session-token',
        passed: false,
        expected: `the session token that was issued with ${accessKeyId}`,
        actual: failure.kind === 'session-token-missing' ? 'none' : 'another text',
      },
    ]
  const note =
    failure.kind === 'principal-gone'
      ? 'The role or user of this session does not exist any more.'
      : undefined
  return [
    {
      id: 'access-key-known',
      passed: false,
      actual: accessKeyId,
      ...(note === undefined ? {} : { note }),
    },
  ]
}
