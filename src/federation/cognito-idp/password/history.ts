/**
 * A person's former passwords, where the pool keeps people from going back to them.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 * @module
 */
import { accepted, type Outcome } from '../../refusal.ts'
import { refusal } from '../refusals.ts'
import { passwordMatches } from '../srp/password-verifier.ts'
import type { PasswordVerifier, PoolUser, UserPool } from '../user-pool.ts'

/** Whether the person has not had the password: it is neither in use nor one of the last few. */
export function verifyUnused(
  pool: UserPool,
  { username, password: current, formerPasswords = [] }: PoolUser,
  chosen: string,
): Outcome<undefined> {
  const { historySize = 0 } = pool.passwordPolicy
  const had = [...(current ? [current] : []), ...formerPasswords].slice(0, historySize)
  return had.some((verifier) => passwordMatches(verifier, pool, username, chosen))
    ? refusal('PasswordHistoryPolicyViolationException', 'Password has previously been used')
    : accepted(undefined)
}

/** What is remembered once the password in use is replaced: nothing without a history. */
export function formerPasswordsOf(
  { passwordPolicy: { historySize = 0 } }: Pick<UserPool, 'passwordPolicy'>,
  { password, formerPasswords = [] }: Pick<PoolUser, 'password' | 'formerPasswords'>,
): readonly PasswordVerifier[] {
  return [...(password ? [password] : []), ...formerPasswords].slice(
    0,
    Math.max(0, historySize - 1),
  )
}
