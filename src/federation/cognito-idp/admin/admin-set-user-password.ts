/**
 * AdminSetUserPassword: for good, or until the next sign-in. A person of another provider gets a
 * password of the pool's by it.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html
 * @module
 */
import { boolean, required, structure } from '../../aws-json/shape.ts'
import { check } from '../checks.ts'
import { verifyUnused } from '../password/history.ts'
import { verifyPassword } from '../password/policy.ts'
import { changePerson } from '../person/find-person.ts'
import { withPassword } from '../person/new-person.ts'
import { password, username, userPoolId } from '../shapes.ts'
import { temporaryUntil } from './invitation.ts'
import { personOperation } from './person-operation.ts'

export const adminSetUserPassword = personOperation({
  action: 'AdminSetUserPassword',
  input: structure({
    UserPoolId: required(userPoolId),
    Username: required(username),
    Password: required(password),
    Permanent: boolean(),
  }),
  checks: ['password-policy', 'password-history'],
  run: (call, { pool, person }) => {
    const { world, input } = call
    const policy = verifyPassword(pool.passwordPolicy, input.Password, 'later')
    const chosen = check(call, 'password-policy', policy)
    if (!chosen.ok) return chosen
    const unused = check(call, 'password-history', verifyUnused(pool, person, input.Password))
    if (!unused.ok) return unused
    const until = input.Permanent ? undefined : temporaryUntil(world, pool)
    const status = input.Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD'
    const changed = withPassword(world, pool, person, input.Password, until)
    return { ok: true, world: changePerson(world, pool, { ...changed, status }) }
  },
})
