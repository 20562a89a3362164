/**
 * ChangePassword: by a person who has signed in and knows the former one.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { check } from '../checks.ts'
import { changePerson } from '../person/find-person.ts'
import { withPassword } from '../person/new-person.ts'
import { signedInOperation } from '../person/signed-in-operation.ts'
import { notAuthorized } from '../refusals.ts'
import { accessToken, password } from '../shapes.ts'
import { passwordMatches } from '../srp/password-verifier.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import { verifyUnused } from './history.ts'
import { verifyPassword } from './policy.ts'

export const changePassword = signedInOperation({
  input: structure({
    PreviousPassword: password,
    ProposedPassword: required(password),
    AccessToken: required(accessToken),
  }),
  checks: ['password-policy', 'old-password', 'password-history'],
  run: (call, { pool, user }) => {
    const { world, input } = call
    const policy = verifyPassword(pool.passwordPolicy, input.ProposedPassword, 'later')
    const chosen = check(call, 'password-policy', policy)
    if (!chosen.ok) return chosen
    const former = verifyFormer(pool, user, input.PreviousPassword)
    const known = check(call, 'old-password', former)
    if (!known.ok) return known
    const unused = check(call, 'password-history', verifyUnused(pool, user, input.ProposedPassword))
    if (!unused.ok) return unused
    const person = withPassword(world, pool, user, input.ProposedPassword)
    return { ok: true, world: changePerson(world, pool, person) }
  },
})

/** Who has a password must say it. */
const verifyFormer = (
  pool: UserPool,
  { username, password: kept }: PoolUser,
  former: string | undefined,
): Outcome<undefined> =>
  kept === undefined || (former !== undefined && passwordMatches(kept, pool, username, former))
    ? accepted(undefined)
    : notAuthorized('Incorrect username or password.')
