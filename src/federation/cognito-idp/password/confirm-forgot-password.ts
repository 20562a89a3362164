/**
 * ConfirmForgotPassword: the code came back, with a new password.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { clientOperation } from '../app-client/client-operation.ts'
import { check } from '../checks.ts'
import { redeemCode } from '../delivery/verify-code.ts'
import { changePerson } from '../person/find-person.ts'
import { withPassword } from '../person/new-person.ts'
import { personForApp } from '../person/person-for-app.ts'
import { codeMismatch } from '../refusals.ts'
import {
  clientId,
  confirmationCode,
  password,
  secretHash,
  textByName,
  username,
} from '../shapes.ts'
import { verifyUnused } from './history.ts'
import { verifyPassword } from './policy.ts'

export const confirmForgotPassword = clientOperation({
  input: structure({
    ClientId: required(clientId),
    SecretHash: secretHash,
    Username: required(username),
    ConfirmationCode: required(confirmationCode),
    Password: required(password),
    ClientMetadata: textByName,
  }),
  checks: ['password-policy', 'person', 'code', 'password-history'],
  run: (call, { pool, client }) => {
    const { world, input } = call
    const policy = verifyPassword(pool.passwordPolicy, input.Password, 'later')
    const chosen = check(call, 'password-policy', policy)
    if (!chosen.ok) return chosen
    const found = check(call, 'person', personForApp(pool, client, input.Username, codeMismatch()))
    if (!found.ok) return found
    const redeemed = check(
      call,
      'code',
      redeemCode(world, pool, found.value, 'password', input.ConfirmationCode),
    )
    if (!redeemed.ok) return redeemed
    const history = verifyUnused(pool, redeemed.value, input.Password)
    const unused = check(call, 'password-history', history)
    if (!unused.ok) return unused
    const person = withPassword(world, pool, redeemed.value, input.Password)
    return { ok: true, world: changePerson(world, pool, { ...person, status: 'CONFIRMED' }) }
  },
})
