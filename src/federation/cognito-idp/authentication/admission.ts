/**
 * What stands between a name and tokens: is there such a person, may they try, was it the password,
 * may they come in.
 *
 * @module
 */
import type { JsonOutcome } from '../../aws-json/operation.ts'
import { fetchedOnce } from '../../fetched-once.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { check } from '../checks.ts'
import {
  notAuthorized,
  passwordResetRequired,
  refusal,
  userDisabled,
  userNotFound,
} from '../refusals.ts'
import { issueTokens } from '../tokens/issue-tokens.ts'
import { beginSession } from '../tokens/token-session.ts'
import type { PasswordVerifier, PoolUser } from '../user-pool.ts'
import type { Attempt } from './attempt.ts'
import { isLockedOut, withFailure, withoutFailures } from './lockout.ts'
import { personSigningIn } from './person-signing-in.ts'

/** Few sign in with a temporary password. */
const newPasswordChallenge = fetchedOnce(
  () => import('./new-password-challenge.ts'),
  'newPasswordChallenge',
)

/** Someone who has a password. */
export interface Candidate {
  readonly user: PoolUser
  readonly verifier: PasswordVerifier
}

/** The person of that name, who may try a password now. */
export function candidate({ call, pool, client }: Attempt, name: string): Outcome<Candidate> {
  const user = personSigningIn(pool, name)
  if (!user) {
    const unknown =
      client.preventUserExistenceErrors === 'ENABLED' ? wrongPassword() : userNotFound()
    return check(call, 'person', unknown)
  }
  call.pass('person', { actual: user.username })
  if (user.status === 'RESET_REQUIRED') return check(call, 'status', passwordResetRequired())
  const { password: verifier } = user
  if (!verifier) return check(call, 'password', wrongPassword())
  const locked = isLockedOut(call.world, user)
  return check(
    call,
    'not-locked',
    locked ? notAuthorized('Password attempts exceeded') : accepted({ user, verifier }),
  )
}

/** What follows a password: tokens, another challenge, or a refusal that counts. */
export function admit(attempt: Attempt, { user, verifier }: Candidate, right: boolean) {
  const { call, pool } = attempt
  if (!right) {
    const wrong = check(call, 'password', wrongPassword())
    return { ...wrong, world: withFailure(call.world, pool, user) }
  }
  call.pass('password')
  const admitted = check(call, 'status', statusAdmits(call.world.now, user, verifier))
  if (!admitted.ok) return admitted
  return user.status === 'FORCE_CHANGE_PASSWORD'
    ? newPasswordChallenge(attempt, user)
    : signedIn(attempt, user)
}

const wrongPassword = () => notAuthorized('Incorrect username or password.')

function statusAdmits(
  now: number,
  { enabled, status }: PoolUser,
  { temporaryUntil }: PasswordVerifier,
): Outcome<undefined> {
  if (!enabled) return userDisabled()
  if (status === 'UNCONFIRMED')
    return refusal('UserNotConfirmedException', 'User is not confirmed.')
  return temporaryUntil !== undefined && now >= temporaryUntil
    ? notAuthorized('Temporary password has expired and must be reset by an administrator.')
    : accepted(undefined)
}

/** Tokens for the person, in a session that begins now. */
export async function signedIn(
  { call: { world }, pool, client }: Attempt,
  user: PoolUser,
): Promise<JsonOutcome> {
  const AuthenticationResult = await issueTokens(
    world,
    { pool, client, user },
    beginSession(world, user),
  )
  return {
    ok: true,
    world: withoutFailures(world, pool, user),
    result: { AuthenticationResult, ChallengeParameters: {} },
  }
}
